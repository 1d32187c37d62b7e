import { expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { listCategories } from '@/reads/categories'
import { orderKey, placeOf } from '@/site/order-key'
import { cms, makeCategory, makePerson } from '../../factories'
import { rest } from '../../setup/rest'

const admin = await makePerson('admin')

const inOrder = async () => (await listCategories()).map(({ name }) => name)

const placesOf = async (ids: number[]) => {
  const payload = await cms()
  const { docs } = await payload.find({
    collection: slugs.categories,
    where: { id: { in: ids } },
    overrideAccess: true,
    sort: '_order',
  })
  return docs.map(({ _order }) => placeOf(_order))
}

const drag = (id: number, before: { id: number; _order?: string | null }, as = admin) =>
  rest('POST', '/reorder', as, {
    collectionSlug: slugs.categories,
    docsToMove: [id],
    newKeyWillBe: 'less',
    orderableFieldName: '_order',
    target: { id: before.id, key: before._order },
  })

const payload = await cms()
await payload.delete({
  collection: slugs.categories,
  where: { id: { exists: true } },
  overrideAccess: true,
})
const first = await makeCategory({ name: 'First', _order: orderKey(10) })
const second = await makeCategory({ name: 'Second', _order: orderKey(11) })
const third = await makeCategory({ name: 'Third' })

test('a new one stands last', async () => {
  expect(await inOrder()).toEqual(['First', 'Second', 'Third'])
  expect(await placesOf([third.id])).toEqual([12])
})

test('a drag moves it on the site, and all keep whole places', async () => {
  expect((await drag(third.id, second)).status).toBe(200)
  expect(await inOrder()).toEqual(['First', 'Third', 'Second'])
  expect(await placesOf([first.id, second.id, third.id])).toEqual([10, 20, 30])
})

test('only admins drag', async () => {
  const answer = await drag(second.id, first, await makePerson('editor'))
  expect(answer.status).toBe(403)
  expect(await inOrder()).toEqual(['First', 'Third', 'Second'])
})

test.each([
  [0, 'd0000'],
  [10, 'd000a'],
  [1_000_000, 'dlfls'],
])('place %i is the key %s, and back', (place, key) => {
  expect(orderKey(place)).toBe(key)
  expect(placeOf(key)).toBe(place)
})

test.each(['d000ai', 'a1', '', 'd000', null])('%j is between places, or no such key', (key) => {
  expect(placeOf(key)).toBe(null)
})
