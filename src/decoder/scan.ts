import { contextOf, openText } from './context'
import type { KnownOs } from './context'
import { buildSweep } from './sweep'
import type { OnLine } from './dispatch'
import type { Family, Placed, Rule, Sighting, Span, Veto } from './family'
import type { Triggers } from './sweep'
import type { TableId, Tables } from './types'

/** All sightings of a text in its order, and the places that a family declared to be no error. */
export type Scanned = { placed: Placed[]; vetoes: Span[] }

/** A text being read: fed with its lines, asked for the result at the end. */
export type Scan = { onLine: OnLine; result(): Scanned }

/** The families made ready for one-pass reading. */
export type Scanner = {
  /** What wakes the patterns. */
  triggers: Triggers
  /** @param os the system, when it is known from more than this text */
  open(text: string, tables: Tables, os?: KnownOs): Scan
  tablesFor(text: string): TableId[]
}

/** One pattern and all rules that share it: it runs once, each of them is asked. */
type Ready = {
  pattern: RegExp
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
          pattern: withFlags(rule.pattern),
          triggers: rule.triggers,
          readers: [{ family, rule }],
        })
    }
  return [...byPattern.values()]
}

function withFlags(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, [...new Set(`${pattern.flags}gd`)].join(''))
}

/** Where a sighting's `at` is in the text, given the offset of the line that was matched. */
export function spanOf(at: Sighting['at'], match: RegExpExecArray, lineStart: number): Span {
  if (typeof at === 'object') return at
  const groups = typeof at === 'string' ? match.indices?.groups?.[at] : match.indices?.[at ?? 0]
  const [start, end] = groups ?? [match.index, match.index + match[0].length]
  return [lineStart + start, lineStart + end]
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value)
}

function listOf(answer: ReturnType<Rule['read']>): readonly (Sighting | Veto)[] {
  if (!answer) return []
  return isList(answer) ? answer : [answer]
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
  const triggers = ready.map((item) => item.triggers)
  const sweep = buildSweep([triggers])
  return {
    triggers,
    open(text, tables, os) {
      const placed: Placed[] = []
      const vetoes: Span[] = []
      const reading = openText(text, tables, placed, os)
      const onMatch: OnMatch = ({ readers }, match, line, lineStart, lineNumber) => {
        const context = contextOf(reading, line, lineStart, lineNumber, match)
        for (const { family, rule } of readers)
          for (const said of listOf(rule.read(match, context))) {
            const [start, end] = spanOf(said.at, match, lineStart)
            if ('veto' in said) vetoes.push([start, end])
            else placed.push({ ...said, family: family.id, start, end, line: lineNumber })
          }
      }
      return {
        onLine: matcher(ready, text, onMatch),
        result: () => ({ placed: settle(families, placed), vetoes }),
      }
    },
    tablesFor(text) {
      const needed = new Set<TableId>()
      const onMatch: OnMatch = ({ readers }, match) => {
        for (const { rule } of readers) {
          const tables = typeof rule.tables === 'function' ? rule.tables(match) : rule.tables
          for (const table of tables ?? []) needed.add(table)
        }
      }
      sweep(text, [matcher(ready, text, onMatch)])
      return [...needed].sort()
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
