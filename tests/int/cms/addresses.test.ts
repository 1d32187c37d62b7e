import { expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { cms, makeArticle, makeCategory, makePerson, makeProduct } from '../../factories'
import { rest } from '../../setup/rest'

const asSystem = { overrideAccess: true, depth: 0 } as const

async function redirects(): Promise<Record<string, string>> {
  const payload = await cms()
  const { docs } = await payload.find({ ...asSystem, collection: slugs.redirects, limit: 100 })
  return Object.fromEntries(docs.map(({ from, to }) => [from, to ?? '']))
}

const rename = async (id: number, slug: string, more: object = {}) => {
  const payload = await cms()
  await payload.update({ ...asSystem, collection: slugs.errors, id, data: { slug, ...more } })
}

test('a renamed page leaves a redirect, chains collapse, and coming back leaves no loop', async () => {
  const { id } = await makeArticle({ slug: 'name-a', _status: 'published' })
  await rename(id, 'name-b')
  await rename(id, 'name-c')
  expect(await redirects()).toEqual({
    '/errors/name-a': '/errors/name-c',
    '/errors/name-b': '/errors/name-c',
  })
  await rename(id, 'name-a')
  expect(await redirects()).toEqual({
    '/errors/name-b': '/errors/name-a',
    '/errors/name-c': '/errors/name-a',
  })
})

test('a rename in a draft leaves its redirect when it is published, not before', async () => {
  const payload = await cms()
  const { id } = await makeArticle({ slug: 'live-name', _status: 'published' })
  await payload.update({
    ...asSystem,
    collection: slugs.errors,
    id,
    draft: true,
    data: { slug: 'draft-name', _status: 'draft' },
  })
  expect((await redirects())['/errors/live-name']).toBe(undefined)
  await payload.update({
    ...asSystem,
    collection: slugs.errors,
    id,
    data: { _status: 'published' },
  })
  expect((await redirects())['/errors/live-name']).toBe('/errors/draft-name')
})

test('a never published page leaves none', async () => {
  const { id } = await makeArticle({ slug: 'unseen' })
  await rename(id, 'still-unseen')
  expect((await redirects())['/errors/unseen']).toBe(undefined)
})

test('a slug is unique among what is not in the trash', async () => {
  const admin = await makePerson('admin')
  const first = await makeProduct({ slug: 'one-name' })
  const taken = await rest('POST', '/products', admin, { name: 'Other', slug: 'one-name' })
  expect(taken.status).toBe(400)
  await rest('PATCH', `/products/${first.id}`, admin, {
    deletedAt: new Date().toISOString(),
    revision: 1,
  })
  const free = await rest('POST', '/products', admin, { name: 'Other', slug: 'one-name' })
  expect(free.status).toBe(201)
})

test('a slug that nobody chose gets a number when it is taken', async () => {
  const one = await makeCategory({ name: 'Same name' })
  const two = await makeCategory({ name: 'Same name' })
  expect([one.slug, two.slug]).toEqual(['same-name', 'same-name-2'])
})

/** Both looked before either was there, and one was told “Value must be unique” of a field it never had. */
test.each(['errors', 'products'] as const)(
  '%s of one title made at the same moment get numbers, each its own',
  async (collection) => {
    const admin = await makePerson('admin')
    const title = { title: 'At the same moment', name: 'At the same moment' }
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => rest('POST', `/${collection}?draft=true`, admin, title)),
    )
    expect(
      answers.map(({ body }) => (body.doc as { slug?: string } | undefined)?.slug).sort(),
    ).toEqual([
      'at-the-same-moment',
      ...[2, 3, 4, 5, 6].map((number) => `at-the-same-moment-${number}`),
    ])
  },
)

test('two parallel creates of one slug: one is refused', async () => {
  const admin = await makePerson('admin')
  const answers = await Promise.all(
    [1, 2, 3].map((n) => rest('POST', '/products', admin, { name: `P${n}`, slug: 'race' })),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
})

test('a product that articles name can’t be deleted, and the answer says by what', async () => {
  const admin = await makePerson('admin')
  const product = await makeProduct()
  await makeArticle({ title: 'The one that names it', products: [product.id] })
  const { status, body } = await rest('DELETE', `/products/${product.id}`, admin)
  expect([status, JSON.stringify(body).includes('The one that names it')]).toEqual([409, true])
})

test('a redirect to itself, back again, or off the site is refused', async () => {
  const admin = await makePerson('admin')
  const make = (from: string, to: string) =>
    rest('POST', '/redirects', admin, { from, to, type: '308' }).then(({ status }) => status)
  expect([
    await make('/x', '/x'),
    await make('/x', '//evil.example'),
    await make('/x', 'https://evil.example/'),
    await make('/x', '/y'),
    await make('/y', '/x'),
  ]).toEqual([400, 400, 400, 201, 400])
})

test('a published page in the trash or deleted is gone for good; published again it is there', async () => {
  const payload = await cms()
  const { id } = await makeArticle({ slug: 'retired', _status: 'published' })
  const draft = await makeArticle({ slug: 'never-seen' })
  const trash = (article: number, deletedAt: string | null) =>
    payload.update({
      ...asSystem,
      collection: slugs.errors,
      id: article,
      trash: true,
      data: { deletedAt },
    })
  const gone = async () => {
    const { docs } = await payload.find({
      ...asSystem,
      collection: slugs.redirects,
      where: { type: { equals: '410' } },
      sort: 'from',
    })
    return docs.map(({ from }) => from).filter((from) => from.startsWith('/errors/'))
  }
  await trash(id, new Date().toISOString())
  await trash(draft.id, new Date().toISOString())
  expect(await gone()).toEqual(['/errors/retired'])
  await trash(id, null)
  await payload.update({
    ...asSystem,
    collection: slugs.errors,
    id,
    data: { _status: 'published' },
  })
  expect(await gone()).toEqual([])
  await payload.delete({ ...asSystem, collection: slugs.errors, id })
  expect(await gone()).toEqual(['/errors/retired'])
})

const byHand = (from: string, to: string | null, type = '308') =>
  makePerson('admin').then((admin) => rest('POST', '/redirects', admin, { from, to, type }))

test('redirects made by hand lead to their end, and three of them never round and round', async () => {
  expect([
    (await byHand('/hand-a', '/hand-b')).status,
    (await byHand('/hand-b', '/hand-c')).status,
    (await byHand('/hand-c', '/hand-a')).status,
    (await byHand('/hand-c', '/hand-b')).status,
  ]).toEqual([201, 201, 400, 400])
  expect((await byHand('/hand-c', '/hand-d')).status).toBe(201)
  const all = await redirects()
  expect(['/hand-a', '/hand-b', '/hand-c'].map((from) => all[from])).toEqual([
    '/hand-d',
    '/hand-d',
    '/hand-d',
  ])
})

test('a path made by hand is kept as requests are compared with it', async () => {
  expect((await byHand('/hand-old/', '/errors//')).status).toBe(201)
  expect((await byHand('/errors/über', '/errors')).status).toBe(201)
  expect((await byHand('/errors/%c3%a4', '/errors')).status).toBe(201)
  const all = await redirects()
  expect(['/hand-old', '/errors/%C3%BCber', '/errors/%C3%A4'].map((from) => all[from])).toEqual([
    '/errors',
    '/errors',
    '/errors',
  ])
})

test('a redirect that nobody would be led by is refused, with the reason', async () => {
  await makeArticle({ slug: 'live-page', _status: 'published' })
  await makeArticle({ slug: 'draft-page' })
  const said = async (from: string) => {
    const { status, body } = await byHand(from, '/errors')
    const [fault] = (body.errors ?? []) as { message: string }[]
    return [status, fault?.message ?? '']
  }
  const page = (at: string) =>
    `There is a page at “${at}”, and readers get it. Change its address instead.`
  expect([
    await said('/errors/live-page'),
    await said('/about'),
    await said('/admin/login'),
    await said('/errors/live-page.md'),
    await said('/errors/draft-page'),
  ]).toEqual([
    [400, page('/errors/live-page')],
    [400, page('/about')],
    [400, 'Nobody is led away from “/admin/login”: it is no page.'],
    [400, '“/errors/live-page.md” goes where its page goes. Give the path of the page.'],
    [201, ''],
  ])
  for (const none of ['/a/../b', '//a', '/a b', '/a?b=1', 'a'])
    expect([none, (await byHand(none, '/errors')).status]).toEqual([none, 400])
})
