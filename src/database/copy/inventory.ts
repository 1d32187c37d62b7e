import type pg from 'pg'

/** What a database holds, as a backup lists it. */
export type Inventory = {
  /** In alphabetical order; generated columns are left out, Postgres fills them. */
  tables: { name: string; columns: string[] }[]
  /** The last number that each sequence gave out; null when it has given none. */
  sequences: { name: string; last: string | null }[]
  /** Names of the migrations that it has had, oldest first. */
  migrations: string[]
}

const columnsStatement = `
  select c.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns
  from information_schema.columns c
  join information_schema.tables t using (table_schema, table_name)
  where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
  group by c.table_name order by c.table_name collate "C"`

const sequencesStatement = `
  select sequencename as name, last_value::text as last
  from pg_sequences where schemaname = 'public' order by sequencename collate "C"`

/** Lists what is there. Inside a snapshot the list and the rows belong together. */
export async function takeInventory(client: pg.ClientBase): Promise<Inventory> {
  const tables = await client.query<Inventory['tables'][number]>(columnsStatement)
  const sequences = await client.query<Inventory['sequences'][number]>(sequencesStatement)
  const hasMigrations = tables.rows.some(({ name }) => name === 'payload_migrations')
  const migrations = hasMigrations
    ? await client.query<{ name: string }>('select name from payload_migrations order by id')
    : { rows: [] }
  return {
    tables: tables.rows,
    sequences: sequences.rows,
    migrations: migrations.rows.map(({ name }) => name),
  }
}

/** One moment of the database, for as long as the transaction is open, however much is written meanwhile. */
export const beginSnapshot = (client: pg.ClientBase) =>
  client.query('begin isolation level repeatable read read only')

/** How many other sessions work in this database. */
export async function otherSessionsHere(client: pg.ClientBase): Promise<number> {
  const found = await client.query<{ others: number }>(
    `select count(*)::int as others from pg_stat_activity
     where datname = current_database() and backend_type = 'client backend'
       and pid <> pg_backend_pid() and application_name <> current_setting('application_name')`,
  )
  return found.rows[0]?.others ?? 0
}

/** Whether anything of a site is in this database. */
export async function isEmpty(client: pg.ClientBase): Promise<boolean> {
  const { tables } = await takeInventory(client)
  return tables.length === 0
}
