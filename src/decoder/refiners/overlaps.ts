import type { Placed, Span } from '../family'

/** What several sightings say of one place, likeliest first. */
export type Place = { start: number; end: number; line: number; sightings: readonly Placed[] }

/** A sighting less sure than this stands only beside a surer one of its place. */
const REPORTED = 0.3

/** Places are words; offset and length of one make a key without a string. */
const LONGEST_PLACE = 65_536

/** How sure a sighting is when its family doesn't say. */
export const USUAL_CONFIDENCE = 0.8

export const confidenceOf = (sighting: Placed): number => sighting.confidence ?? USUAL_CONFIDENCE

const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1]

/** How much surer the shorter of two crossing claims must be to win. */
const LENGTH_IS_WORTH = 0.1

const sureness = (place: Place): number =>
  place.sightings[0] ? confidenceOf(place.sightings[0]) : 0

/** `0xC1900101` of `0xC1900101-0x4000D`: the longer code says it all. */
const isPartOf = (place: Place, longer: Place): boolean =>
  longer.sightings[0]?.code.startsWith(place.sightings[0]?.code ?? ' ') === true

/**
 * Two families that claim crossing places, not the same one: the longer claim read more, so it wins,
 * unless the shorter is much surer (a stop code without its 0x over a Win32 number with it).
 */
function isOverruled(place: Place, others: readonly Place[]): boolean {
  const family = place.sightings[0]?.family
  const length = place.end - place.start
  return others.some((other) => {
    const longer = other.end - other.start - length
    if (other.sightings.some((sighting) => sighting.family === family))
      return longer > 0 && other.start === place.start && isPartOf(place, other)
    if (longer === 0) return false
    const ahead = sureness(other) - sureness(place)
    return longer > 0 ? ahead > -LENGTH_IS_WORTH : ahead >= LENGTH_IS_WORTH
  })
}

const NEAR = 8
const nothing: readonly Place[] = []

/** Those of the sorted places near one that share letters with it: mostly none. */
function crossing(places: readonly Place[], index: number): readonly Place[] {
  const place = places[index]
  let found = nothing
  for (let at = Math.max(0, index - NEAR); at < index + NEAR; at++) {
    const other = places[at]
    if (!place || !other || at === index) continue
    if (other.start < place.end && place.start < other.end) found = [...found, other]
  }
  return found
}

/** Whether a place is touched by a veto; vetoes are few words long, so only those that begin near it are looked at. */
function vetoedBy(vetoes: readonly Span[]): (span: Span) => boolean {
  const sorted = [...vetoes].sort((a, b) => a[0] - b[0])
  const longest = sorted.reduce((most, [start, end]) => Math.max(most, end - start), 0)
  return (span) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.[0] ?? 0) <= span[0] - longest) low = middle + 1
      else high = middle
    }
    for (let at = low; at < sorted.length; at++) {
      const veto = sorted[at]
      if (!veto || veto[0] >= span[1]) return false
      if (overlap(veto, span)) return true
    }
    return false
  }
}

/**
 * Joins sightings of one place, ranks them, and lets longer places of other families win over
 * shorter ones inside them; drops what a veto covers and what nobody is sure enough of.
 */
export function resolveOverlaps(placed: readonly Placed[], vetoes: readonly Span[]): Place[] {
  const isVetoed = vetoedBy(vetoes)
  const bySpan = new Map<number, Placed[]>()
  for (const sighting of placed) {
    const span: Span = [sighting.start, sighting.end]
    if (isVetoed(span)) continue
    const key = span[0] * LONGEST_PLACE + span[1] - span[0]
    const list = bySpan.get(key)
    if (list) list.push(sighting)
    else bySpan.set(key, [sighting])
  }
  const places: Place[] = [...bySpan.values()]
    .map((list) => list.sort((a, b) => confidenceOf(b) - confidenceOf(a)))
    .filter(([best]) => best && confidenceOf(best) >= REPORTED)
    .flatMap((sightings) => {
      const [best] = sightings
      return best ? [{ start: best.start, end: best.end, line: best.line, sightings }] : []
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return places.filter((place, index) => !isOverruled(place, crossing(places, index)))
}
