import { expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { cms, makeCompleteArticle, makePerson } from '../../factories'
import { rest, type Answer } from '../../setup/rest'

const editor = await makePerson('editor')

const latest = async (id: number) => {
  const payload = await cms()
  return payload.findByID({
    collection: slugs.errors,
    id,
    draft: true,
    depth: 0,
    overrideAccess: true,
  })
}

const messagesOf = ({ body }: Answer) =>
  (body.errors as { message: string; data?: Record<string, Record<string, unknown>> }[])[0]!

test('C23 a save from an older revision gets a 409 that carries both texts', async () => {
  const article = await makeCompleteArticle({ title: 'One', _status: 'published' })
  const path = `/${slugs.errors}/${article.id}`
  const first = await rest('PATCH', path, editor, { revision: 1, title: 'Theirs' })
  const second = await rest('PATCH', path, editor, { revision: 1, message: 'Yours' })
  expect([first.status, second.status]).toEqual([200, 409])
  const { data } = messagesOf(second)
  expect([data?.theirs?.title, data?.theirs?.revision, data?.yours?.message]).toEqual([
    'Theirs',
    2,
    'Yours',
  ])
  expect((await latest(article.id)).message).toBe(article.message)
})

test('a save without a revision is refused by REST', async () => {
  const article = await makeCompleteArticle()
  const answer = await rest('PATCH', `/${slugs.errors}/${article.id}`, editor, {
    title: 'No number',
  })
  expect(answer.status).toBe(428)
})

// Stock Payload answers 200 to both and keeps one: 30 of 30 rounds lose a write.
test('C3 30 rounds of two parallel edits of different fields lose no write', async () => {
  const article = await makeCompleteArticle({ _status: 'published' })
  const path = `/${slugs.errors}/${article.id}`
  for (let round = 1; round <= 30; round++) {
    const { revision } = await latest(article.id)
    const [title, message] = await Promise.all([
      rest('PATCH', path, editor, { revision, title: `Title ${round}` }),
      rest('PATCH', path, editor, { revision, message: `Message ${round}` }),
    ])
    expect([title.status, message.status].sort()).toEqual([200, 409])
    const stored = await latest(article.id)
    if (title.status === 200) expect(stored.title).toBe(`Title ${round}`)
    else expect(stored.message).toBe(`Message ${round}`)
  }
})

test('a draft save keeps the rule although it leaves the main row alone', async () => {
  const article = await makeCompleteArticle({ title: 'Live', _status: 'published' })
  const path = `/${slugs.errors}/${article.id}?draft=true`
  const draft = { _status: 'draft' }
  const first = await rest('PATCH', path, editor, { ...draft, revision: 1, title: 'Draft one' })
  const stale = await rest('PATCH', path, editor, { ...draft, revision: 1, title: 'Draft two' })
  const next = await rest('PATCH', path, editor, { ...draft, revision: 2, title: 'Draft three' })
  expect([first.status, stale.status, next.status]).toEqual([200, 409, 200])
  expect([(await latest(article.id)).title, (await latest(article.id)).revision]).toEqual([
    'Draft three',
    3,
  ])
})

test('restoring an old version gives it the newest number + 1', async () => {
  const payload = await cms()
  const article = await makeCompleteArticle({ title: 'First', _status: 'published' })
  const path = `/${slugs.errors}/${article.id}`
  await rest('PATCH', path, editor, { revision: 1, title: 'Second' })
  const versions = await payload.findVersions({
    collection: slugs.errors,
    where: { and: [{ parent: { equals: article.id } }, { 'version.title': { equals: 'First' } }] },
    overrideAccess: true,
  })
  const restored = await rest('POST', `/${slugs.errors}/versions/${versions.docs[0]!.id}`, editor)
  expect(restored.status).toBe(200)
  const now = await latest(article.id)
  expect([now.title, now.revision]).toEqual(['First', 3])
  const stale = await rest('PATCH', path, editor, { revision: 1, title: 'From before' })
  expect(stale.status).toBe(409)
})

test('a bulk edit raises every revision, so that an open form is told', async () => {
  const one = await makeCompleteArticle({ _status: 'published' })
  const two = await makeCompleteArticle({ _status: 'published' })
  const where = `where[id][in][0]=${one.id}&where[id][in][1]=${two.id}`
  const bulk = await rest('PATCH', `/${slugs.errors}?${where}`, editor, { reviewEvery: 30 })
  expect(bulk.status).toBe(200)
  const stale = await rest('PATCH', `/${slugs.errors}/${two.id}`, editor, {
    revision: 1,
    title: 'Old form',
  })
  expect([stale.status, (await latest(one.id)).reviewEvery]).toEqual([409, 30])
})
