import { createHash } from 'node:crypto'
import type pg from 'pg'

/** The number of an advisory lock, from its name. */
export const lockNumber = (name: string): string =>
  createHash('sha256').update(`it-error-decoder:${name}`).digest().readBigInt64BE(0).toString()

/**
 * Runs a task while holding a named lock that one session of the whole database can hold; waits for
 * it. Postgres gives it up by itself when the session ends, however it ends.
 */
export async function withAdvisoryLock<T>(
  client: pg.Client,
  name: string,
  task: () => Promise<T>,
): Promise<T> {
  await client.query('select pg_advisory_lock($1)', [lockNumber(name)])
  try {
    return await task()
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockNumber(name)])
  }
}

/** Takes a named lock if nobody has it; the session keeps it until it ends. */
export async function tryAdvisoryLock(client: pg.Client, name: string): Promise<boolean> {
  const result = await client.query<{ taken: boolean }>(
    'select pg_try_advisory_lock($1) as taken',
    [lockNumber(name)],
  )
  return result.rows[0]?.taken ?? false
}
