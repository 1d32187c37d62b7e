import type { Readable, Writable } from 'node:stream'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

type Counting = { rowCount: number }

const list = (table: string, columns: readonly string[]): string =>
  `${pg.escapeIdentifier(table)} (${columns.map(pg.escapeIdentifier).join(', ')})`

/** The rows of a table in Postgres' own text form; `rowCount` is known when the stream has ended. */
export const rowsOf = (
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
): Readable & Counting => client.query(copyTo(`copy ${list(table, columns)} to stdout`))

/** Takes rows in the form of {@link rowsOf}. */
export const rowsInto = (
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
): Writable & Counting => client.query(copyFrom(`copy ${list(table, columns)} from stdin`))
