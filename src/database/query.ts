import { env } from '@/env'
import { SteadyPool } from './pool'

export type Statement = { text: string; values: readonly unknown[] }

/** Bundles hold copies of this module; the pool is one per process all the same. */
const shared = globalThis as typeof globalThis & { readPool?: SteadyPool }

const readPool = (): SteadyPool =>
  (shared.readPool ??= new SteadyPool({
    connectionString: env().readDatabaseUrl,
    max: Math.max(2, Math.ceil(env().databasePoolMax / 2)),
  }))

/** Runs a read of ours (matching, search, counts), on a replica when `READ_DATABASE_URL` names one. */
export async function query<Row>(statement: Statement): Promise<Row[]> {
  const result = await readPool().query(statement.text, [...statement.values])
  return result.rows as Row[]
}

/** Ends the pool of {@link query}; the next query opens another. */
export async function closeReadPool(): Promise<void> {
  const pool = shared.readPool
  delete shared.readPool
  await pool?.end()
}
