import { factsOf, noFacts } from './facts'
import { startNumbers } from './numbers'
import { guessOs } from './os'
import type { Context, Placed } from './family'
import type { Facts } from './facts'
import type { TableId, Tables } from './types'

/** The lines of a text, found once; numbers count from 0. */
export type Lines = {
  /** The text of a line without its end; empty where there is no such line. */
  at(line: number): string
  /** The offset at which a line begins. */
  startOf(line: number): number
  /** The number of the line that holds an offset. */
  numberOf(offset: number): number
}

/** A guess at how long lines are; shorter ones cost a second array. */
const USUAL_LINE = 64

function lineStarts(text: string): Int32Array {
  const starts = startNumbers(text.length / USUAL_LINE)
  starts.push(0)
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts.all()
}

/** Splits nothing: remembers where lines start, and slices one when it is asked for. */
export function linesOf(text: string): Lines {
  const starts = lineStarts(text)
  return {
    at(line) {
      const start = starts[line]
      if (start === undefined) return ''
      const end = (starts[line + 1] ?? text.length + 1) - 1
      return text.slice(start, text.endsWith('\r', end) ? end - 1 : end)
    },
    startOf: (line) => starts[line] ?? text.length,
    numberOf(offset) {
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((starts[middle] ?? 0) <= offset) low = middle
        else high = middle - 1
      }
      return low
    },
  }
}

/** What all matches of one text share. */
export type Reading = {
  text: string
  lines(): Lines
  os(): Context['os']
  facts: (table: TableId) => Facts
  earlier: readonly Placed[]
  /** What was found in lines around a match: the next match of the line asks the same. */
  nearby: Map<RegExp, Map<number, string | undefined>>
}

/** What is known of the system, which may be that it doesn't show. */
export type KnownOs = { guess: Context['os'] }

/** Starts reading a text; lines and system are worked out when a family first asks. */
export function openText(
  text: string,
  tables: Tables,
  earlier: readonly Placed[],
  known?: KnownOs,
): Reading {
  let lines: Lines | undefined
  let os = known
  return {
    text,
    earlier,
    nearby: new Map(),
    facts(table) {
      const data = tables.get(table)
      return data ? factsOf(data) : noFacts
    },
    lines: () => (lines ??= linesOf(text)),
    os: () => (os ??= { guess: guessOs(text) }).guess,
  }
}

/** So much of its line is shown on either side of a match, so that every match costs the same, however long its line is. */
const REACH = 500
/** So much is shown of other lines, from their beginning. */
const OTHER_LINE = 1000
/** So many answers are kept of each kind. */
const MOST_NEARBY = 64
/** So many of the last sightings are remembered for `earlier`. */
const MEMORY = 48

/** The context of one match: a class, because a log makes a hundred thousand of them and getters on a prototype cost nothing. */
class MatchContext implements Context {
  readonly #reading: Reading
  readonly #whole: string
  readonly #from: number
  readonly #to: number
  readonly lineNumber: number
  readonly start: number
  readonly facts: Context['facts']

  constructor(
    reading: Reading,
    whole: string,
    lineStart: number,
    lineNumber: number,
    match: RegExpExecArray,
  ) {
    this.#reading = reading
    this.#whole = whole
    this.#from = match.index
    this.#to = match.index + match[0].length
    this.lineNumber = lineNumber
    this.start = lineStart + match.index
    this.facts = reading.facts
  }

  get text(): string {
    return this.#reading.text
  }
  get line(): string {
    return this.#whole.slice(Math.max(0, this.#from - REACH), this.#to + REACH)
  }
  get before(): string {
    return this.#whole.slice(Math.max(0, this.#from - REACH), this.#from)
  }
  get after(): string {
    return this.#whole.slice(this.#to, this.#to + REACH)
  }
  get os(): Context['os'] {
    return this.#reading.os()
  }
  get earlier(): readonly Placed[] {
    return this.#reading.earlier.slice(-MEMORY)
  }

  // Families take these apart (`read(match, { near })`), so they are bound, when one asks.
  get lineAt(): Context['lineAt'] {
    return (offset) => this.#lineAt(offset)
  }
  get near(): Context['near'] {
    return (words, lines) => this.#near(words, lines)
  }

  #lineAt(offset: number): string {
    if (offset === 0) return this.line
    return this.#reading
      .lines()
      .at(this.lineNumber + offset)
      .slice(0, OTHER_LINE)
  }

  #inLine(words: RegExp, offset: number): string | undefined {
    const { nearby } = this.#reading
    const number = this.lineNumber + offset
    let lines = nearby.get(words)
    if (!lines || lines.size > MOST_NEARBY) {
      if (nearby.size > MOST_NEARBY) nearby.clear()
      lines = new Map<number, string | undefined>()
      nearby.set(words, lines)
    }
    if (!lines.has(number)) lines.set(number, words.exec(this.#lineAt(offset))?.[0])
    return lines.get(number)
  }

  #near(words: RegExp, lines = 2): string | undefined {
    for (let distance = 0; distance <= lines; distance++)
      for (const offset of distance ? [-distance, distance] : [0]) {
        const found = offset === 0 ? words.exec(this.line)?.[0] : this.#inLine(words, offset)
        if (found !== undefined) return found
      }
    return undefined
  }
}

/** The context of one match, for those who read it. */
export function contextOf(
  reading: Reading,
  line: string,
  lineStart: number,
  lineNumber: number,
  match: RegExpExecArray,
): Context {
  return new MatchContext(reading, line, lineStart, lineNumber, match)
}
