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
/** Of a last word that is cut short, so many letters have to be left. */
const shortestBeginning = 3

/**
 * Aligns two word sequences by the heaviest common subsequence. A word with one slip (one letter
 * more, less or other) counts for most of its weight, and so does a last word that is cut short.
 * Rows of the table are typed arrays: this runs for every line and candidate of a paste.
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
  let above = new Row(b.length)
  let row = new Row(b.length)
  for (let i = 0; i < a.length; i++) {
    const word = a[i]!
    const tells = isCommon(word) ? 0 : 1
    for (let j = 0; j < b.length; j++) {
      const best = above.weight[j + 1]! >= row.weight[j]! ? above : row
      const from = best === above ? j + 1 : j
      const likeness = likenessOf(word, b[j]!, j === line.length - 1)
      const weight =
        likeness > 0
          ? above.weight[j]! + likeness * Math.min(weightA[i]!, weightB[j]! || weightA[i]!)
          : 0
      if (weight > best.weight[from]!) row.set(j + 1, weight, above, j, tells, 1)
      else row.set(j + 1, best.weight[from]!, best, from, 0, 0)
    }
    ;[above, row] = [row, above]
  }
  const found = above.weight[b.length]!
  return {
    ofMessage: share(found, sum(weightA)),
    ofLine: share(found, sum(weightB)),
    shared: above.telling[b.length]!,
    differing: a.length - above.words[b.length]!,
  }
}

/** One row of the table: what the best alignment up to each word of the line amounts to. */
class Row {
  readonly weight: Float64Array
  readonly telling: Uint8Array
  readonly words: Uint8Array

  constructor(length: number) {
    this.weight = new Float64Array(length + 1)
    this.telling = new Uint8Array(length + 1)
    this.words = new Uint8Array(length + 1)
  }

  /** Puts a cell that goes on from another one. */
  set(at: number, weight: number, from: Row, cell: number, telling: number, words: number): void {
    this.weight[at] = weight
    this.telling[at] = from.telling[cell]! + telling
    this.words[at] = from.words[cell]! + words
  }
}

const sum = (weights: readonly number[]): number => weights.reduce((all, one) => all + one, 0)
const share = (part: number, all: number): number => (all > 0 ? Math.min(1, part / all) : 0)

/**
 * 1 for the same word, a little less for one slip in a word of five letters or more, or for a last
 * word of the line that only begins so.
 */
function likenessOf(a: string, b: string, isLast: boolean): number {
  if (a === b) return 1
  if (isLast && b.length >= shortestBeginning && a.startsWith(b)) return 0.85
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
