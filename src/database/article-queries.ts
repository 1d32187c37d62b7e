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
