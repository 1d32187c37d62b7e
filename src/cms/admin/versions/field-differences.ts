import { contentOf, isProse, isSame, textOf, type Values } from '../saving/content'
import { rowTitle, type Row } from '../rows/row-title'

/** One field that differs between two versions, as texts. `row` names the row of a list that it is in. */
export type Difference = { path: string[]; row: string | null; before: string; after: string }

type Known = Row & Values & { id: string }

/**
 * What differs between two versions of a document, field by field, in the order of the newer one. Rows of
 * lists are followed by their id, so a moved row counts as moved and not as rewritten. Pure.
 */
export function fieldDifferences(before: Values, after: Values): Difference[] {
  return inGroup([], null, contentOf(before), contentOf(after))
}

function inGroup(path: string[], row: string | null, was: Values, is: Values): Difference[] {
  const names = [...new Set([...Object.keys(is), ...Object.keys(was)])].filter(
    (name) => name !== 'id',
  )
  return names.flatMap((name) => inValue([...path, name], row, was[name], is[name]))
}

function inValue(path: string[], row: string | null, was: unknown, is: unknown): Difference[] {
  if (isSame(was, is)) return []
  if (isRows(was) || isRows(is)) return inRows(path, rowsOf(was), rowsOf(is))
  if (isGroup(was) || isGroup(is))
    return inGroup(path, row, isGroup(was) ? was : {}, isGroup(is) ? is : {})
  return [{ path, row, before: textOf(was), after: textOf(is) }]
}

function inRows(path: string[], was: Known[], is: Known[]): Difference[] {
  const inside = is.flatMap((row, at) => {
    const old = was.find(({ id }) => id === row.id)
    const name = nameOf(row, at)
    return old
      ? inGroup([...path, row.id], name, old, row)
      : [{ path: [...path, row.id], row: name, before: '', after: textOf(row) }]
  })
  const gone = was.flatMap((row, at) =>
    is.some(({ id }) => id === row.id)
      ? []
      : [{ path: [...path, row.id], row: nameOf(row, at), before: textOf(row), after: '' }],
  )
  return [...moved(path, was, is), ...inside, ...gone]
}

/** The order of the rows that both have, where it is another one. */
function moved(path: string[], was: Known[], is: Known[]): Difference[] {
  const kept = (rows: Known[], others: Known[]) =>
    rows.filter((row) => others.some(({ id }) => id === row.id))
  const [before, after] = [kept(was, is), kept(is, was)]
  if (before.every((row, at) => row.id === after[at]?.id)) return []
  const order = (rows: Known[]) => rows.map(nameOf).join('\n')
  return [{ path, row: 'Order', before: order(before), after: order(after) }]
}

const nameOf = (row: Known, at: number): string => `${at + 1}. ${rowTitle(row)}`.trim()

const isRows = (value: unknown): value is Known[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((row) => typeof row === 'object' && row !== null && 'id' in row)

const rowsOf = (value: unknown): Known[] => (isRows(value) ? value : [])

const isGroup = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isProse(value)
