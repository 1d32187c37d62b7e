import { ValidationError, type Payload } from 'payload'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Article } from '@/exchange/article-schema'
import { fullArticle } from '@tests/unit/exchange/samples'
import {
  countVersions,
  exportTexts,
  fileFor,
  importFiles,
  openPayload,
  storedArticle,
} from './store'

let payload: Payload
beforeAll(async () => {
  payload = await openPayload()
  await importFiles(payload, [
    fileFor('categories', { name: 'Things', slug: 'things', order: 1 }),
    fileFor('products', { name: 'Entra ID', slug: 'entra-id', category: 'things' }),
    fileFor('products', { name: 'Windows', slug: 'windows' }),
  ])
})
afterAll(() => payload.destroy())

const article = (slug: string, more: Partial<Article> = {}): Article => ({
  title: `Title of ${slug}`,
  slug,
  message: `Message of ${slug}`,
  ...more,
})
const text = (value: Article) => fileFor('errors', value).text

test('articles that name each other go in with both relations', async () => {
  const a = article('ring-a', { related: ['ring-b', 'ring-c'] })
  const b = article('ring-b', { related: ['ring-c', 'ring-a'] })
  const c = article('ring-c', { related: ['ring-a'] })
  const files = [a, b, c].map((value) => fileFor('errors', value))
  expect(await importFiles(payload, files)).toEqual({
    outcomes: { 'ring-a': 'created', 'ring-b': 'created', 'ring-c': 'created' },
    faults: [],
  })
  expect(await exportTexts(payload, ['ring-a', 'ring-b', 'ring-c'])).toEqual({
    'ring-a': text(a),
    'ring-b': text(b),
    'ring-c': text(c),
  })
})

test('every field goes in, comes out the same, and a second import writes nothing', async () => {
  const files = [fileFor('errors', fullArticle), fileFor('errors', article('x2-another-thing'))]
  await importFiles(payload, files)
  expect((await exportTexts(payload))[fullArticle.slug]).toBe(files[0]!.text)
  const before = await storedArticle(payload, fullArticle.slug)
  const versions = await countVersions(payload, before.id)
  expect(await importFiles(payload, files)).toEqual({
    outcomes: { [fullArticle.slug]: 'unchanged', 'x2-another-thing': 'unchanged' },
    faults: [],
  })
  expect(await storedArticle(payload, fullArticle.slug)).toEqual(before)
  expect(await countVersions(payload, before.id)).toBe(versions)
})

test('products and categories are found again, changed, and left alone once edited', async () => {
  const gadgets = { name: 'Gadgets', slug: 'gadgets', order: 2 }
  const changed = { ...gadgets, order: 3 }
  const outcome = async (category: typeof gadgets) =>
    (await importFiles(payload, [fileFor('categories', category)])).outcomes.gadgets
  expect([await outcome(gadgets), await outcome(gadgets), await outcome(changed)]).toEqual([
    'created',
    'unchanged',
    'updated',
  ])
  await payload.update({
    collection: 'categories',
    where: { slug: { equals: 'gadgets' } },
    data: { name: 'Widgets' },
    depth: 0,
    overrideAccess: true,
  })
  expect(await outcome(gadgets)).toBe('edited')
})

test('what a newer file leaves out is emptied', async () => {
  await importFiles(payload, [
    fileFor('errors', { ...fullArticle, slug: 'shrinks', codes: [], related: [] }),
  ])
  const small = article('shrinks')
  expect(await importFiles(payload, [fileFor('errors', small)])).toEqual({
    outcomes: { shrinks: 'updated' },
    faults: [],
  })
  expect(await exportTexts(payload, ['shrinks'])).toEqual({ shrinks: text(small) })
})

test('a file with a fault goes in not at all, nor does one that names it', async () => {
  const wrong = fileFor('errors', article('wrong'))
  const files = [
    { ...wrong, text: wrong.text.replace('message:', 'mesage:') },
    fileFor('errors', article('leans-on-wrong', { related: ['wrong'] })),
    fileFor('errors', article('leans-on-nothing', { products: ['winders'] })),
    { ...fileFor('errors', article('misnamed')), file: 'content/errors/other.md' },
    fileFor('errors', article('fine')),
  ]
  expect(await importFiles(payload, files)).toEqual({
    outcomes: { fine: 'created' },
    faults: [
      'content/errors/wrong.md:4: unknown field "mesage"; did you mean "message"?',
      'content/errors/other.md:3: the slug asks for the file name misnamed.md',
      'content/errors/leans-on-wrong.md:5: related: unknown slug wrong; its own file has faults',
      'content/errors/leans-on-nothing.md:5: products: unknown slug winders; did you mean windows?',
    ],
  })
  expect(
    Object.keys(await exportTexts(payload, ['wrong', 'leans-on-wrong', 'misnamed', 'fine'])),
  ).toEqual(['fine'])
})

const countRows = async () => {
  const shared = { overrideAccess: true } as const
  const articles = await payload.count({ collection: 'errors', ...shared })
  const log = await payload.count({ collection: 'audit-log', ...shared })
  return [articles.totalDocs, log.totalDocs]
}

test('a write that breaks off leaves nothing of the file behind', async () => {
  const before = await countRows()
  // The row and its parts are written by then, in the transaction of the file.
  const version = vi.spyOn(payload.db, 'createVersion')
  vi.spyOn(payload.logger, 'error').mockReturnValueOnce(undefined)
  version.mockRejectedValueOnce(new Error('the disk is full'))
  const file = fileFor('errors', { ...fullArticle, slug: 'broken-off', codes: [], related: [] })
  await expect(importFiles(payload, [file])).rejects.toThrow('the disk is full')
  expect(await countRows()).toEqual(before)
})

test('what Payload refuses is said with its line, and the other files go in', async () => {
  const errors = [{ message: 'Too long.', path: 'steps.0.title' }]
  vi.spyOn(payload, 'create').mockRejectedValueOnce(new ValidationError({ errors }))
  const files = [
    fileFor('errors', article('refused', { steps: [{ title: 'Do it' }] })),
    fileFor('errors', article('after-it')),
  ]
  expect(await importFiles(payload, files)).toEqual({
    outcomes: { refused: 'failed', 'after-it': 'created' },
    faults: ['content/errors/refused.md:6: steps.0.title: Too long.'],
  })
})

test('a code that a published article has as its first does not go in a second time', async () => {
  const codes = [{ code: 'ORA-90020', family: 'oracle' }]
  await importFiles(payload, [fileFor('errors', article('owns-the-code', { codes }))])
  const { outcomes, faults } = await importFiles(payload, [
    fileFor('errors', article('wants-the-code', { codes })),
  ])
  const { id } = await storedArticle(payload, 'owns-the-code')
  expect([outcomes, faults]).toEqual([
    { 'wants-the-code': 'failed' },
    [
      `content/errors/wants-the-code.md:5: codes.0.code: “Title of owns-the-code” has this code: http://localhost:3000/admin/collections/errors/${id}`,
    ],
  ])
})

test('an article edited in the CMS is left alone and named; force replaces it', async () => {
  const first = article('edited')
  await importFiles(payload, [fileFor('errors', first)])
  const { id } = await storedArticle(payload, 'edited')
  await payload.update({
    collection: 'errors',
    id,
    data: { message: 'An editor wrote this', _status: 'published' },
    depth: 0,
    overrideAccess: true,
  })
  const second = article('edited', { message: 'The file says this now' })
  const edited = text({ ...first, message: 'An editor wrote this' })
  expect((await importFiles(payload, [fileFor('errors', second)])).outcomes).toEqual({
    edited: 'edited',
  })
  expect(await exportTexts(payload, ['edited'])).toEqual({ edited })
  expect(
    (await importFiles(payload, [fileFor('errors', second)], { force: true })).outcomes,
  ).toEqual({ edited: 'updated' })
  expect(await exportTexts(payload, ['edited'])).toEqual({ edited: text(second) })
})

test('an edit that was exported to the file is the file’s from then on', async () => {
  const first = article('adopted')
  await importFiles(payload, [fileFor('errors', first)])
  const { id } = await storedArticle(payload, 'adopted')
  const data = { message: 'Edited', _status: 'published' } as const
  await payload.update({ collection: 'errors', id, data, depth: 0, overrideAccess: true })
  const exported = { ...first, message: 'Edited' }
  expect((await importFiles(payload, [fileFor('errors', exported)])).outcomes).toEqual({
    adopted: 'unchanged',
  })
  const later = { ...first, message: 'Changed in the file' }
  expect((await importFiles(payload, [fileFor('errors', later)])).outcomes).toEqual({
    adopted: 'updated',
  })
})

test('a version that an editor restored stays, although an import once wrote it', async () => {
  const [first, second] = [article('restored'), article('restored', { message: 'Second' })]
  await importFiles(payload, [fileFor('errors', first)])
  await importFiles(payload, [fileFor('errors', second)])
  const { id } = await storedArticle(payload, 'restored')
  const versions = await payload.findVersions({
    collection: 'errors',
    where: { parent: { equals: id } },
    sort: 'createdAt',
    overrideAccess: true,
  })
  await payload.restoreVersion({
    collection: 'errors',
    id: versions.docs[0]!.id,
    depth: 0,
    overrideAccess: true,
  })
  const restored = text(first)
  expect(await exportTexts(payload, ['restored'])).toEqual({ restored })
  const third = article('restored', { message: 'Third' })
  expect((await importFiles(payload, [fileFor('errors', third)])).outcomes).toEqual({
    restored: 'edited',
  })
  expect(await exportTexts(payload, ['restored'])).toEqual({ restored })
})

test('a draft that waits is not buried under an import', async () => {
  await importFiles(payload, [fileFor('errors', article('drafted'))])
  const { id } = await storedArticle(payload, 'drafted')
  await payload.update({
    collection: 'errors',
    id,
    data: { message: 'Half a sentence' },
    draft: true,
    depth: 0,
    overrideAccess: true,
  })
  const newer = article('drafted', { message: 'From the file' })
  expect((await importFiles(payload, [fileFor('errors', newer)])).outcomes).toEqual({
    drafted: 'edited',
  })
})

test('what an editor took off the site or into the trash stays there', async () => {
  await importFiles(payload, [
    fileFor('errors', article('taken-off')),
    fileFor('errors', article('binned')),
  ])
  const off = await storedArticle(payload, 'taken-off')
  const binned = await storedArticle(payload, 'binned')
  const shared = { collection: 'errors', depth: 0, overrideAccess: true } as const
  await payload.update({ ...shared, id: off.id, data: { _status: 'draft' } })
  await payload.update({ ...shared, id: binned.id, data: { deletedAt: new Date().toISOString() } })
  const files = ['taken-off', 'binned'].map((slug) =>
    fileFor('errors', article(slug, { message: 'New' })),
  )
  expect((await importFiles(payload, files)).outcomes).toEqual({
    'taken-off': 'edited',
    binned: 'trashed',
  })
  expect(await exportTexts(payload, ['taken-off', 'binned'])).toEqual({})
  expect((await importFiles(payload, files, { force: true })).outcomes).toEqual({
    'taken-off': 'updated',
    binned: 'created',
  })
})

test('a dry run says what would happen and writes nothing', async () => {
  const files = [fileFor('errors', article('imagined'))]
  expect(await importFiles(payload, files, { dryRun: true })).toEqual({
    outcomes: { imagined: 'created' },
    faults: [],
  })
  expect(await exportTexts(payload, ['imagined'])).toEqual({})
})
