import { readFileSync } from 'node:fs'
import path from 'node:path'
import { withConnection } from '@/database/connection'
import { startEmbeddedPostgres } from '@/server/embedded-postgres'
import { findRunning, stopPostmaster } from '@/server/postgres/postmaster'

/** The folder of the Postgres that hardening tests stop, freeze and fill: theirs alone. */
export const hardeningData = '.data/hardening'

function dataFolder(): string {
  const kept = readFileSync(path.join(hardeningData, 'postgres.json'), 'utf8')
  return path.join((JSON.parse(kept) as { folder: string }).folder, '18')
}

export const startHardeningPostgres = () =>
  startEmbeddedPostgres({ dataDir: hardeningData, throwaway: true })

export const stopPostgres = () => stopPostmaster(dataFolder())

/** Every process of the server, the postmaster first. */
function processes(): number[] {
  const pid = findRunning(dataFolder())?.pid
  if (!pid) throw new Error('Postgres does not run')
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return [pid, ...children.split(' ').filter(Boolean).map(Number)]
}

/** Stops every process of the server in its tracks: connections are taken and never answered. */
export function freezePostgres(): { thaw: () => void } {
  const frozen = processes()
  for (const pid of frozen) process.kill(pid, 'SIGSTOP')
  return {
    thaw: () => {
      for (const pid of frozen.reverse()) process.kill(pid, 'SIGCONT')
    },
  }
}

/** One process of the server dies; Postgres throws all sessions out and recovers from its log. */
export function crashPostgres(): void {
  const last = processes().at(-1)
  if (last) process.kill(last, 'SIGKILL')
}

const nameOf = (url: string): string => new URL(url).pathname.slice(1)

/** The address of the same server without the database that is being tormented. */
const beside = (url: string): string => {
  const other = new URL(url)
  other.pathname = `/${other.username}`
  return other.toString()
}

/** Ends every session of a database. */
export const endSessions = (url: string) =>
  withConnection(beside(url), (client) =>
    client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      nameOf(url),
    ]),
  )

/** Takes every connection away and gives out no new one. */
export async function takeConnections(url: string): Promise<{ giveBack: () => Promise<unknown> }> {
  const limit = (count: number) =>
    withConnection(beside(url), (client) =>
      client.query(`alter database "${nameOf(url)}" connection limit ${count}`),
    )
  await limit(0)
  await endSessions(url)
  return { giveBack: () => limit(-1) }
}

/** Runs a task while somebody holds these tables and lets nobody read them. */
export const whileLocked = (url: string, tables: readonly string[], task: () => Promise<void>) =>
  withConnection(url, async (client) => {
    await client.query('begin')
    await client.query(`lock table ${tables.join(', ')} in access exclusive mode`)
    await task()
    await client.query('rollback')
  })
