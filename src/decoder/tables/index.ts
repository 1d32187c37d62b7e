import { tableLoaders } from './loaders'
import type { TableData, TableId, Tables } from '../types'

/** Every table's id, in the order of the index. */
export const tableIds: readonly TableId[] = Object.keys(tableLoaders)

const loaded = new Map<TableId, Promise<TableData>>()

function load(id: TableId): Promise<TableData> {
  const known = loaded.get(id)
  if (known) return known
  const loader = (tableLoaders as Readonly<Record<string, (typeof tableLoaders)['win32']>>)[id]
  if (!loader) return Promise.reject(new Error(`No table is called ${id}`))
  const table = loader().then((module) => module.table)
  loaded.set(id, table)
  // A failed fetch must not stick: the next paste tries again.
  table.catch(() => loaded.delete(id))
  return table
}

/**
 * Loads tables, each at most once. Rejects for an id that no table has, and when a fetch fails.
 *
 * @example decode(text, await loadTables(tablesFor(text)))
 */
export async function loadTables(ids: Iterable<TableId>): Promise<Tables> {
  const tables = await Promise.all([...new Set(ids)].map(load))
  return new Map(tables.map((table) => [table.id, table]))
}

/** Loads every table; for the server, where memory is cheap and texts come in all kinds. */
export function loadAllTables(): Promise<Tables> {
  return loadTables(tableIds)
}
