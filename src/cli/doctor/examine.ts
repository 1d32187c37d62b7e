import { readEnv, EnvFault, env, servingFaults } from '@/env'
import { pendingMigrations } from '@/database/boot-state'
import { databaseTrouble, placeOf, withConnection } from '@/database/connection'
import { migrationNames } from '@/server/site-database'
import { fault, well, type Finding } from './check'
import { lookAtDatabase } from './look-at-database'
import { lookAtBackups, lookAtDisk, lookAtSecrets, lookAtSettings } from './look-at-machine'
import { lookAtUrl } from './look-at-url'

export type Examination = {
  /** An address to ask for, as a reader would. */
  url: string | null
  /** Our clock, in milliseconds. */
  now?: () => number
  envFile?: string
}

/** What is wrong with the settings; nothing else can be looked at before they are mended. */
export function examineSettings(source: Record<string, string | undefined>): Finding[] {
  return faultsOf(source).map((sentence) =>
    fault('settings', sentence, 'Correct it in .env or in the environment.'),
  )
}

function faultsOf(source: Record<string, string | undefined>): string[] {
  try {
    readEnv(source)
    return servingFaults(source)
  } catch (error) {
    if (!(error instanceof EnvFault)) throw error
    return error.faults
  }
}

async function examineDatabase(url: string, now: () => number): Promise<Finding[]> {
  const trouble = await databaseTrouble(url)
  if (trouble)
    return [
      fault('database', trouble, 'Pages kept on disk are served meanwhile; nothing can be saved.'),
    ]
  const pending = await pendingMigrations(url, migrationNames())
  const poolMax = env().databasePoolMax
  return [
    well('database', `${placeOf(url)} answers`),
    ...(await withConnection(url, (client) => lookAtDatabase(client, { pending, poolMax, now }))),
  ]
}

async function examineReplica(): Promise<Finding[]> {
  const { databaseUrl, readDatabaseUrl } = env()
  if (readDatabaseUrl === databaseUrl) return []
  const trouble = await databaseTrouble(readDatabaseUrl)
  return [
    trouble
      ? fault('replica', trouble, 'The primary stands in. Mend it, or clear READ_DATABASE_URL.')
      : well('replica', `${placeOf(readDatabaseUrl)} answers`),
  ]
}

/** Looks at a deployment whole, in the order in which one would mend it. */
export async function examine(given: Examination): Promise<Finding[]> {
  const { url, now = Date.now, envFile } = given
  const settings = env()
  return [
    ...lookAtSettings(settings),
    lookAtSecrets(settings.dataDir, envFile),
    lookAtDisk(settings.dataDir),
    ...(await examineDatabase(settings.databaseUrl, now)),
    ...(await examineReplica()),
    lookAtBackups(settings.dataDir, now),
    ...(url ? [await lookAtUrl(url)] : []),
  ]
}
