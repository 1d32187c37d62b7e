import { copyFileSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { DiskStore } from '@/server/page-cache/disk-store'
import { makeEntry } from '@/server/page-cache/entry'
import { PageCache, type Rendered } from '@/server/page-cache/page-cache'

const page = async (key: string, text: string, shows: string[]): Promise<Rendered> => ({
  kind: 'page',
  entry: await makeEntry({ key, type: 'text/html', headers: {}, shows, body: Buffer.from(text) }),
})

const missing: Rendered = { kind: 'passing', status: 404, headers: {}, body: Buffer.alloc(0) }

const textOf = ({ rendered }: { rendered: Rendered }): string | number =>
  rendered.kind === 'page' ? rendered.entry.plain.toString() : rendered.status

/** A renderer that waits until told what to answer. */
function slowRenderer() {
  const waiting: ((rendered: Rendered) => void)[] = []
  return {
    render: () => new Promise<Rendered>((resolve) => waiting.push(resolve)),
    finish: (rendered: Rendered) => waiting.shift()?.(rendered),
    count: () => waiting.length,
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))
const openCache = (more = {}) => new PageCache({ memoryBytes: 1_000_000, disk: null, ...more })

test('a page is made once and then kept', async () => {
  const cache = openCache()
  let made = 0
  const render = () => page('/a', `version ${++made}`, ['error:1'])
  const first = await cache.get('/a', render)
  const second = await cache.get('/a', render)
  expect([first.outcome, second.outcome, textOf(second), made]).toEqual([
    'miss',
    'hit',
    'version 1',
    1,
  ])
})

test('readers who ask for a page at the same time share one rendering', async () => {
  const cache = openCache()
  const slow = slowRenderer()
  const readers = Promise.all(Array.from({ length: 60 }, () => cache.get('/a', slow.render)))
  expect(slow.count()).toBe(1)
  slow.finish(await page('/a', 'one', []))
  expect((await readers).map(textOf)).toEqual(Array.from({ length: 60 }, () => 'one'))
})

test('a change marks the pages that show what changed, and no others', async () => {
  const cache = openCache()
  await cache.get('/a', () => page('/a', 'a', ['error:1', 'product:3']))
  await cache.get('/b', () => page('/b', 'b', ['error:2']))
  await cache.get('/app.js', () => page('/app.js', 'js', []))
  cache.changed(['product:3'])
  expect(['/a', '/b', '/app.js'].map((key) => cache.peek(key)?.plain.toString())).toEqual([
    undefined,
    'b',
    'js',
  ])
  cache.changedEverything()
  expect(['/b', '/app.js'].map((key) => cache.peek(key) !== null)).toEqual([false, true])
})

test('a page that names nothing is marked by every change', async () => {
  const cache = openCache()
  await cache.get('/a', () => page('/a', 'a', ['*']))
  cache.changed(['error:99'])
  expect(cache.peek('/a')).toBe(null)
})

test('a rendering that began before a change of what it shows is not kept, but made again', async () => {
  const cache = openCache()
  const slow = slowRenderer()
  const reader = cache.get('/a', slow.render)
  cache.changed(['error:1'])
  slow.finish(await page('/a', 'old', ['error:1']))
  await settled()
  expect(slow.count()).toBe(1)
  slow.finish(await page('/a', 'fresh', ['error:1']))
  expect(textOf(await reader)).toBe('fresh')
  expect(cache.peek('/a')?.plain.toString()).toBe('fresh')
})

test('a change of something else does not disturb a rendering', async () => {
  const cache = openCache()
  const slow = slowRenderer()
  const reader = cache.get('/a', slow.render)
  cache.changed(['error:2'])
  slow.finish(await page('/a', 'only one', ['error:1']))
  expect(textOf(await reader)).toBe('only one')
})

test('"not there" that was found out before a publish is asked again after it', async () => {
  const cache = openCache()
  const slow = slowRenderer()
  const reader = cache.get('/a', slow.render)
  cache.changed(['error:1'])
  slow.finish(missing)
  await settled()
  slow.finish(await page('/a', 'published', ['error:1']))
  expect(textOf(await reader)).toBe('published')
})

test('what is not there leaves no trace', async () => {
  const cache = openCache()
  for (let at = 0; at < 100; at++) await cache.get(`/made-up-${at}`, () => Promise.resolve(missing))
  expect([cache.memory.count, cache.memory.bytes]).toEqual([0, 0])
})

test('a marked page is served when its successor can’t be made, and tried again after a rest', async () => {
  let now = 0
  const cache = openCache({ now: () => now })
  await cache.get('/a', () => page('/a', 'old', ['error:1']))
  cache.changed(['error:1'])
  let tries = 0
  const failing = () => {
    tries++
    return Promise.reject(new Error('no database'))
  }
  for (let at = 0; at < 10; at++)
    expect(await cache.get('/a', failing)).toMatchObject({ outcome: 'stale' })
  expect(tries).toBe(1)
  now = 1_001
  expect(textOf(await cache.get('/a', () => page('/a', 'new', ['error:1'])))).toBe('new')
})

test('while nothing can be rendered, marked pages are served without trying', async () => {
  const cache = openCache({ canRender: () => false })
  await cache.get('/a', () => page('/a', 'old', ['error:1']))
  cache.changedEverything()
  const never = () => Promise.reject(new Error('must not be called'))
  expect(textOf(await cache.get('/a', never))).toBe('old')
})

test('a marked page is served when its successor takes too long', async () => {
  const cache = openCache({ patienceMs: 10 })
  await cache.get('/a', () => page('/a', 'old', ['error:1']))
  cache.changed(['error:1'])
  const answer = await cache.get('/a', slowRenderer().render)
  expect([answer.outcome, textOf(answer)]).toEqual(['stale', 'old'])
})

test('after a gap nobody waits long for a page that may not have changed; a known change is waited for', async () => {
  const cache = openCache({ patienceMs: 3_600_000 })
  await cache.get('/a', () => page('/a', 'old', ['error:1']))
  cache.changedEverything()
  const slow = slowRenderer()
  expect((await cache.get('/a', slow.render)).outcome).toBe('stale')

  const heard = openCache({ patienceMs: 3_600_000 })
  await heard.get('/a', () => page('/a', 'old', ['error:1']))
  heard.changed(['error:1'])
  heard.changedEverything()
  const later = async () => {
    await new Promise((resolve) => setTimeout(resolve, 400))
    return page('/a', 'new', ['error:1'])
  }
  expect(textOf(await heard.get('/a', later))).toBe('new')
})

test('a page never made before fails openly', async () => {
  await expect(openCache().get('/a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
})

test('memory is capped: the least recently used page goes first', async () => {
  const cache = new PageCache({ memoryBytes: 4 * 5_000, disk: null })
  const big = (key: string) => () =>
    page(key, Array.from({ length: 1_000 }, (_, at) => (at * 7919) % 997).join(), ['x'])
  for (const key of ['/a', '/b', '/c']) await cache.get(key, big(key))
  cache.peek('/a')
  for (const key of ['/d', '/e', '/f']) await cache.get(key, big(key))
  expect(cache.memory.bytes).toBeLessThanOrEqual(20_000)
  expect(cache.peek('/b')).toBe(null)
})

test('after a start without a database the copy on disk is served, and dropped once the page is gone', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pages-'))
  await new PageCache({ memoryBytes: 1e6, disk: new DiskStore(folder, 1e6) }).get('/a', () =>
    page('/a', 'kept', ['error:1']),
  )
  await expect.poll(() => readdirSync(folder)).toEqual([expect.stringMatching(/^[0-9a-f]+$/)])

  const cache = new PageCache({ memoryBytes: 1e6, disk: new DiskStore(folder, 1e6), now: () => 0 })
  const down = () => Promise.reject(new Error('down'))
  expect(textOf(await cache.get('/a', down))).toBe('kept')
  cache.changedEverything()
  await cache.get('/a', () => Promise.resolve(missing))
  await expect.poll(() => readdirSync(folder).length).toBe(0)
})

test('while nothing can be rendered, the copy on disk is served without trying, and renewed afterwards', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pages-'))
  await new PageCache({ memoryBytes: 1e6, disk: new DiskStore(folder, 1e6) }).get('/a', () =>
    page('/a', 'kept', ['site']),
  )
  await expect.poll(() => readdirSync(folder)).toEqual([expect.stringMatching(/^[0-9a-f]+$/)])
  let isConnected = false
  const disk = new DiskStore(folder, 1e6)
  const cache = new PageCache({ memoryBytes: 1e6, disk, canRender: () => isConnected })
  const render = () => page('/a', 'made anew', ['site'])
  expect(textOf(await cache.get('/a', render))).toBe('kept')
  isConnected = true
  expect(textOf(await cache.get('/a', render))).toBe('made anew')
})

// Nobody reads the page again, and the next start finds no database: the copy would be served with 200.
test('what was taken back is gone from the disk at once, also what nobody has read for long', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pages-'))
  const before = new PageCache({ memoryBytes: 1e6, disk: new DiskStore(folder, 1e6) })
  await before.get('/errors/a', () => page('/errors/a', 'a', ['error:1']))
  await before.get('/errors/b', () => page('/errors/b', 'b', ['error:2']))
  const whole = () => readdirSync(folder).filter((name) => !name.endsWith('.part')).length
  await expect.poll(whole).toBe(2)

  const cache = new PageCache({ memoryBytes: 1e6, disk: new DiskStore(folder, 1e6) })
  cache.changed(['error:1', 'error:2', 'changes', 'titles']) // edits: an older copy is better than none
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(readdirSync(folder).length).toBe(2)
  cache.changed(['error:1', 'changes', 'errors', 'titles'])
  await expect.poll(() => readdirSync(folder).length).toBe(1)
  const again = new PageCache({ memoryBytes: 1e6, disk: new DiskStore(folder, 1e6) })
  const down = () => Promise.reject(new Error('down'))
  await expect(again.get('/errors/a', down)).rejects.toThrow('down')
  expect(textOf(await again.get('/errors/b', down))).toBe('b')
})

test('a page that goes while it is being written is gone', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pages-'))
  const disk = new DiskStore(folder, 1e6)
  const rendered = await page('/a', 'a', ['error:1'])
  if (rendered.kind !== 'page') throw new Error('no page')
  await Promise.all([disk.write(rendered.entry), disk.remove('/a')])
  expect([readdirSync(folder), await disk.read('/a')]).toEqual([[], null])
})

test('the copy on disk is capped: the oldest page goes first', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pages-'))
  const disk = new DiskStore(folder, 250)
  for (const key of ['/a', '/b', '/c']) {
    const rendered = await page(key, `<p>${key}</p>`, ['x'])
    if (rendered.kind === 'page') await disk.write(rendered.entry)
  }
  expect(await disk.read('/a')).toBe(null)
  expect((await disk.read('/c'))?.plain.toString()).toBe('<p>/c</p>')
})

/** A folder with a copy of each of these pages, and the names of their files. */
async function folderWith(...keys: string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'pages-'))
  const disk = new DiskStore(folder, 1e6)
  const names: string[] = []
  for (const key of keys) {
    const rendered = await page(key, `<p>${key}</p>`, ['x'])
    if (rendered.kind === 'page') await disk.write(rendered.entry)
    names.push(...readdirSync(folder).filter((name) => !names.includes(name)))
  }
  return { folder, names }
}

test('what a killed write left is no copy, and is cleared away', async () => {
  const { folder, names } = await folderWith('/a')
  writeFileSync(path.join(folder, `${names[0]}.4711.part`), 'half a pa')
  const disk = new DiskStore(folder, 1e6)
  expect([disk.count, readdirSync(folder)]).toEqual([1, names])
})

test('a copy of another page, or half a copy, is none', async () => {
  const { folder, names } = await folderWith('/a', '/b', '/c')
  const [a = '', b = '', c = ''] = names.map((name) => path.join(folder, name))
  copyFileSync(a, b)
  writeFileSync(c, '{"key":"/c","ty')
  const disk = new DiskStore(folder, 1e6)
  const read = await Promise.all(['/a', '/b', '/c'].map((key) => disk.read(key)))
  expect(read.map((entry) => entry?.plain.toString() ?? null)).toEqual(['<p>/a</p>', null, null])
})
