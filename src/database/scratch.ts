import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { withConnection } from './connection'
import { dropDatabase } from './drop-database'

/**
 * Runs a task on an empty database beside another, and drops it again. Returns null, or why the role
 * may not make one; the task has not run then.
 */
export async function withScratchDatabase(
  besideUrl: string,
  task: (url: string) => Promise<void>,
): Promise<string | null> {
  const name = `scratch_${randomBytes(6).toString('hex')}`
  const quoted = pg.escapeIdentifier(name)
  try {
    await withConnection(besideUrl, (client) => client.query(`create database ${quoted}`))
  } catch (error) {
    return (error as Error).message
  }
  const url = new URL(besideUrl)
  url.pathname = `/${name}`
  try {
    await task(url.toString())
    return null
  } finally {
    await withConnection(besideUrl, (client) => dropDatabase(client, name))
  }
}
