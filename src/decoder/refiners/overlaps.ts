import type { Placed, Span } from '../family'

/** What several sightings say of one place, likeliest first. */
export type Place = { start: number; end: number; line: number; sightings: readonly Placed[] }

/** A sighting less sure than this stands only beside a surer one of its place. */
const REPORTED = 0.3

/** How sure a sighting is when its family doesn't say. */
export const USUAL_CONFIDENCE = 0.8

export const confidenceOf = (sighting: Placed): number => sighting.confidence ?? USUAL_CONFIDENCE

const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1]

/** Two families that claim crossing places, not the same one: the longer claim read more, so it wins. */
function isOverruled(place: Place, others: readonly Place[]): boolean {
  const family = place.sightings[0]?.family
  return others.some(
    (other) =>
      other !== place &&
      overlap([place.start, place.end], [other.start, other.end]) &&
      other.end - other.start > place.end - place.start &&
      !other.sightings.some((sighting) => sighting.family === family),
  )
}

/**
 * Joins sightings of one place, ranks them, and lets longer places of other families win over
 * shorter ones inside them; drops what a veto covers and what nobody is sure enough of.
 */
export function resolveOverlaps(placed: readonly Placed[], vetoes: readonly Span[]): Place[] {
  const bySpan = new Map<string, Placed[]>()
  for (const sighting of placed) {
    const span: Span = [sighting.start, sighting.end]
    if (vetoes.some((veto) => overlap(veto, span))) continue
    const key = `${span[0]}:${span[1]}`
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
  return places.filter(
    (place, index) => !isOverruled(place, places.slice(Math.max(0, index - 8), index + 8)),
  )
}
