import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { changesChannel, keysOf } from '@/database/notify'
import { env } from '@/env'
import { cms, makeArticle, makeFaq, makeProduct } from '../../factories'

const listener = new pg.Client({ connectionString: env().databaseUrl })
let heard: string[] = []

beforeAll(async () => {
  await listener.connect()
  await listener.query(`listen ${changesChannel}`)
  listener.on('notification', ({ payload }) => heard.push(...keysOf(payload ?? '')))
})
afterAll(() => listener.end())
beforeEach(async () => {
  await listener.query('select 1')
  heard = []
})

/** What was announced so far: a round trip brings every notice of an earlier commit. */
const announced = async (): Promise<string[]> => {
  await listener.query('select 1')
  return [...new Set(heard)].sort()
}

const asSystem = { overrideAccess: true, depth: 0 } as const

test('publishing announces the article, lists, its products and what it names, before and after', async () => {
  const payload = await cms()
  const [old, next] = [await makeProduct(), await makeProduct()]
  const other = await makeArticle({ _status: 'published' })
  const { id } = await makeArticle({ _status: 'published', products: [old.id] })
  await announced()
  heard = []
  await payload.update({
    ...asSystem,
    collection: slugs.errors,
    id,
    data: { products: [next.id], related: [other.id] },
  })
  expect(await announced()).toEqual(
    [
      `articles-of:${old.id}`,
      `articles-of:${next.id}`,
      `changes-of:${old.id}`,
      `changes-of:${next.id}`,
      'changes',
      `error:${id}`,
      'errors',
      `named-by:${other.id}`,
      'titles',
      'verified',
    ].sort(),
  )
})

test('a draft that readers don’t see announces nothing', async () => {
  const payload = await cms()
  const { id } = await makeArticle({ _status: 'published' })
  await announced()
  heard = []
  await payload.update({
    ...asSystem,
    collection: slugs.errors,
    id,
    draft: true,
    data: { title: 'Later', _status: 'draft' },
  })
  await makeArticle()
  expect(await announced()).toEqual([])
})

test('unpublishing is announced, also when a newer draft hides what was published', async () => {
  const payload = await cms()
  const { id } = await makeArticle({ _status: 'published' })
  const change = { ...asSystem, collection: slugs.errors, id } as const
  await payload.update({ ...change, draft: true, data: { title: 'Newer', _status: 'draft' } })
  await announced()
  heard = []
  await payload.update({ ...change, data: { _status: 'draft' } })
  expect(await announced()).toEqual(
    ['changes', `error:${id}`, 'errors', 'titles', 'verified'].sort(),
  )
})

test('an edit of a text marks the article and what is sorted by date, and no list of titles', async () => {
  const payload = await cms()
  const product = await makeProduct()
  const { id } = await makeArticle({ _status: 'published', products: [product.id] })
  await announced()
  heard = []
  await payload.update({ ...asSystem, collection: slugs.errors, id, data: { appliesTo: 'All' } })
  expect(await announced()).toEqual(['changes', `changes-of:${product.id}`, `error:${id}`].sort())
})

test('a question announces the article that it is about now and the one before', async () => {
  const payload = await cms()
  const [one, two] = [await makeArticle(), await makeArticle()]
  const { id } = await makeFaq({ _status: 'published', errors: [one.id] })
  await announced()
  heard = []
  await payload.update({ ...asSystem, collection: slugs.faqs, id, data: { errors: [two.id] } })
  expect(await announced()).toEqual(
    ['faqs', `faqs-of-error:${one.id}`, `faqs-of-error:${two.id}`].sort(),
  )
})

test('a refused change announces nothing', async () => {
  const payload = await cms()
  const { id } = await makeProduct({ slug: 'kept-slug' })
  const taken = await makeProduct({ slug: 'taken-slug' })
  await announced()
  heard = []
  await expect(
    payload.update({ ...asSystem, collection: slugs.products, id, data: { slug: taken.slug } }),
  ).rejects.toThrow('is taken')
  expect(await announced()).toEqual([])
})

test('products, questions and the site’s settings announce themselves', async () => {
  const payload = await cms()
  const product = await makeProduct()
  await makeFaq({ _status: 'published' })
  await payload.updateGlobal({ slug: 'site', data: { name: 'Renamed' }, overrideAccess: true })
  expect(await announced()).toEqual([`product:${product.id}`, 'faqs', 'products', 'site'].sort())
})
