import { readdirSync } from 'node:fs'
import { isFirstRun, isIndexComplete, pendingMigrations } from '@/database/boot-state'
import { databaseTrouble, placeOf } from '@/database/connection'
import { env, provideEnv } from '@/env'
import { log } from '@/observe/log'
import { runCliChild } from './cli-child'
import { startEmbeddedPostgres } from './embedded-postgres'
import { StartFault } from './fault'
import { type FirstLogin, printLogin, readFirstLogin } from './first-login'
import type { Progress } from './progress'
import { say } from './say'
import { provideSecret } from './secret'

export type SiteDatabase = { stop: () => Promise<void> }

/** The database of the settings, or our own Postgres; from here on the settings have an address. */
export async function openDatabase(progress: Progress): Promise<SiteDatabase> {
  const { databaseUrl, dataDir } = env()
  if (databaseUrl) return { stop: () => Promise.resolve() }
  const own = await startEmbeddedPostgres({ dataDir })
  provideSecret()
  provideEnv({ DATABASE_URL: own.url })
  progress.done(`database: own Postgres, ${own.reused ? 'still running' : 'started'}`)
  own.keepRunning(() => log().warn('database: own Postgres was gone, started again'))
  return { stop: own.stop }
}

/** Refuses a database that does not answer, in a sentence. */
export async function requireDatabase(): Promise<void> {
  const trouble = await databaseTrouble(env().databaseUrl)
  if (trouble) throw new StartFault(trouble)
}

/**
 * Waits in the background for a database that is away, and then does what a start would have done.
 * Meanwhile the pages kept on disk are served.
 */
export function prepareDatabaseLater(progress: Progress): void {
  const again = async () => {
    if (await databaseTrouble(env().databaseUrl)) return later()
    try {
      const login = await prepareDatabase(progress)
      progress.done('database: back')
      if (login) printLogin(login)
    } catch (error) {
      log().error({ err: error }, 'database: not ready yet')
      later()
    }
  }
  const later = () => void setTimeout(() => void again(), 2_000).unref()
  later()
}

/** The migrations of this release, by name, oldest first. */
export const migrationNames = (): string[] =>
  readdirSync('src/migrations')
    .filter((file) => /^\d.*\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort()

/** Brings the database up to this release; returns the login that the first start made. */
export async function prepareDatabase(progress: Progress): Promise<FirstLogin | null> {
  const { databaseUrl, migrationDatabaseUrl } = env()
  const pending = await pendingMigrations(databaseUrl, migrationNames())
  if (pending.length > 0) {
    await runCliChild('src/cli/migrate.ts', { DATABASE_URL: migrationDatabaseUrl })
    progress.done(`migrations: ${pending.length} applied to ${placeOf(databaseUrl)}`)
  }
  if (!(await isFirstRun(databaseUrl))) {
    if (!(await isIndexComplete(databaseUrl))) fillIndexLater(progress)
    return null
  }
  const login = readFirstLogin(await runCliChild('src/cli/first-run.ts'))
  progress.done('first start: articles imported, admin made')
  return login
}

/** A release changed the form of the search index: pages are served while it fills. */
function fillIndexLater(progress: Progress): void {
  say('  search index: being filled in the background')
  runCliChild('src/cli/reindex.ts', {}, ['--when-incomplete']).then(
    () => progress.done('search index: filled'),
    (error: Error) =>
      log().error({ err: error }, 'search index: not filled, run it by hand: npm run reindex'),
  )
}
