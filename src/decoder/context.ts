import { factsOf, noFacts } from './facts'
import { guessOs } from './os'
import type { Context, Placed } from './family'
import type { Tables } from './types'

/** The lines of a text, found once: start offsets, and the text of any line by number. */
export type Lines = { starts: readonly number[]; at(line: number): string }

/** Splits nothing: remembers where lines start, and slices one when it is asked for. */
export function linesOf(text: string): Lines {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return {
    starts,
    at(line) {
      const start = starts[line]
      if (start === undefined) return ''
      const end = (starts[line + 1] ?? text.length + 1) - 1
      return text.slice(start, text.endsWith('\r', end) ? end - 1 : end)
    },
  }
}

/** What all matches of one text share. */
export type Reading = {
  text: string
  lines(): Lines
  os(): Context['os']
  tables: Tables
  earlier: readonly Placed[]
}

/** Starts reading a text; lines and system are worked out when a family first asks. */
export function openText(text: string, tables: Tables, earlier: readonly Placed[]): Reading {
  let lines: Lines | undefined
  let os: { guess: Context['os'] } | undefined
  return {
    text,
    tables,
    earlier,
    lines: () => (lines ??= linesOf(text)),
    os: () => (os ??= { guess: guessOs(text) }).guess,
  }
}

/** Lines beyond this length (minified JSON, one-line dumps) are shown in part: every match costs the same. */
const LONG_LINE = 4000
const REACH = 500
/** So many of the last sightings are remembered for `earlier`. */
const MEMORY = 48

/** The context of one match. */
export function contextOf(
  reading: Reading,
  whole: string,
  lineStart: number,
  lineNumber: number,
  match: RegExpExecArray,
): Context {
  const end = match.index + match[0].length
  const isLong = whole.length > LONG_LINE
  const line = isLong ? whole.slice(Math.max(0, match.index - REACH), end + REACH) : whole
  const lineAt = (offset: number): string => {
    if (offset === 0) return line
    const other = reading.lines().at(lineNumber + offset)
    return other.length > LONG_LINE ? other.slice(0, LONG_LINE) : other
  }
  return {
    text: reading.text,
    line,
    lineNumber,
    start: lineStart + match.index,
    get before() {
      return whole.slice(isLong ? Math.max(0, match.index - REACH) : 0, match.index)
    },
    get after() {
      return whole.slice(end, isLong ? end + REACH : whole.length)
    },
    lineAt,
    near(words, lines = 2) {
      for (let distance = 0; distance <= lines; distance++)
        for (const offset of distance ? [-distance, distance] : [0]) {
          const found = words.exec(lineAt(offset))
          if (found) return found[0]
        }
      return undefined
    },
    get os() {
      return reading.os()
    },
    get earlier() {
      return reading.earlier.slice(-MEMORY)
    },
    facts(table) {
      const data = reading.tables.get(table)
      return data ? factsOf(data) : noFacts
    },
  }
}
