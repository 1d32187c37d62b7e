import { afterAll } from './beginning'
import type { Statement } from './query'
import { numberArray, textArray } from './text-array'

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
