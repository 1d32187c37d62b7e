import { isProse, isSame, type Values } from './content'

/** Two people changed one thing differently. `path` leads to it by names and ids of rows. */
export type Conflict = { path: string[]; theirs: unknown; yours: unknown }

/** `merged` has every change of both; where they conflict it has yours until somebody chooses. */
export type Merge = { merged: Values; conflicts: Conflict[]; taken: string[][] }

type Row = Values & { id: string }

/**
 * Joins two edits of one document. What only one side changed is taken; rows of lists are followed by
 * their id, wherever they were moved; what one side deleted and the other changed stays. Pure.
 *
 * @param base what both started from
 */
export function mergeEdits(base: Values, theirs: Values, yours: Values): Merge {
  const conflicts: Conflict[] = []
  const taken: string[][] = []
  const merged = mergeGroup([], base, theirs, yours)
  return { merged, conflicts, taken }

  function mergeGroup(path: string[], was: Values, their: Values, your: Values): Values {
    const names = [...new Set([...Object.keys(their), ...Object.keys(your)])]
    return Object.fromEntries(
      names.map((name) => [name, mergeValue([...path, name], was[name], their[name], your[name])]),
    )
  }

  function mergeValue(path: string[], was: unknown, their: unknown, your: unknown): unknown {
    if (isSame(their, your) || isSame(was, their)) return your
    if (isRows(their) && isRows(your)) return mergeRows(path, isRows(was) ? was : [], their, your)
    if (isGroup(their) && isGroup(your))
      return mergeGroup(path, isGroup(was) ? was : {}, their, your)
    if (isSame(was, your)) {
      taken.push(path)
      return their
    }
    conflicts.push({ path, theirs: their, yours: your })
    return your
  }

  function mergeRows(path: string[], was: Row[], their: Row[], your: Row[]): Row[] {
    const find = (rows: Row[], id: string) => rows.find((row) => row.id === id)
    const kept = your.flatMap((row) => {
      const theirRow = find(their, row.id)
      const before = find(was, row.id)
      if (theirRow) return mergeGroup([...path, row.id], before ?? {}, theirRow, row) as Row
      const isDeletedByThem = before !== undefined && isSame(before, row)
      return isDeletedByThem ? [] : row
    })
    const rows = [...kept]
    for (const [at, row] of their.entries()) {
      if (find(your, row.id)) continue
      const before = find(was, row.id)
      if (before && isSame(before, row)) continue
      taken.push([...path, row.id])
      const previous = their[at - 1]
      const place = previous ? rows.findIndex(({ id }) => id === previous.id) : -1
      rows.splice(place < 0 && at > 0 ? rows.length : place + 1, 0, row)
    }
    return rows
  }
}

const isRows = (value: unknown): value is Row[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((row) => typeof row === 'object' && row !== null && 'id' in row)

const isGroup = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isProse(value)

/** A merge with one conflict decided. */
export function decide(merged: Values, [name = '', ...rest]: string[], value: unknown): Values {
  const inner = merged[name]
  if (rest.length === 0) return { ...merged, [name]: value }
  if (!Array.isArray(inner))
    return { ...merged, [name]: decide((inner ?? {}) as Values, rest, value) }
  const [id, ...field] = rest
  return {
    ...merged,
    [name]: (inner as Row[]).map((row) => (row.id === id ? decide(row, field, value) : row)),
  }
}

/** Both texts, theirs first; null where the two can't stand one after the other. */
export function bothOf({ theirs, yours }: Conflict): unknown {
  if (typeof theirs === 'string' && typeof yours === 'string') return `${theirs}\n${yours}`
  if (!isProse(theirs) || !isProse(yours)) return null
  return {
    ...yours,
    root: { ...yours.root, children: [...theirs.root.children, ...yours.root.children] },
  }
}
