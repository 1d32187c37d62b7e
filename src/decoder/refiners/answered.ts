import { answeredIn, linksIn } from '../requests'
import type { Lines } from '../context'
import type { Place } from './overlaps'

/** Requests stand near the beginning of their line. */
const REACH = 4000

/** Drops codes that stand in the address of a request that was answered well, or in a link. */
export function withoutAnswered(places: readonly Place[], lines: Lines): Place[] {
  let line = -1
  let start = 0
  let quiet: ReturnType<typeof answeredIn> = []
  let links: ReturnType<typeof linksIn> = []
  return places.filter((place) => {
    if (place.line !== line) {
      line = place.line
      start = lines.startOf(line)
      const text = lines.at(line).slice(0, REACH)
      quiet = answeredIn(text)
      links = linksIn(text)
    }
    const at = place.start - start
    const isIn = ([from, to]: (typeof quiet)[number]): boolean => from <= at && at < to
    return !quiet.some(isIn) && (place.sightings[0]?.isLink === true || !links.some(isIn))
  })
}
