import { linesOf } from './context'
import { linesAlone } from './lines-alone'
import { normalize } from './normalize'
import { openSecrets, secretTriggers } from './redaction/redact'
import { confidenceOf, resolveOverlaps } from './refiners/overlaps'
import { withoutAnswered } from './refiners/answered'
import { joinRepeats } from './refiners/repeats'
import { timeOf } from './refiners/times'
import { buildSweep, collectLines } from './sweep'
import { candidateTriggers } from './templates/candidates'
import { templatesIn } from './templates/templates'
import type { KnownOs, Lines } from './context'
import type { Placed, Span } from './family'
import type { LineAlone } from './lines-alone'
import type { Normalized } from './normalize'
import type { Redactor, Secret } from './redaction/redact'
import type { Ranked } from './refiners/chain'
import type { Place } from './refiners/overlaps'
import type { Repeated } from './refiners/repeats'
import type { Scanner } from './scan'
import type { Sweep } from './sweep'
import type { Template } from './templates/templates'
import type { Finding, Reading, Tables } from './types'

/** A stretch of text: what lies between `from` and `to` is examined, the rest is there to look at. */
export type Block = {
  text: string
  from: number
  to: number
  os?: KnownOs
  /** For a text that is whole: reads the lines that are nothing but a code and that no family reads. */
  alone?: ReadAlone
}

/** What a line that is nothing but a code can mean. */
export type ReadAlone = {
  /** The text is known to be a list of codes. */
  areCodes: boolean
  read: (line: LineAlone) => readonly Placed[]
}

/** A finding and what its place in the chain is made from; `because` is still empty. */
export type Entry = { finding: Finding; rank: Ranked }

/** What one block says; offsets and lines are those of the block. */
export type Examined = { entries: Entry[]; templates: Template[]; redacted: string }

/** Examines blocks, with the automaton built once. */
export type Examiner = (block: Block, tables: Tables, redactor: Redactor) => Examined

function readingOf(sighting: Placed): Reading {
  const details = sighting.details?.()
  return {
    family: sighting.family,
    code: sighting.code,
    ...(sighting.name ? { name: sighting.name } : {}),
    ...(sighting.summary ? { summary: sighting.summary } : {}),
    parts: sighting.parts ?? details?.parts ?? [],
    confidence: confidenceOf(sighting),
    because: sighting.because ?? [],
    equivalents: sighting.equivalents ?? details?.equivalents ?? [],
  }
}

/** Two rules of a family may say the same of one place: once is enough. */
function readingsOf(sightings: readonly Placed[]): Reading[] {
  const seen = new Set<string>()
  return sightings.flatMap((sighting) => {
    const key = `${sighting.family} ${sighting.code}`
    if (seen.has(key)) return []
    seen.add(key)
    return [readingOf(sighting)]
  })
}

type Source = { text: string; lines: Lines; plain: Normalized; plainLines: Lines }

/** The time stamp of the first of some lines that has one. */
function firstStamp(numbers: readonly number[], lines: Lines): string | undefined {
  for (const number of numbers) {
    const stamp = timeOf(lines.at(number))
    if (stamp) return stamp
  }
  return undefined
}

function entryOf({ first, best, count, lines }: Repeated, source: Source): Entry[] {
  const [sighting] = best.sightings
  if (!sighting) return []
  const [start, end] = source.plain.original(first.start, first.end)
  const firstTime = firstStamp(lines, source.plainLines)
  const lastTime = firstTime && firstStamp(lines.toReversed(), source.plainLines)
  const finding: Finding = {
    family: sighting.family,
    code: sighting.code,
    spelling: source.text.slice(start, end),
    start,
    end,
    line: source.lines.numberOf(start) + 1,
    count,
    readings: readingsOf(best.sightings),
    because: [],
    ...(firstTime ? { first: firstTime } : {}),
    ...(lastTime ? { last: lastTime } : {}),
  }
  const rank: Ranked = {
    role: sighting.role ?? 'code',
    weight: sighting.weight ?? 0,
    confidence: confidenceOf(sighting),
    start,
  }
  return [{ finding, rank }]
}

/** The places of a text with those of its lines that no family reads but that are nothing but a code. */
function withLinesAlone(places: readonly Place[], text: string, alone: ReadAlone): Place[] {
  const unread = linesAlone(text, alone.areCodes).filter(
    ({ line }) => !places.some((place) => place.line === line),
  )
  const more = unread.flatMap((line): Place[] => {
    const sightings = alone.read(line)
    const { start, end } = line
    return sightings.length ? [{ start, end, line: line.line, sightings }] : []
  })
  return more.length ? [...places, ...more].sort((a, b) => a.start - b.start) : [...places]
}

/** The one pass over a text that all readers of it share: families, secrets, templates. */
export function buildSharedSweep({ triggers }: Scanner): Sweep {
  return buildSweep([triggers, secretTriggers, candidateTriggers])
}

/** Wires the passes: normalize, sweep, overlaps, repeats; then secrets and templates. */
export function buildExaminer(scanner: Scanner, sweep: Sweep): Examiner {
  return ({ text, from, to, os, alone }, tables, redactor) => {
    const plain = normalize(text)
    const scan = scanner.open(plain.text, tables, os)
    const search = openSecrets(plain.text)
    const forTemplates = collectLines()
    sweep(plain.text, [scan.onLine, search.onLine, forTemplates.onLine])
    const { placed, vetoes } = scan.result()
    const isWhole = from === 0 && to === text.length
    const isInside = ({ start, end }: { start: number; end: number }): boolean => {
      if (isWhole) return true
      const [original] = plain.original(start, end)
      return original >= from && original < to
    }
    const lines = linesOf(text)
    const plainLines = plain.text === text ? lines : linesOf(plain.text)
    const inText: Place[] = withoutAnswered(
      resolveOverlaps(placed, vetoes).filter(isInside),
      plainLines,
    )
    const places = alone ? withLinesAlone(inText, plain.text, alone) : inText
    const codes = places.map((place): Span => [place.start, place.end])
    const secrets = search.result(codes)
    const originals = secrets
      .map(({ kind, start, end, certain }): Secret => {
        const original = plain.original(start, end)
        return {
          kind,
          start: Math.max(original[0], from),
          end: Math.min(original[1], to),
          certain,
        }
      })
      .filter(({ start, end }) => start < end)
    const source: Source = { text, plain, lines, plainLines }
    return {
      entries: joinRepeats(places).flatMap((repeated) => entryOf(repeated, source)),
      templates: templatesIn(plain.text, codes, secrets, {
        lines: forTemplates.lines.filter(isInside),
      }),
      redacted: redactor.redact(text, originals, from, to),
    }
  }
}
