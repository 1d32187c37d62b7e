import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFileSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { withConnection } from '@/database/connection'
import { freePort } from '@/server/ports'
import { findBinaries } from '@/server/postgres/binaries'
import { makeCluster } from '@/server/postgres/cluster'
import { makeFolder } from '@/server/postgres/folder'
import { type Owner, ownerFor } from '@/server/postgres/owner'
import { startPostmaster, stopPostmaster } from '@/server/postgres/postmaster'
import { fillSmallSite } from '../setup/few-articles'
import { siteProcess } from '../setup/site-process'
import { article } from './soak-site'
import type { Finding } from './stage'

const writeEvery = 100

/** The recipe of `docs/operations.md` without `pg_basebackup`, which the embedded Postgres lacks. */
export async function pointInTime(): Promise<Finding[]> {
  const owner = ownerFor('/nowhere')
  const home = mkdtempSync(path.join(tmpdir(), 'point-in-time-'))
  makeFolder(home, owner)
  const [data, base, archive] = ['live', 'base', 'archive'].map((name) => path.join(home, name))
  const binaries = findBinaries(owner)
  const password = randomBytes(12).toString('hex')
  makeCluster(binaries, data!, owner, password, ['--no-sync'])
  makeFolder(archive!, owner)
  allowBaseBackup(binaries.postgres, data!, owner)
  const settings = (port: number) => ({
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
  })
  const address = (port: number) => `postgres://decoder:${password}@127.0.0.1:${port}/decoder`
  const site = {
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    DATA_DIR: path.join(home, 'site'),
  }

  try {
    const live = await freePort()
    await startPostmaster(binaries, data!, owner, {
      ...settings(live),
      wal_level: 'replica',
      archive_mode: 'on',
      archive_command: `test ! -f ${archive}/%f && cp %p ${archive}/%f`,
    })
    fillSmallSite({ ...site, DATABASE_URL: address(live) })
    await withConnection(address(live), (client) =>
      client.query('create table marks (n integer primary key)'),
    )
    await copyBase(address(live), data!, base!, owner)
    const { before, after, moment } = await writeMarks(address(live))
    await stopPostmaster(data!)

    const began = performance.now()
    appendFileSync(
      path.join(base!, 'postgresql.conf'),
      `\nrestore_command = 'cp ${archive}/%f %p'\nrecovery_target_time = '${moment}'\nrecovery_target_action = 'promote'\n`,
    )
    const signal = path.join(base!, 'recovery.signal')
    writeFileSync(signal, '')
    if (owner) chownSync(signal, owner.uid, owner.gid)
    const restored = await freePort()
    await startPostmaster(binaries, base!, owner, settings(restored))
    const kept = await readMarks(address(restored))
    const took = Math.round(performance.now() - began)

    const again = siteProcess(await freePort(), { ...site, DATABASE_URL: address(restored) })
    await again.start()
    const page = await again.ask(article)
    await again.stop()
    const missing = before.filter((n) => !kept.includes(n))
    const late = after.filter((n) => kept.includes(n))
    return [
      {
        what: 'every write told before the moment',
        holds: missing.length === 0 && before.length > 0,
        seen: `${before.length} told, ${missing.length} missing`,
      },
      {
        what: 'no write after it',
        holds: late.length === 0 && after.length > 0,
        seen: `${after.length} told, ${late.length} there`,
      },
      { what: 'the table that was dropped', holds: kept.length > 0, seen: `${kept.length} rows` },
      { what: 'the site starts on it', holds: page.status === 200, seen: String(page.status) },
      { what: 'time from stopped to readable', holds: null, seen: `${took} ms` },
    ]
  } finally {
    for (const folder of [data!, base!]) await stopPostmaster(folder)
    rmSync(home, { recursive: true, force: true })
  }
}

/** The role of the site may copy the files while the server runs. */
function allowBaseBackup(postgres: string, data: string, owner: Owner): void {
  const functions = ['pg_backup_start(text, boolean)', 'pg_backup_stop(boolean)']
  const input = functions.map((name) => `grant execute on function ${name} to decoder;\n`).join('')
  const done = spawnSync(postgres, ['--single', '-D', data, 'decoder'], {
    ...(owner ?? {}),
    cwd: path.dirname(data),
    input,
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(done.stderr)
}

const copyBase = (url: string, data: string, base: string, owner: Owner) =>
  withConnection(url, async (client) => {
    await client.query(`select pg_backup_start('base', true)`)
    spawnSync('cp', ['-a', data, base])
    const stopped = await client.query<{ labelfile: string }>(
      'select labelfile from pg_backup_stop(false)',
    )
    const label = path.join(base, 'backup_label')
    writeFileSync(label, stopped.rows[0]?.labelfile ?? '')
    if (owner) chownSync(label, owner.uid, owner.gid)
    rmSync(path.join(base, 'postmaster.pid'), { force: true })
    spawnSync('sh', ['-c', `rm -rf '${base}'/pg_wal/0*`])
  })

/** Writes a mark each tenth of a second, notes a moment in the middle, and drops the table in the end. */
const writeMarks = (url: string) =>
  withConnection(url, async (client) => {
    const write = async (from: number, count: number) => {
      const told: number[] = []
      for (let n = from; n < from + count; n++) {
        await client.query('insert into marks values ($1)', [n])
        told.push(n)
        await sleep(writeEvery)
      }
      return told
    }
    const before = await write(0, 30)
    const clock = await client.query<{ now: string }>('select clock_timestamp()::text as now')
    await sleep(writeEvery)
    const after = await write(100, 20)
    await client.query('drop table marks')
    return { before, after, moment: clock.rows[0]?.now ?? '' }
  })

/** The marks, as soon as the server takes writes again. */
const readMarks = (url: string) =>
  withConnection(url, async (client) => {
    const isRecovering = async () =>
      (await client.query<{ yes: boolean }>('select pg_is_in_recovery() as yes')).rows[0]?.yes
    while (await isRecovering()) await sleep(20)
    const { rows } = await client.query<{ n: number }>('select n from marks')
    return rows.map(({ n }) => n)
  })
