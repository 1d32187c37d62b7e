import { isCommon } from './words'

/** How much a word tells, from the number of messages that hold it and of all messages. */
export type Weigh = (word: string) => number

/**
 * How well a line of a paste fits a message of an article, word by word in order. `ofMessage` and
 * `ofLine` are the shares of what each tells that stands in the other, 0 to 1.
 */
export type Alignment = {
  ofMessage: number
  ofLine: number
  /** Telling words that both have, in the same order. */
  shared: number
  /** Words of the message that the line has otherwise or not at all. */
  differing: number
}

/** Longer ones are compared by their first words: enough to tell, and the cost stays bounded. */
const longest = 80

/**
 * Aligns two word sequences by the heaviest common subsequence. A word with one slip (one letter
 * more, less or other) counts for most of its weight.
 */
export function align(
  message: readonly string[],
  line: readonly string[],
  weigh: Weigh,
): Alignment {
  const a = message.slice(0, longest)
  const b = line.slice(0, longest)
  const weightA = a.map(weigh)
  const weightB = b.map(weigh)
  type Cell = { weight: number; telling: number; words: number }
  const nothing: Cell = { weight: 0, telling: 0, words: 0 }
  let previous: Cell[] = new Array<Cell>(b.length + 1).fill(nothing)
  for (let i = 0; i < a.length; i++) {
    const current: Cell[] = [nothing]
    for (let j = 0; j < b.length; j++) {
      const likeness = likenessOf(a[i]!, b[j]!)
      const up = previous[j + 1]!
      const left = current[j]!
      let best = up.weight >= left.weight ? up : left
      if (likeness > 0) {
        const before = previous[j]!
        const weight = before.weight + likeness * Math.min(weightA[i]!, weightB[j]! || weightA[i]!)
        if (weight > best.weight) {
          best = {
            weight,
            telling: before.telling + (isCommon(a[i]!) ? 0 : 1),
            words: before.words + 1,
          }
        }
      }
      current.push(best)
    }
    previous = current
  }
  const found = previous[b.length] ?? nothing
  return {
    ofMessage: share(found.weight, sum(weightA)),
    ofLine: share(found.weight, sum(weightB)),
    shared: found.telling,
    differing: a.length - found.words,
  }
}

const sum = (weights: readonly number[]): number => weights.reduce((all, one) => all + one, 0)
const share = (part: number, all: number): number => (all > 0 ? Math.min(1, part / all) : 0)

/** 1 for the same word, a little less for one slip in a word of five letters or more. */
function likenessOf(a: string, b: string): number {
  if (a === b) return 1
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return 0
  return hasOneSlip(a, b) ? 0.85 : 0
}

function hasOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  const rest = short.length === long.length ? at + 1 : at
  return short.slice(rest) === long.slice(at + 1)
}
