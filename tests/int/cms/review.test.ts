import { expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { cms, makeCompleteArticle, makePerson, type Person } from '../../factories'
import { rest } from '../../setup/rest'

const author = await makePerson('author')
const editor = await makePerson('editor')
const other = await makePerson('editor')
const asSystem = { overrideAccess: true, depth: 0 } as const

const newest = async (id: number) => {
  const payload = await cms()
  return payload.findByID({ ...asSystem, collection: slugs.errors, id, draft: true })
}

/** A step of the review as the panel saves it: with a draft. */
const step = async (as: Person, id: number, data: object) => {
  const { revision } = await newest(id)
  return rest('PATCH', `/errors/${id}?draft=true`, as, { ...data, _status: 'draft', revision })
}

const reviewOf = async (id: number) => {
  const { reviewState, askedBy, reviewer, askedAt } = await newest(id)
  return { reviewState, askedBy, reviewer, isDated: Boolean(askedAt) }
}

test('who asked whom is noted, whatever the form says of it', async () => {
  const { id } = await makeCompleteArticle({ createdBy: author.id })
  const asked = await step(author, id, {
    reviewState: 'in-review',
    reviewer: editor.id,
    askedBy: editor.id,
  })
  expect(asked.status).toBe(200)
  expect(await reviewOf(id)).toEqual({
    reviewState: 'in-review',
    askedBy: author.id,
    reviewer: editor.id,
    isDated: true,
  })
  await step(author, id, { askedBy: null, message: 'a word more' })
  expect((await reviewOf(id)).askedBy).toBe(author.id)
})

test.each(['approved', 'changes-asked'])('an author does not answer “%s”', async (reviewState) => {
  const { id } = await makeCompleteArticle({ createdBy: author.id })
  await step(author, id, { reviewState: 'in-review' })
  expect((await step(author, id, { reviewState })).status).toBe(403)
  expect((await reviewOf(id)).reviewState).toBe('in-review')
})

test('an editor asks for changes, the author asks again', async () => {
  const { id } = await makeCompleteArticle({ createdBy: author.id })
  await step(author, id, { reviewState: 'in-review' })
  expect((await step(editor, id, { reviewState: 'changes-asked' })).status).toBe(200)
  expect((await step(author, id, { message: 'Better.' })).status).toBe(200)
  expect((await reviewOf(id)).reviewState).toBe('changes-asked')
  expect((await step(author, id, { reviewState: 'in-review' })).status).toBe(200)
})

test('a publish ends the review, the next change begins another', async () => {
  const { id } = await makeCompleteArticle({ createdBy: author.id })
  await step(author, id, { reviewState: 'in-review' })
  const { revision } = await newest(id)
  await rest('PATCH', `/errors/${id}`, editor, { _status: 'published', revision })
  expect((await reviewOf(id)).reviewState).toBe('approved')
  await step(author, id, { message: 'A new thought' })
  expect((await reviewOf(id)).reviewState).toBe('writing')
})

test('the panel says names, and nothing else of people', async () => {
  const { id } = await makeCompleteArticle({ createdBy: author.id })
  await step(author, id, { reviewState: 'in-review', reviewer: editor.id })
  const { status, body } = await rest('GET', `/errors/${id}/review-people`, author)
  expect(status).toBe(200)
  expect({ askedBy: body.askedBy, reviewer: body.reviewer }).toEqual({
    askedBy: author.name,
    reviewer: editor.name,
  })
  expect(body.reviewers).toContainEqual({ id: editor.id, name: editor.name })
  expect(body.reviewers).not.toContainEqual({ id: author.id, name: author.name })
  expect((await rest('GET', `/errors/${id}/review-people`, null)).status).toBe(403)
})

const comment = async (as: Person, article: number, data: object = {}) => {
  const made = await rest('POST', '/comments', as, { article, text: 'Say why.', ...data })
  expect(made.status).toBe(201)
  return (made.body.doc as { id: number }).id
}

const commentOf = async (id: number) => {
  const payload = await cms()
  const { text, done, by, byName, field } = await payload.findByID({
    ...asSystem,
    collection: slugs.comments,
    id,
  })
  return { text, done, by, byName, field }
}

test('a comment is signed, and raises no revision', async () => {
  const { id, revision } = await makeCompleteArticle({ createdBy: author.id })
  const said = await comment(editor, id, { field: 'steps', by: author.id, byName: 'Forged' })
  expect(await commentOf(said)).toEqual({
    text: 'Say why.',
    done: false,
    by: editor.id,
    byName: editor.name,
    field: 'steps',
  })
  expect((await newest(id)).revision).toBe(revision)
})

test('whoever wrote the article ticks a comment off and leaves its words alone', async () => {
  const { id } = await makeCompleteArticle({ createdBy: author.id })
  const said = await comment(editor, id)
  const ticked = await rest('PATCH', `/comments/${said}`, author, { done: true, text: 'Fine.' })
  expect(ticked.status).toBe(200)
  expect(await commentOf(said)).toEqual({
    text: 'Say why.',
    done: true,
    by: editor.id,
    byName: editor.name,
    field: null,
  })
})

test('another author can’t tick it off, and nobody deletes another’s', async () => {
  const { id } = await makeCompleteArticle({ createdBy: author.id })
  const said = await comment(editor, id)
  const stranger = await makePerson('author')
  expect((await rest('PATCH', `/comments/${said}`, stranger, { done: true })).status).toBe(403)
  expect((await rest('DELETE', `/comments/${said}`, other)).status).toBe(403)
  expect((await rest('DELETE', `/comments/${said}`, editor)).status).toBe(200)
})

test('an article with comments and readers’ answers can be purged', async () => {
  const payload = await cms()
  const { id } = await makeCompleteArticle()
  await comment(editor, id)
  await payload.create({
    ...asSystem,
    collection: slugs.feedback,
    data: { error: id, fixed: 'no', state: 'open' },
  })
  const admin = await makePerson('admin')
  expect((await rest('DELETE', `/errors/${id}`, admin)).status).toBe(200)
})
