import type pg from 'pg'
import { withConnection } from './connection'
import { isIndexCompleteStatement } from './search-index'

const hasTable = async (client: pg.Client, table: string): Promise<boolean> => {
  const found = await client.query<{ found: boolean }>(
    'select to_regclass($1) is not null as found',
    [table],
  )
  return found.rows[0]?.found ?? false
}

/** The migrations, by name, that this database has not had yet. */
export const pendingMigrations = (url: string, names: readonly string[]): Promise<string[]> =>
  withConnection(url, async (client) => {
    if (!(await hasTable(client, 'payload_migrations'))) return [...names]
    const done = await client.query<{ name: string }>('select name from payload_migrations')
    const had = new Set(done.rows.map((row) => row.name))
    return names.filter((name) => !had.has(name))
  })

/** True when nobody can sign in yet: the first start has not been finished. */
export const isFirstRun = (url: string): Promise<boolean> =>
  withConnection(url, async (client) => {
    if (!(await hasTable(client, 'users'))) return true
    const anyone = await client.query<{ any: boolean }>('select exists (select from users) as any')
    return !(anyone.rows[0]?.any ?? false)
  })

/** False when a change of the search index's form left articles out of it: it has to be filled. */
export const isIndexComplete = (url: string): Promise<boolean> =>
  withConnection(url, async (client) => {
    const found = await client.query<{ complete: boolean }>(isIndexCompleteStatement().text)
    return found.rows[0]?.complete ?? true
  })
