import { plainWords } from './plain-words'

/** What a person asked for. */
export type Asked = {
  /** As typed, without what no text may hold. */
  text: string
  /** Its words; those that say nothing are left out while others remain. */
  words: string[]
  /** The last word while it may still be being typed; empty when it is done. */
  beginning: string
  /** Every run of words that may name a product: `azure`, `azure ad`, `ad` … */
  names: string[]
}

const longest = 300
const mostWords = 12
const longestName = 5

/** Words of the question itself: every page here is about fixing an error. */
const asking = new Set(
  `a an and are as at be by can do does for from get getting have how i in is it me my of on or our please that the this to
  we what when where which why with you your error errors fix fixes fixing help issue problem resolve solution solve`
    .split(/\s+/)
    .filter(Boolean),
)

/** Reads what was typed. Pure; any text is fine. */
export function readAsked(typed: string): Asked {
  const text = typed.slice(0, longest).replaceAll('\u0000', ' ').toWellFormed().trim()
  const all = [...new Set(plainWords(text))].slice(0, mostWords)
  const telling = all.filter((word) => !asking.has(word))
  const words = telling.length > 0 ? telling : all
  const last = plainWords(text).at(-1) ?? ''
  return {
    text,
    words,
    beginning: /[\p{L}\p{N}]$/u.test(typed) && words.includes(last) ? last : '',
    names: namesIn(plainWords(text).slice(0, mostWords)),
  }
}

const namesIn = (words: readonly string[]): string[] =>
  words.flatMap((_, from) =>
    words
      .slice(from, from + longestName)
      .map((_, more) => words.slice(from, from + more + 1).join(' ')),
  )

/**
 * A query of Postgres' text search that wants every word, or one of the words that stand in its place.
 * It holds letters, digits and our own signs only.
 */
export const wantEvery = (groups: readonly (readonly string[])[]): string =>
  groups.map((group) => `(${group.map(quoted).join(' | ')})`).join(' & ')

/** Each word as a query of its own. */
export const wantEach = (words: readonly string[]): string[] => words.map(quoted)

const quoted = (word: string): string => `'${word}'`
