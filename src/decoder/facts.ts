import type { TableData, TableSource } from './types'

/** One line of a table. */
export type Fact = { key: string; name: string; summary: string; source: TableSource | undefined }

/** A table, indexed when first asked. Several facts under one key are several names for it. */
export type Facts = {
  /** By number, or by the key as the table prints it. */
  of(key: number | string): readonly Fact[]
  /** By symbolic name, whatever its case. */
  named(name: string): readonly Fact[]
}

const nothing: readonly Fact[] = []

/** Facts of a table that was not loaded: none. */
export const noFacts: Facts = { of: () => nothing, named: () => nothing }

function add(map: Map<string, Fact[]>, key: string, fact: Fact): void {
  const list = map.get(key)
  if (list) list.push(fact)
  else map.set(key, [fact])
}

function parse(table: TableData): Fact[] {
  const facts: Fact[] = []
  for (const row of table.rows.split('\n')) {
    if (!row) continue
    const [key = '', name = '', source = '', summary = ''] = row.split('\t')
    facts.push({ key, name, summary, source: table.sources[Number(source)] })
  }
  return facts
}

const indexed = new WeakMap<TableData, Facts>()

/**
 * Indexes a table by key and by name, once per table.
 *
 * @example factsOf(win32).of(5)[0]?.name // 'ERROR_ACCESS_DENIED'
 */
export function factsOf(table: TableData): Facts {
  const known = indexed.get(table)
  if (known) return known
  const byKey = new Map<string, Fact[]>()
  let byName: Map<string, Fact[]> | undefined
  const rows = parse(table)
  for (const fact of rows) add(byKey, fact.key, fact)
  const facts: Facts = {
    of: (key) =>
      byKey.get(typeof key === 'number' ? key.toString(16).toUpperCase() : key) ?? nothing,
    named(name) {
      if (!byName) {
        byName = new Map()
        for (const fact of rows) add(byName, fact.name.toUpperCase(), fact)
      }
      return byName.get(name.toUpperCase()) ?? nothing
    },
  }
  indexed.set(table, facts)
  return facts
}
