import type { Statement } from './query'

/** Base 36 of a number in four digits, in SQL; as `site/order-key` writes it. */
const digits = (number: string) =>
  [46656, 1296, 36, 1]
    .map(
      (weight) =>
        `substr('0123456789abcdefghijklmnopqrstuvwxyz', (${number} / ${weight} % 36)::int + 1, 1)`,
    )
    .join(' || ')

/** Gives every row of a list a whole place, ten apart, in the order that they stand in. */
export const spaceOutStatement = (table: 'products' | 'categories'): Statement => ({
  text: `
    update ${table} set _order = 'd' || ${digits('placed.place')}
    from (
      select id, 10 * row_number() over (order by _order collate "C", id) as place from ${table}
    ) as placed
    where placed.id = ${table}.id`,
  values: [],
})
