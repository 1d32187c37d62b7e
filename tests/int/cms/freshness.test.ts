import { expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { cms, makeCompleteArticle, makePerson } from '../../factories'
import { rest } from '../../setup/rest'

const author = await makePerson('author')
const editor = await makePerson('editor')
const asSystem = { overrideAccess: true, depth: 0, collection: slugs.errors } as const
const today = new Date().toISOString().slice(0, 10)

const read = async (id: number, draft: boolean) => {
  const payload = await cms()
  return payload.findByID({ ...asSystem, id, draft })
}

const daysFromToday = (date: string | null | undefined) =>
  Math.round((Date.parse((date ?? '').slice(0, 10)) - Date.parse(today)) / 86_400_000)

test('review is due so many days after it was verified; never while it was not', async () => {
  const verified = { verifiedOn: '2026-01-10T12:00:00.000Z', reviewEvery: 30 }
  const { id, reviewDue } = await makeCompleteArticle(verified)
  expect(reviewDue).toBe('2026-02-09T12:00:00.000Z')
  const payload = await cms()
  const longer = await payload.update({ ...asSystem, id, draft: true, data: { reviewEvery: 60 } })
  expect(longer.reviewDue).toBe('2026-03-11T12:00:00.000Z')
  expect((await makeCompleteArticle()).reviewDue).toBe(null)
})

test('“verified today” is one request, with a note', async () => {
  const { id } = await makeCompleteArticle({ _status: 'published', reviewEvery: 90 })
  const answer = await rest('POST', `/errors/${id}/verified`, editor, { note: 'Ran it on 23H2.' })
  expect(answer.status).toBe(200)
  const after = await read(id, false)
  expect([after.verifiedOn?.slice(0, 10), daysFromToday(after.reviewDue)]).toEqual([today, 90])
  expect([after.verifiedBy, after.verifiedNote]).toEqual([editor.id, 'Ran it on 23H2.'])
})

test('a draft on top stays a draft and is not published with it', async () => {
  const { id } = await makeCompleteArticle({ _status: 'published', createdBy: author.id })
  const published = await read(id, false)
  const draft = {
    _status: 'draft',
    revision: 1,
    message: 'half a thought',
    reviewState: 'in-review',
  }
  await rest('PATCH', `/errors/${id}?draft=true`, author, draft)
  expect((await rest('POST', `/errors/${id}/verified`, editor, {})).status).toBe(200)
  const [seen, newest] = [await read(id, false), await read(id, true)]
  expect([seen._status, seen.message]).toEqual(['published', published.message])
  expect([newest._status, newest.message]).toEqual(['draft', 'half a thought'])
  expect([seen.verifiedOn, newest.verifiedOn].map((day) => day?.slice(0, 10))).toEqual([
    today,
    today,
  ])
  expect([newest.reviewState, newest.askedBy]).toEqual(['in-review', author.id])
  expect(newest.steps).toEqual(published.steps)
})

test('authors do not say so, nor do strangers', async () => {
  const { id } = await makeCompleteArticle({ _status: 'published', createdBy: author.id })
  expect((await rest('POST', `/errors/${id}/verified`, author, {})).status).toBe(403)
  expect((await rest('POST', `/errors/${id}/verified`, null, {})).status).toBe(403)
  expect((await read(id, false)).verifiedOn).toBe(null)
})

const forged = {
  verifiedOn: '2026-01-10T12:00:00.000Z',
  verifiedBy: editor.id,
  verifiedNote: 'They never saw it.',
  publishedAt: '2020-01-01T00:00:00.000Z',
}
const signature = ({ verifiedOn, verifiedBy, verifiedNote, publishedAt }: typeof forged) => [
  verifiedOn,
  verifiedBy,
  verifiedNote,
  publishedAt,
]

test('nobody signs a verification in an editor’s name, nor backdates the first publication', async () => {
  const made = await rest('POST', '/errors?draft=true', author, { title: 'Mine', ...forged })
  const doc = made.body.doc as typeof forged & { id: number }
  expect([made.status, ...signature(doc)]).toEqual([201, null, null, null, null])
  const saved = await rest('PATCH', `/errors/${doc.id}?draft=true`, author, {
    ...forged,
    revision: 1,
  })
  expect([saved.status, ...signature(saved.body.doc as typeof forged)]).toEqual([
    200,
    null,
    null,
    null,
    null,
  ])
})

test('an author’s draft keeps what an editor said of the published text', async () => {
  const stored = { ...forged, verifiedNote: 'Ran it.', createdBy: author.id }
  const { id } = await makeCompleteArticle({ ...stored, _status: 'published' })
  const answer = await rest('PATCH', `/errors/${id}?draft=true`, author, {
    _status: 'draft',
    revision: 1,
    title: 'New words',
    verifiedOn: null,
    verifiedBy: author.id,
    verifiedNote: null,
  })
  expect([answer.status, ...signature(answer.body.doc as typeof forged)]).toEqual([
    200,
    ...signature({ ...forged, verifiedNote: 'Ran it.' }),
  ])
})

test('a day that an editor types is theirs; another one’s stays while the day does', async () => {
  const other = await makePerson('editor')
  const { id } = await makeCompleteArticle({ ...forged, _status: 'published' })
  const path = `/errors/${id}`
  const words = await rest('PATCH', path, other, {
    revision: 1,
    title: 'New',
    verifiedBy: other.id,
  })
  const day = await rest('PATCH', path, other, {
    revision: 2,
    verifiedOn: '2026-03-01T12:00:00.000Z',
    verifiedBy: editor.id,
  })
  const none = await rest('PATCH', path, other, { revision: 3, verifiedOn: null })
  expect([words, day, none].map(({ body }) => (body.doc as typeof forged).verifiedBy)).toEqual([
    editor.id,
    other.id,
    null,
  ])
})

test('a restored version brings its own verification back', async () => {
  const payload = await cms()
  const { id } = await makeCompleteArticle({ ...forged, _status: 'published' })
  await rest('POST', `/errors/${id}/verified`, await makePerson('editor'), {})
  const { docs } = await payload.findVersions({
    collection: slugs.errors,
    where: { and: [{ parent: { equals: id } }, { 'version.revision': { equals: 1 } }] },
    overrideAccess: true,
  })
  const restored = await rest('POST', `/errors/versions/${docs[0]!.id}?draft=true`, editor)
  expect(restored.status).toBe(200)
  const now = await read(id, true)
  expect([now.verifiedOn, now.verifiedBy]).toEqual([forged.verifiedOn, editor.id])
})
