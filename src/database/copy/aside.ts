import type pg from 'pg'
import { withConnection } from '../connection'

const aside = 'before_restore'

/**
 * Everything of a schema that is not an extension's (those belong to the server's owner and stay):
 * tables with their indexes and sequences, views, functions, then the types that they use.
 */
const objectsStatement = `
  with own as (
    select 1 as rank, c.oid, 'pg_class'::regclass as catalog, c.relnamespace as space,
      case c.relkind when 'v' then 'view' when 'm' then 'materialized view'
        when 'S' then 'sequence' else 'table' end as kind,
      c.oid::regclass::text as name
    from pg_class c
    where c.relkind in ('r', 'p', 'v', 'm') or c.relkind = 'S' and not exists (
      select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass
        and d.refobjsubid > 0 and d.deptype in ('a', 'i'))
    union all
    select 2, p.oid, 'pg_proc'::regclass, p.pronamespace, 'routine', p.oid::regprocedure::text
    from pg_proc p
    union all
    select 3, t.oid, 'pg_type'::regclass, t.typnamespace, 'type', t.oid::regtype::text
    from pg_type t where t.typtype in ('e', 'd')
  )
  select kind, name from own
  where space = $1::regnamespace and not exists (
    select from pg_depend d where d.objid = own.oid and d.classid = own.catalog and d.deptype = 'e')
  order by rank, name`

type Thing = { kind: string; name: string }

const thingsIn = async (client: pg.ClientBase, schema: string): Promise<Thing[]> =>
  (await client.query<Thing>(objectsStatement, [schema])).rows

async function moveAll(client: pg.ClientBase, from: string, to: string): Promise<void> {
  for (const { kind, name } of await thingsIn(client, from))
    await client.query(`alter ${kind} ${name} set schema ${to}`)
}

async function dropAll(client: pg.ClientBase, schema: string): Promise<void> {
  for (const { kind, name } of await thingsIn(client, schema))
    await client.query(`drop ${kind} if exists ${name} cascade`)
}

/** Runs a task on an emptied database. What was there stands aside, and comes back when the task fails. */
export async function withEmptied<T>(url: string, task: () => Promise<T>): Promise<T> {
  await inTransaction(url, async (client) => {
    await client.query(`create schema ${aside}`)
    await moveAll(client, 'public', aside)
  })
  try {
    const result = await task()
    await inTransaction(url, (client) => client.query(`drop schema ${aside} cascade`))
    return result
  } catch (error) {
    await putBack(url)
    throw error
  }
}

/** Undoes a replacement that was begun and not finished, also one that was killed. */
export const putBack = (url: string): Promise<boolean> =>
  inTransaction(url, async (client) => {
    const found = await client.query('select from pg_namespace where nspname = $1', [aside])
    if (found.rowCount === 0) return false
    await dropAll(client, 'public')
    await moveAll(client, aside, 'public')
    await client.query(`drop schema ${aside}`)
    return true
  })

const inTransaction = <T>(url: string, task: (client: pg.Client) => Promise<T>): Promise<T> =>
  withConnection(url, async (client) => {
    await client.query('begin')
    const result = await task(client)
    await client.query('commit')
    return result
  })
