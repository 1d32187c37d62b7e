import type { Place } from './overlaps'

/** One code, and all places that carry it. */
export type Repeated = { first: Place; count: number; lines: readonly number[] }

/** The same code is one finding; a second spelling of it in the same line ("0x80070005 (E_ACCESSDENIED)") counts once. */
export function joinRepeats(places: readonly Place[]): Repeated[] {
  const byCode = new Map<
    string,
    { first: Place; count: number; lines: number[]; spellings: Map<number, number> }
  >()
  for (const place of places) {
    const best = place.sightings[0]
    if (!best) continue
    const known = byCode.get(best.code)
    const length = place.end - place.start
    if (!known) {
      byCode.set(best.code, {
        first: place,
        count: 1,
        lines: [place.line],
        spellings: new Map([[place.line, length]]),
      })
    } else if ((known.spellings.get(place.line) ?? length) === length) {
      known.count++
      known.lines.push(place.line)
      known.spellings.set(place.line, length)
    }
  }
  return [...byCode.values()]
}
