/** A word that is spelled alike, and in how many articles it stands. */
export type Alike = { word: string; articles: number }

/** Shorter words are too like each other; longer ones are no words. */
const shortest = 4
const longest = 30
/** From so many letters on, a word may have two slips. */
const shortestOfTwo = 6
/** Two slips are looked for behind so many letters only. */
const stem = 4
const letters = [...'abcdefghijklmnopqrstuvwxyz']

/** True for a word that may be a slip of the keyboard: not a number, not a part of a code. */
export const mayBeMisspelt = (word: string): boolean =>
  word.length >= shortest && word.length <= longest && !/\d/.test(word)

/** The letters that a word with two slips is looked for by; null for one that is too short for two. */
export const stemOf = (word: string): string | null =>
  word.length < shortestOfTwo ? null : word.slice(0, stem)

/**
 * Every word that lies one slip from another: a letter more, less or other, or two swapped. Some
 * hundreds, so that they are looked up instead of looking through all words. Letters are those from a
 * to z and its own.
 *
 * @example oneSlipFrom('ab').includes('ba') // true
 */
export function oneSlipFrom(word: string): string[] {
  const own = [...word]
  const all = [...new Set([...letters, ...own])]
  const slips = new Set<string>()
  for (let at = 0; at <= own.length; at++) {
    const before = own.slice(0, at).join('')
    const after = own.slice(at + 1).join('')
    for (const letter of all) {
      slips.add(before + letter + own.slice(at).join(''))
      if (at < own.length) slips.add(before + letter + after)
    }
    if (at < own.length) slips.add(before + after)
    if (at + 1 < own.length)
      slips.add(before + own[at + 1]! + own[at]! + own.slice(at + 2).join(''))
  }
  slips.delete(word)
  return [...slips]
}

/**
 * The word that was meant, among words that are spelled alike; null when none is near enough. A short
 * word may have one slip, a long one two; of equally near ones the most used is meant.
 */
export function meantBy(word: string, alike: readonly Alike[]): string | null {
  const most = word.length < shortestOfTwo ? 1 : 2
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
