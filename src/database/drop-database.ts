import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** SQLSTATE of `insufficient_privilege` and of `object_in_use`. */
const denied = '42501'
const inUse = '55006'

/**
 * Drops a database and ends the sessions in it. A worker of autovacuum belongs to the superuser, and whoever
 * is none may not end it (42501): a drop without force asks it to leave, and is refused while others are
 * connected (55006). So the two take turns until one of them succeeds.
 */
export async function dropDatabase(client: pg.ClientBase, name: string): Promise<void> {
  const drop = `drop database if exists ${pg.escapeIdentifier(name)}`
  for (let tries = 0; ; tries++) {
    try {
      await client.query(tries % 2 === 0 ? `${drop} with (force)` : drop)
      return
    } catch (error) {
      const { code } = error as { code?: string }
      if (tries >= 9 || (code !== denied && code !== inUse)) throw error
      await sleep(200)
    }
  }
}
