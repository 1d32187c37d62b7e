import { createLocalReq } from 'payload'
import { expect, test, vi } from 'vitest'
import { slugs } from '@collections/slugs'
import { readPage } from '@/cms/deep-pages'
import { cms, makeArticle, makePerson, makeProduct } from '../../factories'

const payload = await cms()
const editor = await makePerson('editor')
const product = await makeProduct()
for (const at of [1, 2, 3, 4, 5, 6, 7])
  await makeArticle({
    title: `Page ${at}`,
    steps: [{ title: `Step ${at}`, command: `run ${at}` }],
    ...(at === 4 ? {} : { products: [product.id] }),
    ...(at % 2 ? { _status: 'published' } : {}),
  })

const list = async (asked: object) =>
  payload.find({
    collection: slugs.errors,
    depth: 1,
    draft: true,
    overrideAccess: false,
    req: await createLocalReq({ user: editor }, payload),
    sort: 'searchTitle',
    ...asked,
  })

const inPages = async (asked: object) => {
  const pages = [1, 2, 3].map((page) => list({ ...asked, limit: 3, page }))
  return (await Promise.all(pages)).flatMap(({ docs }) => docs)
}

test('the pages of a list are the list, whole documents in its order', async () => {
  const { docs } = await list({ limit: 100 })
  expect(docs.map(({ steps }) => steps?.[0]?.command)).toEqual(
    [1, 2, 3, 4, 5, 6, 7].map((at) => `run ${at}`),
  )
  expect(await inPages({})).toEqual(docs)
})

// A filter on a relation joins tables, and goes another way through the adapter.
test('so are those of a list that is filtered by a relation, the last first', async () => {
  const asked = { where: { products: { in: [product.id] } }, sort: '-searchTitle' }
  const { docs } = await list({ ...asked, limit: 100 })
  expect(docs).toHaveLength(6)
  expect(await inPages(asked)).toEqual(docs)
})

test('each page says where it stands, and one behind the end is empty', async () => {
  const places = await Promise.all([2, 3, 9].map((page) => list({ limit: 3, page })))
  expect(
    places.map(({ docs, page, totalDocs, totalPages, hasNextPage, pagingCounter }) => ({
      docs: docs.length,
      page,
      totalDocs,
      totalPages,
      hasNextPage,
      pagingCounter,
    })),
  ).toEqual([
    { docs: 3, page: 2, totalDocs: 7, totalPages: 3, hasNextPage: true, pagingCounter: 4 },
    { docs: 1, page: 3, totalDocs: 7, totalPages: 3, hasNextPage: false, pagingCounter: 7 },
    { docs: 0, page: 9, totalDocs: 7, totalPages: 3, hasNextPage: false, pagingCounter: 25 },
  ])
})

/** Guards against Payload's own way, which puts a whole document together for every row it skips. */
test('whole documents are read of the page alone', async () => {
  const query = vi.fn(() => Promise.resolve({ docs: [{ id: 31 }, { id: 7 }], totalDocs: 99 }))
  const asked = { collection: slugs.errors, limit: 2, page: 40, sort: '-updatedAt' }
  const answer = await readPage(query, asked)
  expect(answer).toEqual({ docs: [{ id: 31 }, { id: 7 }], totalDocs: 99 })
  expect(query.mock.calls).toEqual([
    [{ ...asked, joins: undefined, select: { parent: true, version: { updatedAt: true } } }],
    [
      {
        ...asked,
        page: 1,
        pagination: false,
        where: { and: [{}, { parent: { in: [31, 7] } }] },
      },
    ],
  ])
})
