import { env } from '@/env'
import { SteadyPool } from './pool'
import type { Statement } from './query'

let pool: SteadyPool | null = null

/** A few connections to the primary, for what the server itself asks. */
export const primaryPool = (): SteadyPool =>
  (pool ??= new SteadyPool({ connectionString: env().databaseUrl, max: 3 }, 'server'))

/** Runs a read that must see the newest commit (never a replica). */
export async function queryPrimary<Row>(statement: Statement): Promise<Row[]> {
  const result = await primaryPool().query(statement.text, [...statement.values])
  return result.rows as Row[]
}

export async function closePrimary(): Promise<void> {
  const open = pool
  pool = null
  await open?.end()
}
