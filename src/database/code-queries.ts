import { afterAll } from './beginning'
import type { Statement } from './query'
import { textArray } from './text-array'

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
