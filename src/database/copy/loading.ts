import pg from 'pg'
import type { Inventory } from './inventory'

const name = pg.escapeIdentifier

type ForeignKey = { table: string; name: string; definition: string }

/**
 * Opens the tables for rows in any order: empties them, takes foreign keys off and lets triggers
 * rest. What it returns puts keys and triggers back, which checks every row. One transaction around
 * both.
 */
export async function openForLoading(
  client: pg.ClientBase,
  tables: readonly string[],
): Promise<() => Promise<void>> {
  const keys = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  )
  if (tables.length > 0) await client.query(`truncate ${tables.map(name).join(', ')}`)
  for (const key of keys.rows)
    await client.query(`alter table ${key.table} drop constraint ${name(key.name)}`)
  for (const table of tables) await client.query(`alter table ${name(table)} disable trigger user`)
  return async () => {
    for (const key of keys.rows)
      await client.query(
        `alter table ${key.table} add constraint ${name(key.name)} ${key.definition}`,
      )
    for (const table of tables) await client.query(`alter table ${name(table)} enable trigger user`)
  }
}

/** Sequences go on where they were. */
export async function setSequences(
  client: pg.ClientBase,
  sequences: Inventory['sequences'],
): Promise<void> {
  for (const { name: sequence, last } of sequences)
    if (last !== null)
      await client.query('select setval($1::regclass, $2::bigint)', [name(sequence), last])
}
