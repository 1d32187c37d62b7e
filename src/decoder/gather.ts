import { compareRank, reasonsFor } from './refiners/chain'
import { MOST_TEMPLATES } from './templates/templates'
import type { Entry, Examined } from './examine'
import type { Template } from './templates/templates'
import type { Finding } from './types'

/** Collects what blocks say into one answer. */
export type Gathering = {
  /** @param offset what to add to the block's offsets @param line what to add to its lines */
  add(examined: Examined, offset: number, line: number): void
  /** Root cause first, with reasons; may be asked while blocks still come. */
  findings(): Finding[]
  templates(): string[]
}

function shifted({ finding, rank }: Entry, offset: number, line: number): Entry {
  return {
    finding: {
      ...finding,
      start: finding.start + offset,
      end: finding.end + offset,
      line: finding.line + line,
    },
    rank: { ...rank, start: rank.start + offset },
  }
}

/** A later block carries the code again: it counts, it is later, and it may know better what the code is. */
function joined(known: Entry, later: Entry): Entry {
  const isSurer = later.rank.confidence > known.rank.confidence
  const { family, readings } = isSurer ? later.finding : known.finding
  const first = known.finding.first ?? later.finding.first
  const last = later.finding.last ?? known.finding.last
  return {
    finding: {
      ...known.finding,
      family,
      readings,
      count: known.finding.count + later.finding.count,
      ...(first ? { first } : {}),
      ...(last ? { last } : {}),
    },
    rank: isSurer ? { ...later.rank, start: known.rank.start } : known.rank,
  }
}

/** Starts an empty answer. */
export function startGathering(): Gathering {
  const entries = new Map<string, Entry>()
  let messages: Template[] = []
  return {
    add(examined, offset, line) {
      for (const entry of examined.entries) {
        const moved = shifted(entry, offset, line)
        const known = entries.get(moved.finding.code)
        entries.set(moved.finding.code, known ? joined(known, moved) : moved)
      }
      const seen = new Set(messages.map(({ template }) => template))
      messages = [...messages, ...examined.templates.filter(({ template }) => !seen.has(template))]
        .sort((a, b) => b.score - a.score)
        .slice(0, MOST_TEMPLATES)
    },
    findings() {
      const ordered = [...entries.values()].sort((a, b) => compareRank(a.rank, b.rank))
      const reasons = reasonsFor(
        ordered.map(({ finding, rank }) => ({ code: finding.code, role: rank.role })),
      )
      return ordered.map(({ finding }, index) => ({ ...finding, because: reasons[index] ?? [] }))
    },
    templates: () => messages.map(({ template }) => template),
  }
}
