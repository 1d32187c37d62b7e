import type { TableData, TableSource } from '@/decoder/types'

/** A number, or a key as printed. */
export type Key = number | string

/** One fact on its way into a table; `source` is an index into the sources of its draft. */
export type DraftRow = { key: Key; name: string; source?: number; summary?: string }

/** What a generator knows of a table before it is written. Two rows with one key are two names. */
export type Draft = {
  id: string
  title: string
  sources: readonly TableSource[]
  rows: readonly DraftRow[]
  /** Its rows go before those of other drafts of one table. */
  isFirst?: boolean
}

/**
 * The spelling of a key in a table: upper-case hex without `0x` for numbers (`-3FB` below zero), the
 * same that `Number.prototype.toString(16)` gives a reader; text as printed.
 */
export function keyOf(key: Key): string {
  return typeof key === 'number' ? key.toString(16).toUpperCase() : key
}

function order(a: DraftRow, b: DraftRow): number {
  if (typeof a.key === 'number' && typeof b.key === 'number') return a.key - b.key
  return 0
}

function line(row: DraftRow): string {
  const cells = [keyOf(row.key), row.name, row.source ? String(row.source) : '', row.summary ?? '']
  for (const cell of cells)
    if (/[\t\n\r]/.test(cell)) throw new Error(`A tab or line break in ${JSON.stringify(row)}`)
  return cells.join('\t').replace(/\t+$/, '')
}

/**
 * Orders rows by number (text keys keep the order of their source) and drops repeats of one name for
 * one key, the first source winning.
 */
export function buildTable(draft: Draft): TableData {
  const seen = new Set<string>()
  const rows = [...draft.rows].sort(order).filter((row) => {
    if (keyOf(row.key) === '') throw new Error(`A row without a key in ${draft.id}`)
    const fact = `${keyOf(row.key)}\t${row.name.toUpperCase()}`
    if (seen.has(fact)) return false
    seen.add(fact)
    return true
  })
  if (rows.length === 0) throw new Error(`No rows in ${draft.id}: has its source changed its form?`)
  return {
    id: draft.id,
    title: draft.title,
    sources: draft.sources,
    rows: rows.map(line).join('\n'),
  }
}
