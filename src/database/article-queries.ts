import type { Statement } from './query'

/** How many published articles each product has. */
export const articleCountsStatement = (): Statement => ({
  text: `
    select r.products_id as product, count(distinct e.id)::int as articles
    from errors_rels r join errors e on e.id = r.parent_id
    where r.path = 'products' and e._status = 'published' and e.deleted_at is null
    group by r.products_id`,
  values: [],
})

/** So many articles of a kind of code are asked what they are about. */
const polled = 500

/** The product that at least a third of the articles of a kind of code are about; no row when none is. */
export const productOfFamilyStatement = (family: string): Statement => ({
  text: `
    with kind as (
      select products from search_documents where family = $1 limit ${polled}
    )
    select product from kind, unnest(products) as product
    group by product having count(*) * 3 >= (select count(*) from kind)
    order by count(*) desc, product limit 1`,
  values: [family],
})

/** When the articles of each product changed last. */
export const productChangesStatement = (): Statement => ({
  text: `
    select r.products_id as product, max(e.updated_at) as changed
    from errors_rels r join errors e on e.id = r.parent_id
    where r.path = 'products' and e._status = 'published' and e.deleted_at is null
    group by r.products_id`,
  values: [],
})

/** When the articles of each sitemap, so many in the order of their ids, changed last. */
export const sitemapChangesStatement = (size: number): Statement => ({
  text: `
    select max(updated_at) as changed
    from (select updated_at, (row_number() over (order by id) - 1) / $1::int as part
          from errors where _status = 'published' and deleted_at is null) as numbered
    group by part order by part`,
  values: [size],
})

/** How many articles are published, and when one of them, or a product, was changed last. */
export const catalogueStateStatement = (): Statement => ({
  text: `
    select count(*)::int as articles, max(id) as newest, max(updated_at) as changed,
      (select max(updated_at) from products) as products
    from errors where _status = 'published' and deleted_at is null`,
  values: [],
})
