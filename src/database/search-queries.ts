import type { Statement } from './query'
import { numberArray, textArray } from './text-array'

/** A document found by words, with what orders and counts it. */
export type DocumentHit = { id: number; products: number[]; score: number }

/** What a search is narrowed to; null is everything. */
export type Within = readonly number[] | null

/**
 * What many articles hold is looked for among every sixteenth of them first, which has an index of its
 * own (decision 077): where those suffice, no list of all the others is put together only to be cut off.
 */
const isOfSample = (column: string): string => `${column} % 16 = 0`

/**
 * The rest of a statement that begins with `with`: rows of the sample when there are `$2` of them,
 * else of all.
 *
 * @param select what is selected, up to conditions @param id the column of the article's id
 */
const sampleFirst = (select: string, id: string): string => `
    sample as materialized (${select} and ${isOfSample(id)} limit $2),
      suffices as materialized (select count(*) >= $2 as it from sample)
    select * from sample where (select it from suffices)
    union all
    (${select} and not (select it from suffices) limit $2)`

const inProducts = (within: Within, parameter: string): string =>
  within ? `and d.products && ${parameter}::int[]` : ''

/**
 * Articles whose title, codes or messages hold what is asked for, titles over messages.
 *
 * @param wanted a query of Postgres' text search, made of plain words
 */
export const headsStatement = (wanted: string, within: Within, most: number): Statement => {
  const select = `
    select d.article_id as id, d.products,
      ts_rank('{0.05, 0.2, 0.4, 1}', d.head, to_tsquery('english', $1), 1) as score
    from search_documents d
    where d.head @@ to_tsquery('english', $1) ${inProducts(within, '$3')}`
  return {
    text: within ? `${select} limit $2` : `with ${sampleFirst(select, 'd.article_id')}`,
    values: [wanted, most, ...(within ? [numberArray(within)] : [])],
  }
}

/** Where products are named, so many of their articles are looked through for words anywhere in them. */
const mostLookedThrough = 250

/**
 * Bodies of articles of products, as many as are looked through at most: a common word stands in the
 * bodies of most other articles too, which would all be read for the few of the products.
 */
const bodiesWithin = (parameter: string): string => `
  select b.article_id, b.text from (
    select article_id from search_documents where products && ${parameter}::int[]
    limit ${mostLookedThrough}
  ) near join search_bodies b using (article_id)`

/** Articles that hold it anywhere. */
export const bodiesStatement = (wanted: string, within: Within, most: number): Statement => {
  const select = `
    select d.article_id as id, d.products,
      ts_rank('{0.1, 0.2, 0.4, 1}', b.text, to_tsquery('english', $1), 1) as score
    from ${within ? `(${bodiesWithin('$3')})` : 'search_bodies'} b
    join search_documents d using (article_id)
    where b.text @@ to_tsquery('english', $1)`
  return {
    text: within ? `${select} limit $2` : `with ${sampleFirst(select, 'b.article_id')}`,
    values: [wanted, most, ...(within ? [numberArray(within)] : [])],
  }
}

const headTexts = 'select article_id, head as text from search_documents'

export type PartHit = DocumentHit & { holds: number; of: number }

/**
 * Articles that hold some of the words, with how many of all that may be searched for; in bodies only
 * of products.
 *
 * @param any those of which one is enough
 */
export function someWordsStatement(
  place: 'heads' | 'bodies',
  any: readonly string[],
  words: readonly string[],
  within: Within,
  most: number,
): Statement {
  const select = `
    select d.article_id as id, d.products, words.many as of,
      (select count(*)::int from unnest(words.all) as word where texts.text @@ word) as holds,
      ts_rank('{0.05, 0.2, 0.4, 1}', texts.text, to_tsquery('english', $1), 1) as score
    from (${place === 'heads' ? headTexts : bodiesWithin('$4')}) texts
    join search_documents d using (article_id), words
    where texts.text @@ to_tsquery('english', $1) ${inProducts(within, '$4')}`
  // Of several words a sample would have those with the common one, and miss the rare.
  const isSampled = place === 'heads' && !within && any.length === 1
  return {
    text: `
    with words as materialized (
      select array_agg(word) as all, count(*)::int as many
      from (select to_tsquery('english', quoted) as word from unnest($3::text[]) as quoted) asked
      where numnode(word) > 0
    )${isSampled ? `,${sampleFirst(select, 'texts.article_id')}` : `${select} limit $2`}`,
    values: [any.join(' | '), most, textArray(words), ...(within ? [numberArray(within)] : [])],
  }
}

/** Those of the words that stand in any article, also far down in it. */
export const wordsInBodiesStatement = (words: readonly string[]): Statement => ({
  text: `
    select word from unnest($1::text[]) as word
    where exists (
      select from search_bodies b
      where b.text @@ plainto_tsquery('english', word) and ${isOfSample('b.article_id')} limit 1
    ) or exists (
      select from search_bodies b where b.text @@ plainto_tsquery('english', word) limit 1
    )`,
  values: [textArray(words)],
})

/** Articles of products. */
export const articlesOfProductsStatement = (
  products: readonly number[],
  within: Within,
  most: number,
): Statement => ({
  text: `
    select d.article_id as id, d.products, 0::real as score
    from search_documents d
    where d.products && $1::int[] ${inProducts(within, '$3')}
    limit $2`,
  values: [numberArray(products), most, ...(within ? [numberArray(within)] : [])],
})

export type ShownDocument = {
  id: number
  slug: string
  title: string
  codes: string[]
  products: number[]
  excerpt: string
}

/** What is shown of articles that were found, by id. */
export const shownDocumentsStatement = (ids: readonly number[]): Statement => ({
  text: `
    select article_id as id, slug, title, codes, products, excerpt
    from search_documents where article_id = any($1::int[])`,
  values: [numberArray(ids)],
})
