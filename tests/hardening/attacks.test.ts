import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { globSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withConnection } from '@/database/connection'
import { rawRequest } from '../setup/raw-request'
import { article, openSite, type RealSite } from '../setup/real-site'
import { cookieOf } from '../setup/site-process'

/**
 * What strangers send, against the built site with the limits of production. It trusts one proxy, so
 * that each test can come from addresses of its own. What stock software does stands with each test.
 */
let site: RealSite
beforeAll(async () => {
  site = await openSite({ TRUST_PROXY: '1' })
})
afterAll(() => site.close())

let networks = 0
/** An address that has drawn from no bucket yet. */
const stranger = (): Record<string, string> => ({
  'x-forwarded-for': `198.51.${Math.floor(++networks / 250)}.${networks % 250}`,
})

const json = { 'content-type': 'application/json' }

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  site.ask(path, {
    method: 'POST',
    headers: { ...json, origin: site.origin, ...stranger(), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const people = async () =>
  withConnection(site.database, async (client) => {
    const { rows } = await client.query<{ email: string }>('select email from users order by email')
    return rows.map(({ email }) => email)
  })

const register = () =>
  Promise.all(
    [1, 2, 3, 4, 5].map(async (at) => {
      const person = { email: `first-${at}@example.com`, password: 'a long password', name: 'x' }
      return (await post('/api/users/first-register', { ...person, role: 'admin' })).status
    }),
  )

// Stock: a stranger's flow of objects ran code in React's server (CVE-2025-55182), then stopped it.
test('C9 crafted Server Action bodies are refused, and cost nothing', async () => {
  const boundary = 'x'.repeat(20)
  const part = (name: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const crafted = [
    part('0', '{"then":"$1:__proto__:then","status":"resolved_model","value":"{}"}') +
      part('1', '"$@0"'),
    part('1_$ACTION_ID_0', '"$1:constructor:constructor"'),
    part('0', '["$K1"]') + part('1', '['.repeat(20_000)),
    part('0', `["$F1","$Q2","$W3","$B4"]${'"$1"'.repeat(50)}`),
  ]
  const before = site.memory()
  const statuses = new Set<number>()
  for (const target of ['/decode', '/', '/admin/login']) {
    for (const body of crafted) {
      const answer = await site.ask(target, {
        method: 'POST',
        headers: {
          ...stranger(),
          origin: site.origin,
          'next-action': randomBytes(20).toString('hex'),
          'content-type': `multipart/form-data; boundary=${boundary}`,
        },
        body: `${body}--${boundary}--\r\n`,
      })
      await answer.text()
      statuses.add(answer.status)
    }
  }
  expect([...statuses].filter((status) => status < 400)).toEqual([])
  expect(site.memory() - before).toBeLessThan(150e6)
  expect((await site.ask('/healthz')).status).toBe(200)
})

// Stock: `x-middleware-subrequest` skipped the check of who asks (CVE-2025-29927).
test('C10 no header and no spelling of an address changes who may see what', async () => {
  const tricks: Record<string, string>[] = [
    { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
    { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware' },
    { 'x-middleware-rewrite': '/admin', 'x-matched-path': '/admin/collections/users' },
    { 'x-invoke-path': '/admin/collections/users', 'x-invoke-status': '200' },
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1' },
    { 'next-router-segment-prefetch': '/_tree', rsc: '1' },
    { 'x-original-url': '/admin/collections/users', 'x-rewrite-url': '/api/users' },
    { 'x-payload-http-method-override': 'GET' },
  ]
  const spellings = [
    '/admin/collections/users',
    '/admin/collections/users.rsc',
    '/%61dmin/collections/users',
    '/admin/./collections/../collections/users',
    '/_next/data/x/admin/collections/users.json',
    '/api/users',
    '/api/users?depth=2',
    '/api/%75sers',
    '/api/users.rsc',
    '/preview/errors/1',
  ]
  const leaks: string[] = []
  for (const path of spellings) {
    for (const headers of [{}, ...tricks]) {
      const answer = await rawRequest({
        port: site.port,
        path,
        headers: { ...headers, ...stranger() },
      })
      if (answer.status >= 500 || answer.text.includes(site.login.email))
        leaks.push(`${path} ${JSON.stringify(headers)}: ${answer.status}`)
    }
  }
  expect(leaks).toEqual([])
  // The same address with the admin's cookie shows what a leak would look like.
  expect(await (await site.admin('GET', '/api/users')).text()).toContain(site.login.email)
}, 240_000)

// Stock: three bodies of 150 MB take 1.6 GB of memory.
test('C16 large bodies are refused by every route before they are read', async () => {
  const routes = [
    '/api/users/login',
    '/api/errors',
    '/api/media',
    '/api/v1/decode',
    '/api/v1/match',
    '/decode',
    '/feedback',
    '/wanted',
    '/admin',
    '/preview/errors/1',
  ]
  const before = site.memory()
  const refused = await Promise.all(
    routes.flatMap((path) => [sendLarge(path, true), sendLarge(path, false)]),
  )
  expect(refused).toEqual(routes.flatMap(() => [413, 413]))
  expect(site.memory() - before).toBeLessThan(50e6)
})

/** Sends 150 MB, announced or in pieces, until it is told to stop. */
function sendLarge(path: string, isAnnounced: boolean): Promise<number> {
  const size = 150_000_000
  return new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port: site.port,
      path,
      method: 'POST',
      headers: {
        ...stranger(),
        ...json,
        ...(isAnnounced ? { 'content-length': size } : { 'transfer-encoding': 'chunked' }),
      },
    })
    const piece = Buffer.alloc(64 * 1024, 'x')
    let isOver = false
    const more = () => {
      while (!isOver && sent.write(piece));
    }
    sent.on('drain', more)
    sent.once('response', (answer) => {
      isOver = true
      answer.resume()
      resolve(answer.statusCode ?? 0)
      sent.destroy()
    })
    sent.on('error', (error) => (isOver ? undefined : reject(error)))
    more()
  })
}

// Stock: twenty senders of wrong passwords take the site from 1,359 to 161 pages a second.
test('C17 a flood of sign-ins waits in its own queue; readers and known devices pass it', async () => {
  const first = await post('/api/users/login', site.login)
  const device = cookieOf(first)
  expect(first.status).toBe(200)
  await site.ask(article)
  const flood = Array.from({ length: 40 }, async (_, at) => {
    const answer = await post('/api/users/login', {
      email: `nobody-${at}@example.com`,
      password: 'a guess',
    })
    return answer.status
  })
  const pages = await Promise.all(Array.from({ length: 50 }, () => site.ask(article)))
  const known = await post('/api/users/login', site.login, { cookie: device })
  const statuses = await Promise.all(flood)
  expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]))
  expect(known.status).toBe(200)
  expect(new Set(statuses)).toEqual(new Set([401, 503]))
}, 180_000)

// Stock: a cache entry of 11.7 kB for each made-up address.
test('C24 made-up addresses leave nothing behind, in memory or on the disk', async () => {
  expect((await site.ask('/errors/made-up')).status).toBe(404)
  const kept = async () => {
    const text = await (await site.ask('/metrics')).text()
    const pages = Number(/^site_page_cache_pages (\d+)/m.exec(text)?.[1])
    return [pages, globSync(`${site.dataDir}/pages/*/*`).length]
  }
  const before = await kept()
  const statuses = new Set<number>()
  for (let at = 0; at < 200; at++) {
    const made = randomBytes(6).toString('hex')
    const folder = ['errors', 'products', 'categories', 'pictures', 'sitemap'][at % 5] ?? ''
    const { status } = await site.ask(`/${folder}/${made}`, { headers: stranger() })
    statuses.add(status)
  }
  expect([...statuses]).toEqual([404])
  expect(await kept()).toEqual(before)
}, 120_000)

// Stock: on Node 20 the editor's package ends the process at random (9 of 12 starts).
test('C43 the site runs on a Node that loads the CMS every time', async () => {
  const text = await (await site.ask('/metrics')).text()
  const [, major, minor] = /^nodejs_version_info\{.*major="(\d+)".*minor="(\d+)"/m.exec(text) ?? []
  const [, ownMajor, ownMinor] = /^v(\d+)\.(\d+)/.exec(process.version) ?? []
  expect([major, minor]).toEqual([ownMajor, ownMinor])
  expect(Number(major) * 100 + Number(minor)).toBeGreaterThanOrEqual(2212)
})

test('C26 there is no GraphQL', async () => {
  const statuses = await Promise.all([
    post('/api/graphql', { query: '{ __schema { types { name } } }' }),
    site.ask('/api/graphql', { headers: stranger() }),
    site.ask('/api/graphql-playground', { headers: stranger() }),
  ])
  expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404])
})

// Stock: an object in the place of the address reached the query (GHSA-hp5w-3hxx-vmwf).
test('C27 a wish for a new password takes an address and nothing else, and few of them', async () => {
  const shapes = [{ contains: '@' }, ['admin@example.com'], { $ne: '' }, 7, null, true]
  const answers = await Promise.all(
    shapes.map(async (email) => (await post('/api/users/forgot-password', { email })).status),
  )
  expect(new Set(answers)).toEqual(new Set([400]))
  const one = stranger()
  const wishes: number[] = []
  for (let at = 0; at < 11; at++) {
    const { status } = await post('/api/users/forgot-password', { email: 'no@example.com' }, one)
    wishes.push(status)
  }
  expect(wishes).toEqual([...Array<number>(10).fill(200), 429])
}, 120_000)

// Stock: pictures are fetched from any address that a redirect leads to (CVE-2026-94483).
test('C29 the server fetches nothing that a stranger or an editor names', async () => {
  let visits = 0
  const inside = createServer((_, response) => {
    visits++
    response.end('secret of the inside')
  })
  inside.listen(0, '127.0.0.1')
  await once(inside, 'listening')
  const { port } = inside.address() as AddressInfo
  const urls = [
    `http://127.0.0.1:${port}/x.png`,
    `http://[::ffff:127.0.0.1]:${port}/x.png`,
    'http://169.254.169.254/latest/meta-data/',
    `//127.0.0.1:${port}/x.png`,
  ]
  const statuses: number[] = []
  for (const url of urls) {
    const asked = encodeURIComponent(url)
    for (const path of [
      `/_next/image?url=${asked}&w=64&q=75`,
      `/api/media/paste-url?src=${asked}`,
    ]) {
      statuses.push((await site.ask(path, { headers: stranger() })).status)
      statuses.push((await site.admin('GET', path)).status)
    }
  }
  inside.close()
  expect(statuses.filter((status) => status < 400 || status >= 500)).toEqual([])
  expect(visits).toBe(0)
})

test('C30 no address leads to another site', async () => {
  const ends = [
    '//evil.example',
    '/\\evil.example',
    '/%09/evil.example',
    'https://evil.example',
    '\\/\\/evil.example',
  ]
  const paths = [
    ...ends.flatMap((end) => [
      `/admin/login?redirect=${encodeURIComponent(end)}`,
      `/admin/logout?redirect=${encodeURIComponent(end)}`,
      `/preview/errors/1?token=x&redirect=${encodeURIComponent(end)}`,
    ]),
    '//evil.example/',
    '/%5Cevil.example/',
    '/%2F%2Fevil.example/',
    '/.evil.example/..//',
    '///evil.example/%2e%2e/',
  ]
  const away: string[] = []
  for (const path of paths) {
    for (const headers of [stranger(), { ...stranger(), cookie: site.cookie }]) {
      const answer = await rawRequest({ port: site.port, path, headers })
      const location = answer.headers.location ?? '/'
      if (new URL(location, site.origin).origin !== site.origin) away.push(`${path}: ${location}`)
      if (/(?:url=|href=")\s*(?:https?:)?(?:\/\/|\\)evil/.test(answer.text))
        away.push(`${path}: in the page`)
    }
  }
  expect(away).toEqual([])
}, 120_000)

test('C33 whatever is pasted, the decoder answers or says why not', async () => {
  const pastes = [
    '',
    '\u0000'.repeat(1_000),
    '\ud800 0x80070005 \udc00',
    '0x80070005\n'.repeat(60_000),
    `\u202e${'\u2066'.repeat(5_000)}AADSTS7000215`,
    randomBytes(300_000).toString('latin1'),
    `${'('.repeat(100_000)}${'a'.repeat(100_000)}`,
    '-'.repeat(400_000),
    'x'.repeat(1_100_000),
  ]
  const statuses: number[] = []
  for (const text of pastes) statuses.push((await post('/api/v1/decode', { text })).status)
  for (const body of ['', '{', '[]', '{"text":7}', '{"text":', '\u0000'])
    statuses.push((await post('/api/v1/decode', body)).status)
  expect(statuses.filter((status) => ![200, 400, 413].includes(status))).toEqual([])
  expect(statuses.at(8)).toBe(413)
}, 120_000)

// Stock: a quote or a number of 20 digits in an address is a 500.
test('C44 malformed addresses are told so', async () => {
  const paths = [
    "/errors/abc'",
    '/errors/%E0%A4%A',
    '/errors/%00',
    '/errors/a%2fb',
    `/errors/${'a'.repeat(390)}`,
    '/products/"; drop table users; --',
    '/codes/%27%20or%201=1',
    '/sitemap/99999999999999999999.xml',
    '/preview/errors/99999999999999999999?token=x',
    '/api/errors/99999999999999999999',
    "/api/errors/abc'",
    '/api/errors?where[id][equals]=99999999999999999999',
    '/api/errors?where[title][like]=%27&sort=%27',
    '/api/errors?limit=abc&page=-1&depth=x',
  ].map((path) => path.replaceAll(' ', '%20').replaceAll('"', '%22'))
  const faulty: string[] = []
  for (const path of paths) {
    for (const headers of [
      stranger(),
      { ...stranger(), cookie: site.cookie, origin: site.origin },
    ]) {
      const { status } = await rawRequest({ port: site.port, path, headers })
      if (status >= 500) faulty.push(`${path}: ${status}`)
    }
  }
  expect(faulty).toEqual([])
}, 120_000)

// Stock: a header of one reader colours what is kept for all (CVE-2026-94484).
test('C52 no header of one reader gets into a page that others read', async () => {
  const poison = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'gopher',
    'x-forwarded-prefix': '/evil.example',
    'x-original-url': '/evil.example',
    'x-host': 'evil.example',
    host: 'evil.example',
    rsc: '1',
    'next-router-prefetch': '1',
    'next-url': '/evil.example',
    'accept-language': 'evil.example',
    'user-agent': 'evil.example',
    referer: 'http://evil.example/',
    cookie: 'evil.example=1; payload-token=evil.example',
  }
  const path = '/errors/0x80070005-access-denied'
  const first = await rawRequest({ port: site.port, path, headers: { ...poison, ...stranger() } })
  const plain = await rawRequest({ port: site.port, path })
  expect([first.status, plain.status, plain.text === first.text]).toEqual([200, 200, true])
  expect(JSON.stringify([plain.headers, plain.text])).not.toContain('evil.example')
})

test('C55 senders that stop in the middle are let go, and stand in nobody’s way', async () => {
  const closed: Promise<unknown>[] = []
  const head = (at: number) =>
    at % 2
      ? `POST /api/v1/decode HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 900\r\nx-forwarded-for: 192.0.2.${at}\r\n\r\n{"te`
      : 'GET / HTTP/1.1\r\nhost: x\r\nx-sl'
  for (let at = 0; at < 200; at++) {
    const socket = connect(site.port, '127.0.0.1', () => socket.write(head(at)))
    socket.on('error', () => {})
    closed.push(once(socket.resume(), 'close'))
  }
  await sleep(300)
  expect((await site.ask(article)).status).toBe(200)
  await Promise.all(closed)
  expect((await site.ask(article)).status).toBe(200)
}, 60_000)

// Stock: answers 200 with the map of who may do what.
test('C58 a stranger who probes learns nothing of what the site is made of', async () => {
  const paths = [
    '/api',
    '/api/access',
    '/api/users',
    '/api/users/init',
    '/api/users/me',
    '/api/payload-preferences',
    '/api/payload-preferences/x',
    '/api/payload-kv',
    '/api/payload-locked-documents',
    '/api/payload-migrations',
    '/api/payload-jobs/run',
    '/api/media',
    '/api/errors',
    '/api/errors/1/versions',
    '/api/globals/site',
    '/api/none',
    '/api/v1/none',
    '/.env',
    '/.git/config',
    '/package.json',
    '/server-status',
    '/.next/BUILD_ID',
    '/_next/server/app/page.js',
  ]
  const told: string[] = []
  for (const path of paths) {
    const answer = await site.ask(path, { headers: stranger() })
    const text = await answer.text()
    const isPage = path === '/api' // the documentation of the public API
    if (!isPage && answer.status === 200 && !text.includes('"user":null')) told.push(path)
    if (!isPage && /payload-|postgres|drizzle|node_modules|\bat \w+ \(|"collections"/i.test(text))
      told.push(`${path}: ${text.slice(0, 100)}`)
    if (answer.headers.get('x-powered-by') ?? answer.headers.get('server'))
      told.push(`${path}: header`)
  }
  expect(told).toEqual([])
  const access = await (await site.admin('GET', '/api/access')).text()
  expect(access).toContain('"collections"')
}, 120_000)

// Stock: five at once make five admins, as long as there is nobody.
test('C1 nobody registers themselves, neither beside an admin nor where nobody is', async () => {
  expect(await register()).toEqual([404, 404, 404, 404, 404])
  expect(await people()).toEqual([site.login.email])
  await withConnection(site.database, (client) => client.query('delete from users'))
  expect(await register()).toEqual([404, 404, 404, 404, 404])
  expect(await people()).toEqual([])
})
