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

export type CodeLookup = {
  id: number
  code: string
  /** The code as the index has it. */
  spelled: string
  place: number
  /** Found by its number alone. */
  bare: boolean
  products: number[]
}

/**
 * Articles by code in large or small letters, also by a number without its kind; `code` is the one
 * that was asked for. Written as a range, so that the planner follows the index and stops.
 */
export const lookupsStatement = (codes: readonly string[], each: number): Statement => ({
  text: `
    select hit.article_id as id, wanted.code, hit.code as spelled, hit.place, hit.bare, d.products
    from unnest($1::text[]) as wanted(code)
    cross join lateral (
      select c.article_id, c.code, c.place, c.bare from search_codes c
      where upper(c.code) collate "C" >= upper(wanted.code)
        and upper(c.code) collate "C" <= upper(wanted.code)
      order by upper(c.code) collate "C", c.place, c.article_id limit $2
    ) hit join search_documents d using (article_id)`,
  values: [textArray(codes), each],
})

/** Articles whose codes begin so, in the order of their codes. */
export const codesBeginningStatement = (beginning: string, most: number): Statement => ({
  text: `
    select hit.article_id as id, hit.code, hit.code as spelled, hit.place, false as bare, d.products
    from (
      select c.article_id, c.code, c.place from search_codes c
      where upper(c.code) collate "C" >= $1 and upper(c.code) collate "C" < $2
        and not c.bare
      order by upper(c.code) collate "C", c.place, c.article_id limit $3
    ) hit join search_documents d using (article_id)`,
  values: [beginning, afterAll(beginning), most],
})

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

const asLookedUp = (column: string): string =>
  `(trim(regexp_replace(lower(${column}), '[^[:alnum:]]+', ' ', 'g')) collate "C")`

export type NamedProduct = { id: number; name: string }

/**
 * Products that go by one of the names (small letters, no punctuation), or by one that begins like
 * one of `beginnings`.
 */
export function productsNamedStatement(
  names: readonly string[],
  beginnings: readonly string[],
): Statement {
  const named = (id: string, column: string, from: string) => `
    select ${id} as id, ${asLookedUp(column)} as name from ${from}
    where ${asLookedUp(column)} = any($1::text[])
    union
    select ${id}, ${asLookedUp(column)} from unnest($2::text[], $3::text[]) as b(low, high)
    join ${from} on ${asLookedUp(column)} >= b.low and ${asLookedUp(column)} < b.high`
  const others = `(select parent_id, text from products_texts where path = 'otherNames') as other`
  return {
    text: `
      select p.id, named.name from (
        ${named('_parent_id', 'name', 'products_locales')}
        union
        ${named('parent_id', 'text', others)}
      ) named join products p on p.id = named.id
      where p.deleted_at is null`,
    values: [textArray(names), textArray(beginnings), textArray(beginnings.map(afterAll))],
  }
}

export type ShownProduct = { id: number; slug: string; name: string }

/** What is shown of products, by id. */
export const shownProductsStatement = (ids: readonly number[]): Statement => ({
  text: `
    select p.id, p.slug, l.name from products p
    join products_locales l on l._parent_id = p.id and l._locale = 'en'
    where p.id = any($1::int[]) and p.deleted_at is null`,
  values: [numberArray(ids)],
})

/** The id of the product at an address. */
export const productBySlugStatement = (slug: string): Statement => ({
  text: `select id from products where slug = $1 and deleted_at is null`,
  values: [slug],
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

/** The end of the stretch of texts that begin so, as bytes are ordered. */
const afterAll = (beginning: string): string => `${beginning}\u{10FFFF}`
