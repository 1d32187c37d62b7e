import config from '@payload-config'
import { strFromU8, unzipSync } from 'fflate'
import { handleEndpoints } from 'payload'
import { expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import type { ImportAnswer } from '@/cms/exchange/import-files'
import { csvOf } from '@/cms/exchange/articles-as-csv'
import { cms, makeCompleteArticle, makePerson, type Person } from '../../factories'
import { cookieOf, origin, rest } from '../../setup/rest'

const author = await makePerson('author')
const editor = await makePerson('editor')
const payload = await cms()
const published = { _status: 'published' } as const

const download = async (as: Person, query: string) => {
  const request = new Request(`${origin}/api/exchange/export?${query}`, {
    headers: { origin, cookie: await cookieOf(as) },
  })
  const response = await handleEndpoints({ config, request })
  const name = /filename="([^"]*)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return { status: response.status, name, bytes: new Uint8Array(await response.arrayBuffer()) }
}

const send = async (as: Person, files: { name: string; text: string }[], more: object = {}) => {
  const { status, body } = await rest('POST', '/exchange/import', as, {
    files,
    dryRun: true,
    ...more,
  })
  return { status, answer: body as unknown as ImportAnswer }
}

const one = await makeCompleteArticle({ ...published, title: 'Valve stuck' })
const two = await makeCompleteArticle({ ...published, title: 'Valve lost' })
const draft = await makeCompleteArticle({ title: 'Valve in the making' })

test('one article is a file, those that a list shows are an archive, drafts are left out', async () => {
  const file = await download(author, `collection=errors&where[id][equals]=${one.id}`)
  expect([file.status, file.name]).toEqual([200, `${one.slug}.md`])
  expect(strFromU8(file.bytes)).toContain('title: Valve stuck')
  const some = await download(author, 'collection=errors&search=Valve')
  expect(some.name).toBe('content.zip')
  expect(Object.keys(unzipSync(some.bytes)).sort()).toEqual(
    [one, two].map(({ slug }) => `errors/${slug}.md`).sort(),
  )
  const none = await download(author, `collection=errors&where[id][equals]=${draft.id}`)
  expect(none.status).toBe(404)
})

test('a dry run shows what would change and changes nothing; then it is changed, and by whom', async () => {
  const { bytes } = await download(editor, `collection=errors&where[id][equals]=${one.id}`)
  const before = strFromU8(bytes)
  const after = before.replace('Valve stuck', 'Valve stuck open')
  const files = [{ name: `errors/${one.slug}.md`, text: after }]
  const dry = await send(editor, files, { force: true })
  expect(dry.answer).toEqual({
    lines: [{ file: `errors/${one.slug}.md`, outcome: 'updated', before, after }],
    faults: [],
  })
  const titleOf = async () =>
    (await payload.findByID({ collection: slugs.errors, id: one.id, overrideAccess: true })).title
  expect(await titleOf()).toBe('Valve stuck')
  await send(editor, files, { force: true, dryRun: false })
  expect(await titleOf()).toBe('Valve stuck open')
  const log = await payload.find({
    collection: slugs.auditLog,
    where: { document: { equals: String(one.id) } },
    overrideAccess: true,
    sort: '-id',
    limit: 1,
  })
  expect(log.docs[0]?.actor).toBe(editor.email)
})

test('an author imports nothing, an editor no products', async () => {
  const article = { name: 'errors/x-new.md', text: 'anything' }
  const product = { name: 'products/x.yaml', text: 'name: X\nslug: x\n' }
  expect((await send(author, [article])).status).toBe(403)
  expect((await send(editor, [product])).status).toBe(403)
})

test('what is no content file is said, and a file with a fault names it', async () => {
  const { answer } = await send(editor, [
    { name: 'notes.txt', text: 'hello' },
    { name: 'errors/broken.md', text: 'no front matter' },
  ])
  expect(answer.lines).toEqual([])
  expect(answer.faults[0]).toBe('notes.txt: is no content file')
  expect(answer.faults[1]).toMatch(/^errors\/broken\.md:1/)
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
  'a cell that begins like the formula %j stays text',
  (cell) => {
    const [, row] = csvOf([{ id: 1, title: cell }]).split(/\r\n(?=\d)/)
    expect(row).toContain(`'${cell}`)
  },
)

test('the table of a list holds what the list shows', async () => {
  const { name, bytes } = await download(author, 'collection=errors&format=csv&search=Valve')
  const lines = strFromU8(bytes).trim().split('\r\n')
  expect(name).toBe('articles.csv')
  // The mark by which spreadsheets know UTF-8; the decoder takes it for one.
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(lines[0]).toBe(
    'id,slug,title,codes,message,products,status,review,verifiedOn,reviewDue,updatedAt',
  )
  expect(lines.slice(1).map((line) => Number(line.split(',')[0]))).toEqual([
    one.id,
    two.id,
    draft.id,
  ])
})
