import type { Statement } from './query'
import { numberArray, textArray } from './text-array'

/** An article that an exact code led to; `place` 0 means the article is about it. */
export type CodeHit = { article_id: number; code: string; place: number }

/** Of a code that is also the bare number of others, so many rows are read. */
const mostOfCode = 200

/**
 * At most `each` articles for each code, those that are about it first. Written as a range, so that
 * the planner follows the index and stops: by the average code it would sort all of a common one.
 */
export const articlesByCodesStatement = (codes: readonly string[], each: number): Statement => ({
  text: `
    select hit.article_id, hit.code, hit.place
    from unnest($1::text[]) as wanted(code)
    cross join lateral (
      select * from (
        select c.article_id, c.code, c.place, c.bare from search_codes c
        where c.code >= wanted.code and c.code <= wanted.code
        order by c.code, c.place, c.article_id limit ${mostOfCode}
      ) first where not bare limit $2
    ) hit`,
  values: [textArray(codes), each],
})

export type WordCount = { word: string; messages: number; all: number }

/**
 * In how many messages each word stands, and about how many messages there are; words that stand in
 * none are left out.
 */
export const wordCountsStatement = (words: readonly string[]): Statement => ({
  text: `
    select word, messages, (
      select greatest(reltuples, 0)::int from pg_class where oid = 'search_messages'::regclass
    ) as "all"
    from search_words where word = any($1::text[]) and messages > 0`,
  values: [textArray(words)],
})

/** A message of an article that shares rare words with a paste. */
export type MessageHit = { article_id: number; place: number; template: string }

/** At most `each` messages for each set of words that all have to be in it. */
export const messagesByWordsStatement = (
  sets: readonly (readonly string[])[],
  each: number,
): Statement => ({
  text: sets
    .map(
      (_, at) =>
        `(select article_id, place, template from search_messages where words @> $${at + 2}::text[] limit $1)`,
    )
    .join(' union '),
  values: [each, ...sets.map(textArray)],
})

export type OfferedArticle = {
  id: number
  slug: string
  title: string
  codes: string[]
  family: string | null
  products: number[]
  /** Names and other names of its products. */
  productNames: string[]
}

/** What is shown of articles, by id. */
export const offeredArticlesStatement = (ids: readonly number[]): Statement => ({
  text: `
    select d.article_id as id, d.slug, d.title, d.codes, d.family, d.products,
      coalesce((
        select array_agg(names.name) from (
          select l.name from products_locales l
          where l._parent_id = any(d.products) and l._locale = 'en'
          union all
          select t.text from products_texts t
          where t.parent_id = any(d.products) and t.path = 'otherNames'
        ) names), '{}') as "productNames"
    from search_documents d where d.article_id = any($1::int[])`,
  values: [numberArray(ids)],
})
