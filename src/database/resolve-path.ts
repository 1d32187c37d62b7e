import type { Statement } from './query'

/** What a path of the site stands for, as far as the database knows. */
export type Resolution = { found: boolean; type: '308' | '410' | null; target: string | null }

/** Kinds of pages that exist only when a row does. */
export type SlugTable = 'errors' | 'products' | 'categories'

const isThere: Record<SlugTable, string> = {
  errors: `select from errors where slug = $2 and _status = 'published' and deleted_at is null`,
  products: `select from products where slug = $2 and deleted_at is null`,
  categories: `select from categories where slug = $2 and deleted_at is null`,
}

/** One round trip: is there such a page, and if not, where did it go? */
export function resolvePathStatement(
  path: string,
  table: SlugTable | null,
  slug: string,
): Statement {
  const found = table ? `exists (${isThere[table]})` : '$2::text is null'
  return {
    text: `select ${found} as found, r.type::text as type, r."to" as target
           from (select 1) as one left join redirects r on r."from" = $1`,
    values: [path, table ? slug : ''],
  }
}
