import { env } from '@/env'
import { SteadyPool } from './pool'
import type { Statement } from './query'

let pool: SteadyPool | null = null

/** Runs a read that must see the newest commit (never a replica), on a few connections of its own. */
export async function queryPrimary<Row>(statement: Statement): Promise<Row[]> {
  pool ??= new SteadyPool({ connectionString: env().databaseUrl, max: 3 })
  const result = await pool.query(statement.text, [...statement.values])
  return result.rows as Row[]
}

export async function closePrimary(): Promise<void> {
  const open = pool
  pool = null
  await open?.end()
}
