import type { MessageHit } from '@/database/match-queries'
import type { Weigh } from './align'
import { weights } from './weights'
import { isCommon, wordsOf } from './words'

/** In how many messages words stand. */
export type Counts = ReadonlyMap<string, number>

/** Sets of words a line is looked up by, the most words of each, and how many messages one may bring. */
const bounds = { leads: 4, wordsPerSet: 5, messages: 25 } as const
/** A set whose rarest word stands in more messages than this is asked for only when it is the first. */
const dear = 8_000
/** Of more messages than this, the few that are read would hardly be the ones that are meant. */
const hopeless = 1_000
/** So many candidates are compared word by word; the others share less with the text. */
const compared = 30

/**
 * What to look a line up by: each of its rarest telling words, together with further ones until no
 * more messages should hold them all than may be read. Where words were independent of each other
 * that is the number of messages times the share of each; so no limit has to cut at random.
 */
export function rareSets(line: readonly string[], counts: Counts, all: number): string[][] {
  const known = [...new Set(line)]
    .filter((word) => counts.has(word) && !isCommon(word))
    .sort((a, b) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1))
  const sets: string[][] = []
  for (let lead = 0; lead < Math.min(known.length, bounds.leads); lead++) {
    const isDear = counts.get(known[lead]!)! > dear
    if (lead > 0 && isDear) break
    const set: string[] = []
    let expected = all
    for (const word of known.slice(lead, lead + bounds.wordsPerSet)) {
      if (expected <= bounds.messages) break
      set.push(word)
      expected *= counts.get(word)! / all
    }
    // Words at the end of the line may be too common for a set of their own.
    if (expected <= (lead > 0 ? bounds.messages : isDear ? hopeless : Infinity)) sets.push(set)
  }
  return sets
}

/** A word tells the more, the fewer messages hold it; common words tell little whatever their count. */
export function weighBy(counts: Counts): Weigh {
  return (word) => {
    if (isCommon(word)) return weights.commonWord
    const messages = counts.get(word) ?? 1
    return 1 / (1 + Math.log10(Math.max(1, messages)) / 2)
  }
}

/**
 * The messages that share most with one of the lines, by the weight of the words they share, in
 * whatever order: few enough to be compared word by word.
 */
export function likeliest(
  hits: readonly MessageHit[],
  lines: readonly (readonly string[])[],
  weigh: Weigh,
): MessageHit[] {
  if (hits.length <= compared) return [...hits]
  const known = lines.map((line) => new Map(line.map((word) => [word, weigh(word)])))
  const worth = hits.map((hit) => {
    const words = new Set(wordsOf(hit.template))
    const shared = known.map((line) => {
      let sum = 0
      for (const word of words) sum += line.get(word) ?? 0
      return sum
    })
    // Of two that share as much, the one that says less beside it.
    return { hit, worth: Math.max(...shared) - words.size / 100 }
  })
  worth.sort((a, b) => b.worth - a.worth || a.hit.article_id - b.hit.article_id)
  return worth.slice(0, compared).map(({ hit }) => hit)
}
