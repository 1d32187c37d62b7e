import type { Statement } from './query'

/** What a path of the site stands for, as far as the database knows. */
export type Resolution = { found: boolean; type: '308' | '410' | null; target: string | null }

/** Kinds of pages that exist only when a row does. */
export type SlugTable = 'errors' | 'products' | 'categories'

/** A path, and the slug that it has in a table; the slug is not looked at without a table. */
export type AskedPath = { path: string; slug: string }

const isThere: Record<SlugTable, string> = {
  errors: `exists (select from errors where slug = asked.slug and _status = 'published' and deleted_at is null)`,
  products: `exists (select from products where slug = asked.slug and deleted_at is null)`,
  categories: `exists (select from categories where slug = asked.slug and deleted_at is null)`,
}

/**
 * One round trip for paths that may have a row in the same table: is there such a page, and if not, where
 * did it go? A {@link Resolution} for each, in their order.
 */
export function resolvePathsStatement(
  table: SlugTable | null,
  asked: readonly AskedPath[],
): Statement {
  return {
    text: `select ${table ? isThere[table] : 'false'} as found, r.type::text as type, r."to" as target
           from unnest($1::text[], $2::text[]) with ordinality as asked(path, slug, place)
           left join redirects r on r."from" = asked.path
           order by asked.place`,
    values: [asked.map(({ path }) => path), asked.map(({ slug }) => slug)],
  }
}
