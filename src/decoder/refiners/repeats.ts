import { confidenceOf } from './overlaps'
import type { Place } from './overlaps'

/** One code, and all places that carry it. */
export type Repeated = {
  first: Place
  /** The place that says most surely what it is; its readings are the code's. */
  best: Place
  count: number
  /** 0-based lines that carry it, ascending. */
  lines: number[]
}

type Known = Repeated & { lastLine: number; lastLength: number }

const surenessOf = (place: Place): number =>
  place.sightings[0] ? confidenceOf(place.sightings[0]) : 0

/** The same code is one finding; a second spelling of it in the same line ("0x80070005 (E_ACCESSDENIED)") counts once. */
export function joinRepeats(places: readonly Place[]): Repeated[] {
  const byCode = new Map<string, Known>()
  for (const place of places) {
    const code = place.sightings[0]?.code
    if (code === undefined) continue
    const length = place.end - place.start
    const known = byCode.get(code)
    if (!known) {
      byCode.set(code, {
        first: place,
        best: place,
        count: 1,
        lines: [place.line],
        lastLine: place.line,
        lastLength: length,
      })
      continue
    }
    if (surenessOf(place) > surenessOf(known.best)) known.best = place
    if (known.lastLine === place.line && known.lastLength !== length) continue
    known.count++
    if (known.lastLine !== place.line) known.lines.push(place.line)
    known.lastLine = place.line
    known.lastLength = length
  }
  return [...byCode.values()]
}
