import { contextOf, openText } from './context'
import type { KnownOs } from './context'
import type { OnLine } from './dispatch'
import type { Family, Placed, Rule, Sighting, Span, Veto } from './family'
import type { Triggers } from './sweep'
import type { TableId, Tables } from './types'

/** All sightings of a text in its order, and the places that a family declared to be no error. */
export type Scanned = { placed: Placed[]; vetoes: Span[] }

/** A text being read: fed with its lines, asked for the result at the end. */
export type Scan = { onLine: OnLine; result(): Scanned }

/** A text being looked through for the tables that it may need. */
export type TableScan = { onLine: OnLine; result(): TableId[] }

/** The families made ready for one-pass reading. */
export type Scanner = {
  /** What wakes the patterns. */
  triggers: Triggers
  /** @param os the system, when it is known from more than this text */
  open(text: string, tables: Tables, os?: KnownOs): Scan
  openForTables(text: string): TableScan
}

/** One pattern and all rules that share it: it runs once, each of them is asked. */
type Ready = {
  pattern: RegExp
  /** The same at one place, with the offsets of its groups: they cost as much as the search, and few matches are asked for them. */
  precise: RegExp
  triggers: readonly string[]
  readers: { family: Family; rule: Rule }[]
}

function makeReady(families: readonly Family[]): Ready[] {
  const byPattern = new Map<RegExp, Ready>()
  for (const family of families)
    for (const rule of family.rules) {
      const known = byPattern.get(rule.pattern)
      if (known) known.readers.push({ family, rule })
      else
        byPattern.set(rule.pattern, {
          pattern: withFlags(rule.pattern, 'g'),
          precise: withFlags(rule.pattern, 'dy'),
          triggers: rule.triggers,
          readers: [{ family, rule }],
        })
    }
  return [...byPattern.values()]
}

function withFlags(pattern: RegExp, flags: string): RegExp {
  return new RegExp(pattern.source, pattern.flags.replace('g', '') + flags)
}

/** Where a sighting's `at` is in the text, given the offset of the line that was matched. */
function spanOf(at: Sighting['at'], item: Ready, match: RegExpExecArray, lineStart: number): Span {
  if (typeof at === 'object') return at
  const [start, end] = (at !== undefined && groupOf(at, item, match)) || [
    match.index,
    match.index + match[0].length,
  ]
  return [lineStart + start, lineStart + end]
}

function groupOf(
  at: string | number,
  { precise }: Ready,
  match: RegExpExecArray,
): Span | undefined {
  precise.lastIndex = match.index
  const indices = precise.exec(match.input)?.indices
  return typeof at === 'string' ? indices?.groups?.[at] : indices?.[at]
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value)
}

function listOf(answer: ReturnType<Rule['read']>): readonly (Sighting | Veto)[] {
  if (!answer) return []
  return isList(answer) ? answer : [answer]
}

/** Every member by its name, whether it was said or not: a log makes a hundred thousand, and all of one form are read fastest. */
function placedOf(said: Sighting, family: string, [start, end]: Span, line: number): Placed {
  return {
    at: said.at,
    code: said.code,
    name: said.name,
    summary: said.summary,
    parts: said.parts,
    confidence: said.confidence,
    because: said.because,
    equivalents: said.equivalents,
    details: said.details,
    role: said.role,
    isLink: said.isLink,
    weight: said.weight,
    family,
    start,
    end,
    line,
  }
}

type OnMatch = (
  ready: Ready,
  match: RegExpExecArray,
  line: string,
  start: number,
  lineNumber: number,
) => void

function matcher(ready: readonly Ready[], text: string, onMatch: OnMatch): OnLine {
  return (start, end, lineNumber, woken) => {
    const line = text.slice(start, end)
    for (const index of woken) {
      const item = ready[index]
      if (!item) continue
      item.pattern.lastIndex = 0
      for (let match = item.pattern.exec(line); match; match = item.pattern.exec(line)) {
        if (match[0] === '') item.pattern.lastIndex++
        else onMatch(item, match, line, start, lineNumber)
      }
    }
  }
}

/** Compiles the patterns; done once per set of families. */
export function buildScanner(families: readonly Family[]): Scanner {
  const ready = makeReady(families)
  return {
    triggers: ready.map((item) => item.triggers),
    open(text, tables, os) {
      const placed: Placed[] = []
      const vetoes: Span[] = []
      const reading = openText(text, tables, placed, os)
      const onMatch: OnMatch = (item, match, line, lineStart, lineNumber) => {
        const context = contextOf(reading, line, lineStart, lineNumber, match)
        for (const { family, rule } of item.readers)
          for (const said of listOf(rule.read(match, context))) {
            const [start, end] = spanOf(said.at, item, match, lineStart)
            if ('veto' in said) vetoes.push([start, end])
            else placed.push(placedOf(said, family.id, [start, end], lineNumber))
          }
      }
      return {
        onLine: matcher(ready, text, onMatch),
        result: () => ({ placed: settle(families, placed), vetoes }),
      }
    },
    openForTables(text) {
      const needed = new Set<TableId>()
      const onMatch: OnMatch = ({ readers }, match) => {
        for (const { rule } of readers) {
          const tables = typeof rule.tables === 'function' ? rule.tables(match) : rule.tables
          for (const table of tables ?? []) needed.add(table)
        }
      }
      return { onLine: matcher(ready, text, onMatch), result: () => [...needed].sort() }
    },
  }
}

function settle(families: readonly Family[], placed: readonly Placed[]): Placed[] {
  const settlers = families.filter(
    (family) => family.settle && placed.some((seen) => seen.family === family.id),
  )
  let rest = [...placed]
  for (const family of settlers) {
    const own = rest.filter((seen) => seen.family === family.id)
    rest = [...rest.filter((seen) => seen.family !== family.id), ...(family.settle?.(own) ?? own)]
  }
  return settlers.length ? rest.sort((a, b) => a.start - b.start) : rest
}
