/** A word that is spelled alike, and in how many articles it stands. */
export type Alike = { word: string; articles: number }

/** Shorter words are too like each other. */
const shortest = 4

/** True for a word that may be a slip of the keyboard: not a number, not a part of a code. */
export const mayBeMisspelt = (word: string): boolean => word.length >= shortest && !/\d/.test(word)

/**
 * The word that was meant, among words that are spelled alike; null when none is near enough. A short
 * word may have one slip, a long one two; of equally near ones the most used is meant.
 */
export function meantBy(word: string, alike: readonly Alike[]): string | null {
  const most = word.length < 6 ? 1 : 2
  const near = alike
    .map((other) => ({ ...other, slips: slipsBetween(word, other.word, most) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips || b.articles - a.articles || (a.word < b.word ? -1 : 1))
  return near[0]?.word ?? null
}

/**
 * How many slips (a letter more, less, other, or two swapped) lie between two words; more than `most`
 * are not counted out.
 *
 * @example slipsBetween('recieve', 'receive', 2) // 1
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwapped) least = Math.min(least, beforeLast[j - 2]! + 1)
      row.push(least)
    }
    beforeLast = last
    last = row
  }
  return last[b.length]!
}
