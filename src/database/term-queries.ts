import { afterAll } from './beginning'
import type { Statement } from './query'
import { textArray } from './text-array'

export type Term = { word: string; articles: number }

/** In how many titles and messages words stand; those that stand in none are left out. */
export const termsStatement = (words: readonly string[]): Statement => ({
  text: `select word, articles from search_terms where word = any($1::text[]) and articles > 0`,
  values: [textArray(words)],
})

/** So many words with one beginning are looked through for the most used. */
const mostBeginning = 2_000

/** The most used words that begin so. */
export const termsBeginningStatement = (beginning: string, most: number): Statement => ({
  text: `
    select word, articles from (
      select word, articles from search_terms where word >= $1 and word < $2 limit ${mostBeginning}
    ) known
    where articles > 0 order by articles desc, word limit $3`,
  values: [beginning, afterAll(beginning), most],
})

export type AlikeTerm = Term & { wanted: string }

/** Of words with one stem, so many are compared. */
const mostAlike = 500

/** Words that begin as each of the words does, and are as long as it, by two letters more or less. */
export const termsAlikeStatement = (
  words: readonly string[],
  stems: readonly string[],
): Statement => ({
  text: `
    select wanted.word as wanted, alike.word, alike.articles
    from unnest($1::text[], $2::text[], $3::text[]) as wanted(word, low, high)
    cross join lateral (
      select t.word, t.articles from search_terms t
      where t.word >= wanted.low and t.word < wanted.high and t.articles > 0
        and length(t.word) between length(wanted.word) - 2 and length(wanted.word) + 2
      order by t.word limit ${mostAlike}
    ) alike`,
  values: [textArray(words), textArray(stems), textArray(stems.map(afterAll))],
})
