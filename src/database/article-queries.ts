/** What is searched and counted: published, and not in the trash. */
const published = `e._status = 'published' and e.deleted_at is null`

export type ArticleRow = {
  id: number
  slug: string
  title: string
  codes: string[]
  matched: string
}

/** Published articles that carry one of the codes, with the code that led to each. */
export function articlesByCodeStatement(codes: readonly string[], limit: number) {
  return {
    text: `
      select e.id, e.slug, l.title, hit.code as matched,
        (select coalesce(array_agg(c.code order by c._order), '{}')
           from errors_codes c where c._parent_id = e.id) as codes
      from errors_codes hit
      join errors e on e.id = hit._parent_id
      join errors_locales l on l._parent_id = e.id and l._locale = 'en'
      where hit.code = any($1::text[]) and ${published}
      order by hit._order, e.id
      limit $2`,
    values: [codes, limit],
  }
}

/** How many published articles each product has. */
export function articleCountsStatement() {
  return {
    text: `
      select r.products_id as product, count(distinct e.id)::int as articles
      from errors_rels r join errors e on e.id = r.parent_id
      where r.path = 'products' and ${published}
      group by r.products_id`,
    values: [],
  }
}

/** Published articles whose title, code or product holds the words. */
export function articlesByWordsStatement(
  words: string,
  product: string | null,
  limit: number,
  offset: number,
) {
  return {
    text: `
      select e.id, e.slug, l.title, '' as matched, count(*) over ()::int as total,
        (select coalesce(array_agg(c.code order by c._order), '{}')
           from errors_codes c where c._parent_id = e.id) as codes
      from errors e
      join errors_locales l on l._parent_id = e.id and l._locale = 'en'
      where ${published}
        and (strpos(lower(e.search_title), lower($1)) > 0
          or exists (select 1 from errors_rels r join products_locales p on p._parent_id = r.products_id
                     where r.parent_id = e.id and r.path = 'products'
                       and strpos(lower(p.name), lower($1)) > 0))
        and ($2::text is null or exists (
          select 1 from errors_rels r join products q on q.id = r.products_id
          where r.parent_id = e.id and r.path = 'products' and q.slug = $2))
      order by strpos(lower(e.search_title), lower($1)) = 0, l.title
      limit $3 offset $4`,
    values: [words, product, limit, offset],
  }
}
