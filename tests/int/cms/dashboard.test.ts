import { createLocalReq } from 'payload'
import { expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { readDashboard } from '@/cms/desk/dashboard-data'
import { savedViews } from '@/cms/desk/saved-views'
import { runNightly } from '@/cms/nightly'
import { queryPrimary } from '@/database/primary'
import { countLostPathsStatement, countViewsStatement } from '@/database/visit-queries'
import { cms, makeCompleteArticle, makePerson, type Person } from '../../factories'
import { rest } from '../../setup/rest'

const payload = await cms()
const asSystem = { overrideAccess: true, depth: 0 } as const
const author = await makePerson('author')
const editor = await makePerson('editor')
const admin = await makePerson('admin')
const published = { _status: 'published' } as const
const now = new Date()
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()

const seenBy = async (person: Person) =>
  readDashboard(await createLocalReq({ user: person }, payload))

const step = async (as: Person, id: number, data: object) => {
  const { revision } = await payload.findByID({
    ...asSystem,
    collection: slugs.errors,
    id,
    draft: true,
  })
  return rest('PATCH', `/errors/${id}?draft=true`, as, { ...data, _status: 'draft', revision })
}

test('what waits is what the person is asked: reviews of an editor, changes of an author', async () => {
  const other = await makePerson('editor')
  const any = await makeCompleteArticle({ createdBy: author.id, title: 'For any editor' })
  const mine = await makeCompleteArticle({ createdBy: author.id, title: 'For one editor' })
  const changed = await makeCompleteArticle({ createdBy: author.id, title: 'To change' })
  await step(author, any.id, { reviewState: 'in-review' })
  await step(author, mine.id, { reviewState: 'in-review', reviewer: editor.id })
  await step(editor, changed.id, { reviewState: 'changes-asked' })
  const titles = async (person: Person) =>
    (await seenBy(person)).waiting.items.map(({ title }) => title).sort()
  expect([await titles(editor), await titles(other), await titles(author)]).toEqual([
    ['For any editor', 'For one editor'],
    ['For any editor'],
    ['To change'],
  ])
})

test('the queue goes by age, times readers, times failures', async () => {
  const verified = (days: number) => ({ ...published, verifiedOn: daysAgo(days), reviewEvery: 30 })
  const old = await makeCompleteArticle({ ...verified(90), title: 'Old' })
  const read = await makeCompleteArticle({ ...verified(60), title: 'Old and read' })
  const failing = await makeCompleteArticle({ ...verified(10), title: 'Fresh and failing' })
  await makeCompleteArticle({ ...verified(10), title: 'Fresh' })
  await queryPrimary(countViewsStatement(new Map([[read.slug!, 200]]), now))
  await queryPrimary(countViewsStatement(new Map([[read.slug!, 100]]), now))
  for (let count = 0; count < 3; count++)
    await payload.create({
      ...asSystem,
      collection: slugs.feedback,
      data: { error: failing.id, fixed: 'no', state: 'open' },
    })
  const known = new Set([old.id, read.id, failing.id])
  const { due } = await seenBy(editor)
  const own = due.filter(({ id }) => known.has(id))
  expect(own.map(({ title, age, views, failed }) => ({ title, age, views, failed }))).toEqual([
    { title: 'Old and read', age: 60, views: 300, failed: 0 },
    { title: 'Old', age: 90, views: 0, failed: 0 },
    { title: 'Fresh and failing', age: 10, views: 0, failed: 3 },
  ])
  expect(due.some(({ title }) => title === 'Fresh')).toBe(false)
})

test('a dead address is counted, has its likest page, and is redirected in one request', async () => {
  const { slug } = await makeCompleteArticle({ ...published, title: 'Compressor overheats' })
  const path = '/errors/compressor-overheat'
  await queryPrimary(countLostPathsStatement(new Map([[path, 3]]), now))
  await queryPrimary(countLostPathsStatement(new Map([[path, 2]]), now))
  const lost = (await seenBy(admin)).lostPaths.items.find((one) => one.path === path)
  expect([lost?.count, lost?.to]).toEqual([5, `/errors/${slug}`])
  const place = `/lost-paths/${lost!.id}/redirect`
  expect((await rest('POST', place, editor, { to: lost!.to })).status).toBe(403)
  expect((await rest('POST', place, admin, { to: 'https://elsewhere.example' })).status).toBe(400)
  expect((await rest('POST', place, admin, { to: lost!.to })).status).toBe(201)
  const { docs } = await payload.find({
    ...asSystem,
    collection: slugs.redirects,
    where: { from: { equals: path } },
  })
  expect(docs.map(({ to, type }) => [to, type])).toEqual([[`/errors/${slug}`, '308']])
  expect((await seenBy(admin)).lostPaths.items.some((one) => one.path === path)).toBe(false)
})

test('dead addresses are kept up to a number; known ones go on counting', async () => {
  const many = new Map(Array.from({ length: 2_100 }, (_, at) => [`/errors/flood-${at}`, 1]))
  await queryPrimary(countLostPathsStatement(many, now))
  await queryPrimary(countLostPathsStatement(new Map([['/errors/one-more', 1]]), now))
  await queryPrimary(countLostPathsStatement(new Map([['/errors/flood-1', 1]]), now))
  const at = async (path: string) => {
    const { docs } = await payload.find({
      ...asSystem,
      collection: slugs.lostPaths,
      where: { path: { equals: path } },
    })
    return docs.map(({ count }) => count)
  }
  expect([await at('/errors/one-more'), await at('/errors/flood-1')]).toEqual([[], [2]])
})

test('gaps, unhappy readers and failed work stand there; what is handled does not', async () => {
  const gap = await payload.create({
    ...asSystem,
    collection: slugs.gaps,
    data: { keyedHash: 'h', what: 'X-4711', kind: 'code', count: 7, state: 'open' },
  })
  const { id: error } = await makeCompleteArticle(published)
  const answer = await payload.create({
    ...asSystem,
    collection: slugs.feedback,
    data: { error, fixed: 'mistake', note: 'Step 2 is wrong.', state: 'open' },
  })
  const signal = new AbortController().signal
  await runNightly(payload, now, signal, [
    { name: 'Breaking', run: () => Promise.reject(new Error('It broke.')) },
  ])
  const before = await seenBy(editor)
  expect(before.gaps.items.map(({ id }) => id)).toContain(gap.id)
  expect(before.feedback.items.map(({ id }) => id)).toContain(answer.id)
  expect(before.failedNights.map(({ name, fault }) => [name, fault])).toEqual([
    ['Breaking', 'It broke.'],
  ])
  expect((await rest('PATCH', `/feedback/${answer.id}`, editor, { state: 'done' })).status).toBe(
    200,
  )
  expect((await seenBy(editor)).feedback.items.map(({ id }) => id)).not.toContain(answer.id)
})

test('work of a night is done once, and again in the next one', async () => {
  let times = 0
  const work = [{ name: 'Counting', run: () => Promise.resolve(void times++) }]
  const { signal } = new AbortController()
  const tomorrow = new Date(now.getTime() + 86_400_000)
  await runNightly(payload, now, signal, work)
  await runNightly(payload, now, signal, work)
  expect(times).toBe(1)
  await runNightly(payload, tomorrow, signal, work)
  expect(times).toBe(2)
})

test('each saved view is a filter that the list understands, and finds its own', async () => {
  const fresh = await makePerson('author')
  const bare = await payload.create({
    ...asSystem,
    collection: slugs.errors,
    draft: true,
    data: { title: 'Bare', createdBy: fresh.id },
  })
  const whole = await makeCompleteArticle({
    createdBy: fresh.id,
    ...published,
    verifiedOn: daysAgo(400),
    reviewEvery: 30,
  })
  await step(fresh, whole.id, { reviewState: 'in-review' })
  const found: Record<string, number[]> = {}
  for (const { name, href } of savedViews(fresh.id, now)) {
    const query = new URL(href, 'http://localhost').search.slice(1)
    const { status, body } = await rest(
      'GET',
      `/errors?${query}&draft=true&limit=0&depth=0&pagination=false`,
      fresh,
    )
    expect(status).toBe(200)
    const ids = (body.docs as { id: number }[]).map(({ id }) => id)
    found[name] = [bare.id, whole.id].filter((id) => ids.includes(id))
  }
  expect(found).toEqual({
    'My drafts': [bare.id, whole.id],
    'In review': [whole.id],
    'Changes asked': [],
    'Review due': [whole.id],
    'Without a source': [bare.id],
    'Without a product': [bare.id],
  })
})
