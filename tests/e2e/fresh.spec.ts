import { expect, test } from '@playwright/test'
import { paragraph, wholeArticle } from './desk'
import { openOwnSite, write, type OwnSite } from './own-site'

/** A site of its own: what is counted here must be nobody else's, and Postgres is taken from it. */
test.describe.configure({ mode: 'serial' })

let site: OwnSite
type Saved = { id: number; slug: string; revision: number }
let article: Saved

test.beforeAll(async () => {
  test.setTimeout(180_000)
  site = await openOwnSite()
  const { desk } = site
  const made = <T = Saved>(collection: string, data: unknown) =>
    write<T>(desk, 'POST', `/${collection}`, data)
  const published = { _status: 'published', verifiedOn: '2026-11-20T00:00:00.000Z' }
  const [pumps, valves] = [
    await made('categories', { name: 'Pumps', slug: 'pumps' }),
    await made('categories', { name: 'Valves', slug: 'valves' }),
  ]
  const [flux, gate] = [
    await made('products', { name: 'Flux pump', slug: 'flux', category: pumps.id }),
    await made('products', { name: 'Gate valve', slug: 'gate', category: valves.id }),
  ]
  const other = await made('errors', {
    ...wholeArticle(flux.id),
    ...published,
    title: 'The pump hums',
    message: 'pump: humming',
    slug: 'pump-hums',
  })
  article = await made('errors', {
    ...wholeArticle(flux.id),
    ...published,
    title: 'The pump is dry',
    slug: 'pump-dry',
    related: [other.id],
  })
  await made('errors', {
    ...wholeArticle(gate.id),
    ...published,
    title: 'The valve sticks',
    message: 'valve: stuck at half',
    slug: 'valve-sticks',
  })
  await made('faqs', {
    question: 'How often is a pump filled?',
    answer: paragraph('Once a year.'),
    errors: [article.id],
    _status: 'published',
  })
})

test.afterAll(() => site?.close())

/** Everything that shows the article, by name or by the time of its last change. */
const showing = [
  '/',
  '/errors',
  '/errors/pump-dry',
  '/errors/pump-dry.md',
  '/errors/pump-hums',
  '/products/flux',
  '/categories/pumps',
  '/faq',
  '/feed.xml',
  '/products/flux/feed.xml',
  '/pictures/pump-dry.png',
  '/sitemap.xml',
  '/sitemap/pages.xml',
  '/sitemap/errors-1.xml',
]
const others = [
  '/products',
  '/errors/valve-sticks',
  '/errors/valve-sticks.md',
  '/products/gate',
  '/products/gate/feed.xml',
  '/categories/valves',
  '/pictures/valve-sticks.png',
  '/decode',
  '/decode/families',
  '/about',
  '/privacy',
  '/accessibility',
  '/llms.txt',
  '/robots.txt',
  '/opensearch.xml',
]

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(site.origin + path, { headers, redirect: 'manual' })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** How many pages and files were made so far. */
const made = async (): Promise<number> =>
  [...(await get('/metrics')).text.matchAll(/^site_renders_total\{[^}]*\} (\d+)/gm)]
    .map(([, count]) => Number(count))
    .reduce((sum, count) => sum + count, 0)

/** Which of the paths are made anew when they are asked for, and what they say. */
async function ask(paths: readonly string[]) {
  const anew: string[] = []
  const texts: Record<string, string> = {}
  for (const path of paths) {
    const before = await made()
    texts[path] = (await get(path)).text
    if ((await made()) > before) anew.push(path)
  }
  return { anew, texts }
}

const change = async (data: Record<string, unknown>) => {
  const { revision } = article
  article = await write<Saved>(site.desk, 'PATCH', `/errors/${article.id}`, { ...data, revision })
}

test('C53 sixty readers of a page that nobody has read yet: it is made once', async () => {
  const before = await made()
  const answers = await Promise.all(Array.from({ length: 60 }, () => get('/errors/valve-sticks')))
  expect([new Set(answers.map(({ status }) => status)), (await made()) - before]).toEqual([
    new Set([200]),
    1,
  ])
})

test('what was made once is kept', async () => {
  await ask([...showing, ...others])
  expect((await ask([...showing, ...others])).anew).toEqual([])
})

test('a page of a code without an article is not: there are billions of codes', async () => {
  await ask(['/codes/0xC0000374'])
  expect((await ask(['/codes/0xC0000374'])).anew).toEqual(['/codes/0xC0000374'])
})

test('a step is edited: whatever shows the article is fresh at once, and nothing else is made anew', async () => {
  await change({ steps: [{ title: 'Fill the tank to the mark' }] })
  const { anew, texts } = await ask([...showing, ...others])
  expect(anew.sort()).toEqual([...showing].sort())
  for (const path of ['/errors/pump-dry', '/errors/pump-dry.md'])
    expect(texts[path]).toContain('Fill the tank to the mark')
})

test('a title is edited: it stands on every page that names the article', async () => {
  await change({ title: 'The pump has run dry' })
  const { anew, texts } = await ask([...showing, ...others])
  expect(anew.sort()).toEqual([...showing].sort())
  const naming = showing.filter((path) => !/sitemap|png/.test(path))
  expect(naming.filter((path) => !texts[path]?.includes('The pump has run dry'))).toEqual([])
})

test('sixty readers of a page that has just changed: it is made once', async () => {
  await change({ appliesTo: 'All pumps' })
  const before = await made()
  const answers = await Promise.all(Array.from({ length: 60 }, () => get('/errors/pump-dry')))
  expect(answers.filter(({ text }) => !text.includes('All pumps'))).toEqual([])
  expect((await made()) - before).toBe(1)
})

test('an article that is taken down is gone at once from its page and from every list', async () => {
  await change({ _status: 'draft' })
  const { texts } = await ask(showing)
  expect((await get('/errors/pump-dry')).status).toBe(404)
  expect(showing.filter((path) => texts[path]?.includes('/errors/pump-dry'))).toEqual([])
  await change({ _status: 'published' })
  expect((await get('/errors')).text).toContain('/errors/pump-dry')
})

test('a renamed article: its old address leads on, with what belongs to it; retired ones are gone', async () => {
  await change({ slug: 'pump-run-dry' })
  const where = async (path: string) => {
    const { status, headers } = await get(path)
    return [status, headers.get('location')]
  }
  expect(await Promise.all(['/errors/pump-dry', '/errors/pump-dry.md'].map(where))).toEqual([
    [308, '/errors/pump-run-dry'],
    [308, '/errors/pump-run-dry.md'],
  ])
  await write(site.desk, 'POST', '/redirects', { from: '/errors/retired', type: '410' })
  expect(await where('/errors/retired')).toEqual([410, null])
  await change({ slug: 'pump-dry' })
})

test('files never change under their name; pages are asked for anew and mostly known', async () => {
  const page = await get('/errors/pump-hums')
  const files = [...page.text.matchAll(/(?:src|href)="(\/(?:assets|_next\/static)\/[^"]+)"/g)]
  const caching = await Promise.all(
    files.map(async ([, file]) => (await get(file!)).headers.get('cache-control')),
  )
  expect(new Set(caching)).toEqual(new Set(['public, max-age=31536000, immutable']))
  const etag = page.headers.get('etag') ?? ''
  const known = await get('/errors/pump-hums', { 'if-none-match': etag })
  expect([page.headers.get('cache-control'), known.status, known.text]).toEqual([
    'public, max-age=0, s-maxage=60, stale-while-revalidate=60, stale-if-error=86400',
    304,
    '',
  ])
})

test('C24 made-up addresses leave no trace', async () => {
  const before = [site.kept(), await made()]
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, at) => get(`/errors/made-up-${at}`)),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
  const after = [site.kept(), await made()]
  // The page for missing pages may be made once.
  expect([after[0]! - before[0]! <= 1, after[1]! - before[1]! <= 1]).toEqual([true, true])
})

test('C36 a start without Postgres: pages come from the copy on disk, and all is well when it is back', async () => {
  test.setTimeout(120_000)
  const paths = [...showing, ...others]
  const { texts } = await ask(paths)
  await expect.poll(() => site.kept()).toBeGreaterThanOrEqual(paths.length)
  await site.stop()
  site.cut()
  await site.start()
  expect((await get('/readyz')).status).toBe(503)
  const wrong: string[] = []
  for (const path of paths) {
    const { status, text } = await get(path)
    if (status !== 200 || text !== texts[path]) wrong.push(`${path}: ${status}`)
  }
  expect(wrong).toEqual([])
  const unread = await get('/errors/never-asked-for')
  expect([unread.status, unread.headers.get('retry-after')]).toEqual([503, '5'])

  await site.mend()
  await expect.poll(async () => (await get('/readyz')).status, { timeout: 20_000 }).toBe(200)
  await expect
    .poll(async () => (await get('/errors/never-asked-for')).status, { timeout: 20_000 })
    .toBe(404)
  await change({ appliesTo: 'Every pump there is' })
  expect((await get('/errors/pump-dry')).text).toContain('Every pump there is')
})
