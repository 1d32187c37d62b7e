import { expect, test } from 'vitest'
import { globals, slugs } from '@collections/slugs'
import { withConnection } from '@/database/connection'
import { env } from '@/env'
import { cms, lockArticle, makeArticle, makeCompleteArticle, makePerson } from '../../factories'
import { rest } from '../../setup/rest'

const author = await makePerson('author')
const editor = await makePerson('editor')
const admin = await makePerson('admin')

/** What the log says of a document, the oldest first. */
async function logOf(collection: string, document: number | string): Promise<string[]> {
  const payload = await cms()
  const { docs } = await payload.find({
    collection: slugs.auditLog,
    where: {
      and: [{ collectionSlug: { equals: collection } }, { document: { equals: String(document) } }],
    },
    overrideAccess: true,
    pagination: false,
    sort: 'id',
  })
  return docs.map(({ action, actor }) => `${action} by ${actor}`)
}

test('an autosave of a draft leaves no row, a save by button one', async () => {
  const { id } = await makeArticle({ createdBy: author.id })
  const before = await logOf(slugs.errors, id)
  const path = `/${slugs.errors}/${id}?draft=true`
  const draft = { _status: 'draft', title: 'Typed on' }
  const saves = [
    await rest('PATCH', `${path}&autosave=true`, author, { ...draft, revision: 1 }),
    await rest('PATCH', `${path}&autosave=true`, author, { ...draft, revision: 2 }),
    await rest('PATCH', path, author, { ...draft, revision: 3 }),
  ]
  expect(saves.map(({ status }) => status)).toEqual([200, 200, 200])
  expect((await logOf(slugs.errors, id)).slice(before.length)).toEqual([
    `update by ${author.email}`,
  ])
})

test('what says it is an autosave and changes what readers see is in the log', async () => {
  const { id } = await makeCompleteArticle()
  const before = await logOf(slugs.errors, id)
  const published = await rest('PATCH', `/${slugs.errors}/${id}?autosave=true`, editor, {
    _status: 'published',
    revision: 1,
  })
  const draftOnly = await rest('PATCH', `/${slugs.errors}/${id}?draft=true&autosave=true`, editor, {
    _status: 'published',
    revision: 2,
    title: 'Published as a draft',
  })
  expect([published.status, draftOnly.status]).toEqual([200, 200])
  expect((await logOf(slugs.errors, id)).slice(before.length)).toEqual([
    `publish by ${editor.email}`,
    `update by ${editor.email}`,
  ])
})

test('a trip to the trash is in the log, also as an autosave', async () => {
  const { id } = await makeCompleteArticle()
  const path = `/${slugs.errors}/${id}?draft=true&autosave=true`
  const trashed = await rest('PATCH', path, editor, {
    _status: 'draft',
    revision: 1,
    deletedAt: new Date().toISOString(),
  })
  expect([trashed.status, (await logOf(slugs.errors, id)).at(-1)]).toEqual([
    200,
    `trash by ${editor.email}`,
  ])
})

test('a change of the site’s settings is in the log', async () => {
  const before = await logOf(globals.site, globals.site)
  const answer = await rest('POST', `/globals/${globals.site}`, admin, { name: 'Pump errors' })
  expect(answer.status).toBe(200)
  expect((await logOf(globals.site, globals.site)).slice(before.length)).toEqual([
    `update by ${admin.email}`,
  ])
})

test('comments are in the log: written, done, taken away', async () => {
  const { id: article } = await makeArticle({ createdBy: author.id })
  const made = await rest('POST', `/${slugs.comments}`, author, { article, text: 'Which pump?' })
  const { id } = made.body.doc as { id: number }
  await rest('PATCH', `/${slugs.comments}/${id}`, editor, { done: true })
  await rest('DELETE', `/${slugs.comments}/${id}`, admin)
  expect(await logOf(slugs.comments, id)).toEqual([
    `create by ${author.email}`,
    `update by ${editor.email}`,
    `purge by ${admin.email}`,
  ])
})

test('pictures are in the log', async () => {
  const payload = await cms()
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const { id } = await payload.create({
    collection: slugs.media,
    data: { alt: 'A dot' },
    file: { data: png, mimetype: 'image/png', name: 'dot.png', size: png.length },
    user: author,
    overrideAccess: true,
  })
  await rest('PATCH', `/${slugs.media}/${id}`, editor, { alt: 'A small dot' })
  await rest('DELETE', `/${slugs.media}/${id}`, editor)
  expect(await logOf(slugs.media, id)).toEqual([
    `create by ${author.email}`,
    `update by ${editor.email}`,
    `purge by ${editor.email}`,
  ])
})

test('whoever takes a document over is in the log; going on in one’s own is not', async () => {
  const { id } = await makeArticle()
  const lock = await lockArticle(id, author)
  const before = await logOf(slugs.errors, id)
  const path = `/payload-locked-documents/${lock}`
  const by = (person: { id: number }) => ({ user: { relationTo: slugs.users, value: person.id } })
  await rest('PATCH', path, author, by(author))
  const answer = await rest('PATCH', path, editor, by(editor))
  expect([answer.status, (await logOf(slugs.errors, id)).slice(before.length)]).toEqual([
    200,
    [`take over by ${editor.email}`],
  ])
})

test('the database keeps every row as it was written, whoever asks', async () => {
  const person = await makePerson('editor')
  const { id } = await makeArticle()
  await rest('PATCH', `/${slugs.errors}/${id}?draft=true`, person, {
    title: 'Changed',
    revision: 1,
  })
  const log = await logOf(slugs.errors, id)
  const ask = (text: string) =>
    withConnection(env().databaseUrl, (client) => client.query(text)).then(
      () => 'done',
      ({ message }: Error) => message,
    )
  const kept = 'The audit log is only added to.'
  expect([
    await ask(`update audit_log set actor = 'nobody' where document = '${id}'`),
    await ask(`update audit_log set user_id = ${admin.id} where document = '${id}'`),
    await ask(`delete from audit_log where document = '${id}'`),
  ]).toEqual([kept, kept, kept])
  // A person may go; what they did stays, with their address.
  const payload = await cms()
  await payload.delete({ collection: slugs.users, id: person.id, overrideAccess: true })
  expect(await logOf(slugs.errors, id)).toEqual(log)
  expect(log.at(-1)).toBe(`update by ${person.email}`)
})
