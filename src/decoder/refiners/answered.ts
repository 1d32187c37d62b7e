import { answeredIn } from '../requests'
import type { Lines } from '../context'
import type { Place } from './overlaps'

/** Requests stand near the beginning of their line. */
const REACH = 4000

/** Drops codes that stand in the address of a request that was answered well. */
export function withoutAnswered(places: readonly Place[], lines: Lines): Place[] {
  let line = -1
  let start = 0
  let quiet: ReturnType<typeof answeredIn> = []
  return places.filter((place) => {
    if (place.line !== line) {
      line = place.line
      start = lines.startOf(line)
      quiet = answeredIn(lines.at(line).slice(0, REACH))
    }
    const at = place.start - start
    return !quiet.some(([from, to]) => from <= at && at < to)
  })
}
