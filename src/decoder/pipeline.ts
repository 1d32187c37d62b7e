import { compareRank } from './refiners/chain'
import { joinRepeats } from './refiners/repeats'
import { confidenceOf, resolveOverlaps } from './refiners/overlaps'
import { buildScanner } from './scan'
import type { Family, Placed } from './family'
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

function findingOf({ first, count }: Repeated, best: Placed, text: string): Finding {
  return {
    family: best.family,
    code: best.code,
    spelling: text.slice(first.start, first.end),
    start: first.start,
    end: first.end,
    line: first.line + 1,
    count,
    readings: first.sightings.map(readingOf),
    because: [],
  }
}

/** Wires the passes: scan, overlaps, repeats, chain. */
export function buildPipeline(families: readonly Family[]): Pipeline {
  const scanner = buildScanner(families)
  return {
    tablesFor: scanner.tablesFor,
    decode(text, tables) {
      const { placed, vetoes } = scanner.scan(text, tables)
      const findings = joinRepeats(resolveOverlaps(placed, vetoes))
        .flatMap((repeated) => {
          const best = repeated.first.sightings[0]
          return best
            ? [
                {
                  finding: findingOf(repeated, best, text),
                  rank: { role: best.role ?? 'code', weight: best.weight ?? 0, start: best.start },
                },
              ]
            : []
        })
        .sort((a, b) => compareRank(a.rank, b.rank))
        .map(({ finding }) => finding)
      return { findings, templates: [], redacted: text, redactions: [] }
    },
  }
}
