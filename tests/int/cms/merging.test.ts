import { expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import type { ErrorArticle } from '@/generated/payload-types'
import { idsOf } from '@/cms/hooks/ids-of'
import {
  cms,
  makeCategory,
  makeCompleteArticle,
  makeFaq,
  makePerson,
  makeProduct,
} from '../../factories'
import { rest } from '../../setup/rest'

const admin = await makePerson('admin')
const editor = await makePerson('editor')
const author = await makePerson('author')
const payload = await cms()
const asSystem = { overrideAccess: true, depth: 0 } as const
const published = { _status: 'published' } as const

const read = (id: number, draft = false): Promise<ErrorArticle> =>
  payload.findByID({ ...asSystem, collection: slugs.errors, id, draft, trash: true })

const redirectsTo = async (to: string) => {
  const { docs } = await payload.find({
    ...asSystem,
    collection: slugs.redirects,
    where: { to: { equals: to } },
    sort: 'from',
  })
  return docs.map(({ from, type }) => `${type} ${from}`)
}

test('a product goes into another: articles, drafts and questions name that one, once', async () => {
  const [from, into] = [await makeProduct(), await makeProduct()]
  const one = await makeCompleteArticle({ ...published, products: [from.id] })
  const both = await makeCompleteArticle({ ...published, products: [from.id, into.id] })
  const draft = await makeCompleteArticle({ products: [from.id] })
  const faq = await makeFaq({ ...published, products: [from.id] })
  const merged = await rest('POST', `/products/${from.id}/merge`, admin, { into: into.id })
  expect(merged).toEqual({ status: 200, body: { id: into.id } })
  for (const { id } of [one, both]) expect(idsOf((await read(id)).products)).toEqual([into.id])
  expect(idsOf((await read(draft.id, true)).products)).toEqual([into.id])
  const asked = await payload.findByID({ ...asSystem, collection: slugs.faqs, id: faq.id })
  expect(idsOf(asked.products)).toEqual([into.id])
  const gone = await payload.findByID({
    ...asSystem,
    collection: slugs.products,
    id: from.id,
    trash: true,
  })
  expect(Boolean(gone.deletedAt)).toBe(true)
  expect(await redirectsTo(`/products/${into.slug}`)).toEqual([`308 /products/${from.slug}`])
})

test('whoever had such an article open is told', async () => {
  const [from, into] = [await makeProduct(), await makeProduct()]
  const { id, revision } = await makeCompleteArticle({ products: [from.id] })
  await rest('POST', `/products/${from.id}/merge`, admin, { into: into.id })
  const late = { message: 'late', products: [from.id], _status: 'draft', revision }
  expect((await rest('PATCH', `/errors/${id}?draft=true`, editor, late)).status).toBe(409)
})

test('an article goes into another with its codes, messages, answers and address', async () => {
  const into = await makeCompleteArticle({
    ...published,
    title: 'The winner',
    codes: [{ code: 'WIN-1', family: 'own' }],
  })
  const from = await makeCompleteArticle({
    ...published,
    title: 'The loser',
    message: 'The loser says',
    codes: [{ code: 'LOSE-1', family: 'own' }],
    variants: [{ text: 'The loser said' }],
  })
  const naming = await makeCompleteArticle({ ...published, related: [from.id] })
  const answer = await payload.create({
    ...asSystem,
    collection: slugs.feedback,
    data: { error: from.id, fixed: 'no', state: 'open' },
  })
  await payload.create({
    ...asSystem,
    collection: slugs.redirects,
    data: { from: '/errors/older-still', to: `/errors/${from.slug}`, type: '308' },
  })
  const merged = await rest('POST', `/errors/${from.id}/merge`, editor, { into: into.id })
  expect(merged).toEqual({ status: 200, body: { id: into.id } })
  const winner = await read(into.id)
  expect(winner.codes?.map(({ code }) => code)).toEqual(['WIN-1', 'LOSE-1'])
  expect(winner.variants?.map(({ text }) => text)).toEqual(['The loser says', 'The loser said'])
  expect([winner.title, winner._status]).toEqual(['The winner', 'published'])
  expect(idsOf((await read(naming.id)).related)).toEqual([into.id])
  const { error } = await payload.findByID({
    ...asSystem,
    collection: slugs.feedback,
    id: answer.id,
  })
  expect(error).toBe(into.id)
  expect(Boolean((await read(from.id)).deletedAt)).toBe(true)
  expect(await redirectsTo(`/errors/${into.slug}`)).toEqual([
    '308 /errors/older-still',
    `308 /errors/${from.slug}`,
  ])
})

test('readers are not led to a draft, and nothing of a refused merge stays', async () => {
  const into = await makeCompleteArticle()
  const from = await makeCompleteArticle(published)
  const naming = await makeCompleteArticle({ ...published, related: [from.id] })
  const refused = await rest('POST', `/errors/${from.id}/merge`, editor, { into: into.id })
  expect(refused.status).toBe(409)
  expect(idsOf((await read(naming.id)).related)).toEqual([from.id])
  expect((await read(from.id))._status).toBe('published')
})

test('a category goes into another with its products', async () => {
  const [from, into] = [await makeCategory(), await makeCategory()]
  const { id } = await makeProduct({ category: from.id })
  expect(
    (await rest('POST', `/categories/${from.id}/merge`, admin, { into: into.id })).status,
  ).toBe(200)
  const { category } = await payload.findByID({ ...asSystem, collection: slugs.products, id })
  expect(category).toBe(into.id)
})

test('authors merge nothing, editors no products', async () => {
  const [one, two] = [await makeCompleteArticle(published), await makeCompleteArticle(published)]
  const [product, other] = [await makeProduct(), await makeProduct()]
  const statuses = [
    (await rest('POST', `/errors/${one.id}/merge`, author, { into: two.id })).status,
    (await rest('POST', `/products/${product.id}/merge`, editor, { into: other.id })).status,
    (await rest('POST', `/errors/${one.id}/merge`, editor, { into: one.id })).status,
    (await rest('POST', `/errors/${one.id}/merge`, editor, { into: 'two' })).status,
  ]
  expect(statuses).toEqual([403, 403, 400, 400])
})

test('what is named by others goes neither to the trash nor away, and it is said by what', async () => {
  const product = await makeProduct()
  const { title } = await makeCompleteArticle({ ...published, products: [product.id] })
  const trashed = await rest('PATCH', `/products/${product.id}`, admin, {
    deletedAt: new Date().toISOString(),
    revision: product.revision,
  })
  const purged = await rest('DELETE', `/products/${product.id}`, admin)
  expect([trashed.status, purged.status]).toEqual([409, 409])
  const [{ message }] = purged.body.errors as [{ message: string }]
  expect(message).toBe(
    `This product is used by “${title}”. “Merge into…” on its form points them to another product: http://localhost:3000/admin/collections/products/${product.id}`,
  )
  const usedBy = await rest('GET', `/products/${product.id}/used-by`, author)
  expect((usedBy.body as { total: number }).total).toBe(1)
})
