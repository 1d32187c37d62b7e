import { expect, test } from 'vitest'
import type { RelatedRow } from '@/database/related-queries'
import { rankRelated } from '@/search/rank-related'

const to = {
  id: 1,
  picked: [],
  codes: ['HTTP 502', 'upstream_lost'],
  family: 'http',
  products: [1, 2],
  words: [],
}
const names = new Map([
  [1, 'nginx'],
  [2, 'Apache'],
])

const row = (id: number, how: RelatedRow['how'], more: Partial<RelatedRow> = {}): RelatedRow => ({
  how,
  code: '',
  place: 0,
  otherPlace: 0,
  likeness: 0,
  id,
  slug: `s${id}`,
  title: `t${id}`,
  codes: [],
  family: null,
  products: [],
  ...more,
})

const inWords = (rows: RelatedRow[], most = 8) =>
  rankRelated(to, rows, names, most).map(({ id, reason }) => [id, reason])

test.each<[string, RelatedRow[], [number, string][]]>([
  [
    'picks keep the order of the editors, above all else',
    [
      row(2, 'code', { code: 'HTTP 502' }),
      row(3, 'picks'),
      row(4, 'picked', { place: 2 }),
      row(5, 'picked', { place: 1 }),
    ],
    [
      [5, 'Picked by the editors'],
      [4, 'Picked by the editors'],
      [3, 'Names this error'],
      [2, 'Also about HTTP 502'],
    ],
  ],
  [
    'a code of many errors relates less than a likely message or one kind of code and product',
    [
      row(2, 'code', { code: 'HTTP 502', otherPlace: 3 }),
      row(3, 'message', { likeness: 0.9 }),
      row(4, 'near', { family: 'http', products: [2] }),
      row(5, 'code', { code: 'upstream_lost', place: 1, family: 'named' }),
    ],
    [
      [5, 'Is about upstream_lost, which this page names'],
      [3, 'Similar message'],
      [4, 'Same kind of code and product: Apache'],
      [2, 'Also names HTTP 502'],
    ],
  ],
  [
    'evidence adds up, and the strongest is told',
    [
      row(2, 'message', { likeness: 0.5 }),
      row(3, 'message', { likeness: 0.4, products: [1, 2] }),
      row(3, 'near', { products: [1, 2] }),
      row(4, 'together', { code: 'exit 3', place: 1 }),
    ],
    [
      [4, 'exit 3 is named together with upstream_lost'],
      [3, 'Similar message'],
      [2, 'Similar message'],
    ],
  ],
  [
    'a neighbouring code counts within one kind and product only',
    [
      row(2, 'near', { family: 'http', products: [1] }),
      row(3, 'neighbour', { family: 'http', products: [1] }),
      row(4, 'neighbour', { family: 'http' }),
      row(5, 'neighbour', { products: [1] }),
    ],
    [
      [3, 'Same kind of code and product: nginx'],
      [2, 'Same kind of code and product: nginx'],
      [5, 'Same product: nginx'],
    ],
  ],
  ['of a stranger nothing is said', [row(2, 'near', { family: 'http', products: [9] })], []],
])('%s', (_, rows, expected) => {
  expect(inWords(rows)).toEqual(expected)
})

test('there are at most so many, and ties stand in the order of their ids', () => {
  const rows = [9, 3, 7].map((id) => row(id, 'near', { products: [1] }))
  expect(inWords(rows, 2)).toEqual([
    [3, 'Same product: nginx'],
    [7, 'Same product: nginx'],
  ])
})
