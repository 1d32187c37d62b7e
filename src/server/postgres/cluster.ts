import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { childEnv } from '@/env'
import { StartFault } from '../fault'
import type { Binaries } from './binaries'
import type { Owner } from './owner'

/** Name of the role and of the database of the site. */
export const siteRole = 'decoder'

/** Only this machine, only with the password. */
const whoMayConnect = ['127.0.0.1/32', '::1/128']
  .map((address) => `host all all ${address} scram-sha-256\n`)
  .join('')

/**
 * Makes a cluster with one role and one database of the site, under another name first: after a kill
 * in the middle there is no half cluster. The password travels through a pipe, never a file, and
 * the superuser has none, so nobody can log in as it.
 */
export function makeCluster(
  binaries: Binaries,
  data: string,
  owner: Owner,
  password: string,
  flags: string[],
): void {
  const part = `${data}.part`
  rmSync(part, { recursive: true, force: true })
  const run = (command: string, args: string[], input = '') => {
    const env = childEnv({ LC_ALL: 'C', LANG: 'C', TZ: 'UTC', PGDATA: undefined })
    const cwd = path.dirname(data)
    const done = spawnSync(command, args, { ...(owner ?? {}), cwd, env, input, encoding: 'utf8' })
    if (done.status !== 0 || /^.*(FATAL|ERROR):/m.test(done.stderr))
      throw new StartFault(
        `The embedded Postgres could not be set up: ${done.error?.message ?? done.stderr.trim()}`,
      )
  }
  run(binaries.initdb, [
    `--pgdata=${part}`,
    '--username=postgres',
    '--auth=reject',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--no-instructions',
    ...flags,
  ])
  writeFileSync(path.join(part, 'pg_hba.conf'), whoMayConnect)
  const statements = [
    `create role ${siteRole} login createdb password '${password}';`,
    `create database ${siteRole} owner ${siteRole};`,
  ]
  run(binaries.postgres, ['--single', '-D', part, 'postgres'], `${statements.join('\n')}\n`)
  renameSync(part, data)
}

/** Refuses data that another major version wrote. */
export function checkVersion(data: string, { version }: Binaries): void {
  const file = path.join(data, 'PG_VERSION')
  const written = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  if (written === version.split('.')[0]) return
  throw new StartFault(
    `The data in ${data} was written by Postgres ${written || 'of unknown version'}, this is ${version}: start the release that wrote it and move the content with "npm run content export".`,
  )
}
