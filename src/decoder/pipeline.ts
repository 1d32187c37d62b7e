import { linesOf } from './context'
import { normalize } from './normalize'
import { findSecrets, redact, secretTriggers } from './redaction/redact'
import { compareRank, reasonsFor } from './refiners/chain'
import { confidenceOf, resolveOverlaps } from './refiners/overlaps'
import { joinRepeats } from './refiners/repeats'
import { timeOf } from './refiners/times'
import { buildScanner } from './scan'
import { buildSweep, collectLines } from './sweep'
import { candidateTriggers } from './templates/candidates'
import { templatesIn } from './templates/templates'
import type { Lines } from './context'
import type { Family, Placed, Span } from './family'
import type { Normalized } from './normalize'
import type { Repeated } from './refiners/repeats'
import type { Decoding, Finding, Reading, TableId, Tables } from './types'

/** The decoder for a list of families. */
export type Pipeline = {
  decode(text: string, tables: Tables): Decoding
  tablesFor(text: string): TableId[]
}

function readingOf(sighting: Placed): Reading {
  return {
    family: sighting.family,
    code: sighting.code,
    ...(sighting.name ? { name: sighting.name } : {}),
    ...(sighting.summary ? { summary: sighting.summary } : {}),
    parts: sighting.parts ?? [],
    confidence: confidenceOf(sighting),
    because: sighting.because ?? [],
    equivalents: sighting.equivalents ?? [],
  }
}

/** 1-based number of the line that holds an offset. */
function lineNumberOf(lines: Lines, offset: number): number {
  let low = 0
  let high = lines.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines.starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}

type Source = { text: string; lines: Lines; plain: Normalized; plainLines: Lines }

function findingOf({ first, count, lines }: Repeated, best: Placed, source: Source): Finding {
  const [start, end] = source.plain.original(first.start, first.end)
  const stamps = lines.flatMap((line) => timeOf(source.plainLines.at(line)) ?? [])
  const [firstTime, lastTime] = [stamps[0], stamps.at(-1)]
  return {
    family: best.family,
    code: best.code,
    spelling: source.text.slice(start, end),
    start,
    end,
    line: lineNumberOf(source.lines, start),
    count,
    readings: first.sightings.map(readingOf),
    because: [],
    ...(firstTime ? { first: firstTime } : {}),
    ...(lastTime ? { last: lastTime } : {}),
  }
}

function inOrder(repeats: readonly Repeated[], source: Source): Finding[] {
  const ranked = repeats
    .flatMap((repeated) => {
      const best = repeated.first.sightings[0]
      return best
        ? [
            {
              repeated,
              best,
              role: best.role ?? 'code',
              weight: best.weight ?? 0,
              confidence: confidenceOf(best),
              start: best.start,
            },
          ]
        : []
    })
    .sort(compareRank)
  const reasons = reasonsFor(ranked.map(({ best, role }) => ({ code: best.code, role })))
  return ranked.map(({ repeated, best }, index) => ({
    ...findingOf(repeated, best, source),
    because: reasons[index] ?? [],
  }))
}

/** Wires the passes: normalize, scan, overlaps, repeats, chain; then secrets and templates. */
export function buildPipeline(families: readonly Family[]): Pipeline {
  const scanner = buildScanner(families)
  const sweep = buildSweep([scanner.triggers, secretTriggers, candidateTriggers])
  return {
    tablesFor: (text) => scanner.tablesFor(normalize(text).text),
    decode(text, tables) {
      const plain = normalize(text)
      const scan = scanner.open(plain.text, tables)
      const forSecrets = collectLines()
      const forTemplates = collectLines()
      sweep(plain.text, [scan.onLine, forSecrets.onLine, forTemplates.onLine])
      const { placed, vetoes } = scan.result()
      const places = resolveOverlaps(placed, vetoes)
      const codes = places.map((place): Span => [place.start, place.end])
      const source: Source = { text, plain, lines: linesOf(text), plainLines: linesOf(plain.text) }
      const findings = inOrder(joinRepeats(places), source)
      const secrets = findSecrets(plain.text, codes, forSecrets.lines)
      const original = secrets.map((secret) => {
        const [start, end] = plain.original(secret.start, secret.end)
        return { ...secret, start, end }
      })
      return {
        findings,
        templates: templatesIn(plain.text, codes, secrets, forTemplates.lines),
        ...redact(text, original),
      }
    },
  }
}
