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

function factOf(row: string, { sources }: TableData): Fact {
  const [key = '', name = '', source = '', summary = ''] = row.split('\t')
  return { key, name, summary, source: sources[Number(source)] }
}

const keyOf = (key: number | string): string =>
  typeof key === 'number' ? key.toString(16).toUpperCase() : key

/** A name for a pattern: Terraform's are sentences. */
const escaped = (name: string): string => name.replace(/[^\w ]/g, '\\$&')

/** Looks through the rows as they are. */
function searched(table: TableData): Facts {
  const { rows } = table
  const rowAt = (offset: number): string => {
    const end = rows.indexOf('\n', offset + 1)
    return rows.slice(rows.lastIndexOf('\n', offset) + 1, end < 0 ? undefined : end)
  }
  return {
    of(key) {
      const found = rows.startsWith(`${keyOf(key)}\t`) ? [factOf(rowAt(0), table)] : []
      const start = `\n${keyOf(key)}\t`
      for (let at = rows.indexOf(start); at >= 0; at = rows.indexOf(start, at + 1))
        found.push(factOf(rowAt(at + 1), table))
      return found
    },
    named(name) {
      const column = new RegExp(`^[^\t\n]+\t${escaped(name)}(?![^\t\n])`, 'gim')
      return Array.from(rows.matchAll(column), ({ index }) => factOf(rowAt(index), table))
    },
  }
}

/** Splits the rows once; each question is then answered at once. */
function indexed(table: TableData): Facts {
  const byKey = new Map<string, Fact[]>()
  const byName = new Map<string, Fact[]>()
  for (const row of table.rows.split('\n')) {
    if (!row) continue
    const fact = factOf(row, table)
    add(byKey, fact.key, fact)
    add(byName, fact.name.toUpperCase(), fact)
  }
  /** Numbers that were asked for and are there: a log asks for one a thousand times, and writing it in hex takes longer than the answer. */
  const byNumber = new Map<number, readonly Fact[]>()
  return {
    of(key) {
      const before = typeof key === 'number' ? byNumber.get(key) : undefined
      if (before) return before
      const found = byKey.get(keyOf(key)) ?? nothing
      if (typeof key === 'number' && found !== nothing) byNumber.set(key, found)
      return found
    },
    named: (name) => byName.get(name.toUpperCase()) ?? nothing,
  }
}

/** So many questions cost less without an index than with one: a paste asks a few, a log thousands. */
const FEW = 16
const known = new WeakMap<TableData, Facts>()

/**
 * The facts of a table by key and by name; the table is indexed, once, when it is asked often.
 *
 * @example factsOf(win32).of(5)[0]?.name // 'ERROR_ACCESS_DENIED'
 */
export function factsOf(table: TableData): Facts {
  const before = known.get(table)
  if (before) return before
  let answering = searched(table)
  let asked = 0
  const ready = (): Facts => {
    if (++asked === FEW) answering = indexed(table)
    return answering
  }
  const facts: Facts = { of: (key) => ready().of(key), named: (name) => ready().named(name) }
  known.set(table, facts)
  return facts
}
