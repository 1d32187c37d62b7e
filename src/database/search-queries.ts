import type { Statement } from './query'

/** A document found by words. `headline` marks what matched with \u0001 and \u0002. */
export type WordHit = {
  id: number
  slug: string
  title: string
  codes: string[]
  family: string | null
  score: number
  total: number
}

type Page = { product: number | null; limit: number; offset: number }

/** So many of the best are counted and paged through; nobody turns to the fiftieth page. */
const deepest = 1000

/** Articles that hold all the words, titles and codes over bodies. */
export const articlesByTextStatement = (words: string, page: Page): Statement => ({
  text: `
    with found as (
      select d.article_id as id, d.slug, d.title, d.codes, d.family,
        ts_rank_cd(d.text, query, 1) as score
      from search_documents d, websearch_to_tsquery('english', $1) query
      where d.text @@ query and ($2::int is null or d.products @> array[$2::int])
      limit ${deepest}
    )
    select *, count(*) over ()::int as total from found
    order by score desc, id limit $3 offset $4`,
  values: [words, page.product, page.limit, page.offset],
})

/** Articles whose title is like the words although none of them is spelled so. */
export const articlesByLikenessStatement = (words: string, page: Page): Statement => ({
  text: `
    with found as (
      select d.article_id as id, d.slug, d.title, d.codes, d.family,
        strict_word_similarity($1, d.title) as score
      from search_documents d
      where d.title %> $1 and ($2::int is null or d.products @> array[$2::int])
      limit ${deepest}
    )
    select *, count(*) over ()::int as total from found
    order by score desc, id limit $3 offset $4`,
  values: [words, page.product, page.limit, page.offset],
})

/** Products whose name, or another of their names, stands in the words. */
export const productsNamedStatement = (words: string): Statement => ({
  text: `
    select p.id from products p
    join products_locales l on l._parent_id = p.id and l._locale = 'en'
    where p.deleted_at is null and (
      position(lower(l.name) in lower($1)) > 0
      or exists (select from products_texts t
                 where t.parent_id = p.id and t.path = 'otherNames'
                   and position(lower(t.text) in lower($1)) > 0))`,
  values: [words],
})

/** Published articles of products, by title. */
export const articlesOfProductsStatement = (
  products: readonly number[],
  page: Page,
): Statement => ({
  text: `
    with found as (
      select d.article_id as id, d.slug, d.title, d.codes, d.family, 0::real as score
      from search_documents d
      where d.products && $1::int[] and ($2::int is null or d.products @> array[$2::int])
      limit ${deepest}
    )
    select *, count(*) over ()::int as total from found
    order by title, id limit $3 offset $4`,
  values: [`{${products.join(',')}}`, page.product, page.limit, page.offset],
})

/** The id of the product at an address. */
export const productBySlugStatement = (slug: string): Statement => ({
  text: `select id from products where slug = $1 and deleted_at is null`,
  values: [slug],
})
