import { gzipSync } from 'node:zlib'
import { createServer, request as httpRequest, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { makeGate } from '@/server/gate/gate'
import { makeRateLimits } from '@/server/gate/rate-limits'
import { PageCache } from '@/server/page-cache/page-cache'
import { pageMaker } from '@/server/page-maker'
import { makeRender } from '@/server/render'
import { packedHeader } from '@/site/packed-header'

const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

type World = {
  next: (...args: Parameters<RequestListener>) => unknown
  barrier?: () => Promise<void>
  slugs?: string[]
  redirects?: Record<string, { type: '308' | '410'; target: string | null }>
  trustProxy?: number
  hasRateLimit?: boolean
  pressure?: { isHigh: () => boolean }
  isDatabaseAway?: () => boolean
}

/** A gate on a port of its own, in front of a stand-in for Next. */
async function openGate({ next, barrier, slugs = [], redirects = {}, ...more }: World) {
  const siteUrl = new URL('http://localhost:4200')
  const cache = new PageCache({ memoryBytes: 1e6, disk: null })
  const resolve = (path: string, slugIn: { slug: string } | null) =>
    Promise.resolve({
      found: slugIn === null || slugs.includes(slugIn.slug),
      ...(redirects[path] ?? { type: null, target: null }),
    })
  const server = createServer(
    makeGate({
      siteUrl,
      trustProxy: 0,
      hasRateLimit: true,
      cache,
      pages: pageMaker({ render: makeRender(next, siteUrl.href), resolve, https: false }),
      limits: makeRateLimits(),
      next: async (request, response) => void (await next(request, response)),
      pressure: { isHigh: () => false },
      barrier: barrier ?? (() => Promise.resolve()),
      isDatabaseAnswering: () => Promise.resolve(false),
      isDatabaseAway: () => false,
      log: () => {},
      ...more,
    }).listener,
  )
  open.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init })
  return { ask, cache, port }
}

const html: RequestListener = (request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(
    `<html><head><meta name="shows" content="error:1"/></head><body>${request.url}<script>hydrate()</script></body></html>`,
  )
}

test('a page leaves dehydrated, without its keys, under a strict policy, and is kept', async () => {
  let made = 0
  const { ask } = await openGate({
    next: (request, response) => {
      made++
      html(request, response)
    },
    slugs: ['a'],
  })
  const first = await ask('/errors/a?utm_source=mail')
  const second = await ask('/errors/a')
  expect(await first.text()).toBe('<html><head></head><body>/errors/a</body></html>')
  expect(second.headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  )
  expect([first.status, second.status, made]).toEqual([200, 200, 1])
})

test('a page that hydrates names its inline scripts by hash', async () => {
  const { ask } = await openGate({ next: html })
  const page = await ask('/decode')
  expect(await page.text()).toContain('<script>hydrate()</script>')
  expect(page.headers.get('content-security-policy')).toContain(
    "script-src 'self' 'sha256-1xOs+XHwrijB4CXngT5V2C4kbvzbTzKorKgL9XasfiI='",
  )
})

test('a known version is answered with 304, and each encoding is offered', async () => {
  const { ask } = await openGate({ next: html })
  const page = await ask('/', { headers: { 'accept-encoding': 'br' } })
  const etag = page.headers.get('etag') ?? ''
  const again = await ask('/', { headers: { 'if-none-match': etag } })
  const plain = await ask('/', { headers: { 'accept-encoding': 'identity' } })
  expect([
    page.headers.get('content-encoding'),
    again.status,
    plain.headers.get('content-encoding'),
  ]).toEqual(['br', 304, null])
})

test('C52 a client’s headers, cookies and query never colour a page that others get', async () => {
  const seen: unknown[] = []
  const { ask } = await openGate({
    next: (request, response) => {
      seen.push([request.url, request.headers.cookie, request.headers['x-forwarded-host']])
      html(request, response)
    },
  })
  await ask('/?evil=1', {
    headers: { cookie: 'a=b', 'x-forwarded-host': 'evil.example', rsc: '1' },
  })
  expect(seen).toEqual([['/', undefined, 'localhost:4200']])
})

test('C24 a made-up slug is told without rendering, and leaves no trace', async () => {
  const rendered: (string | undefined)[] = []
  const { ask, cache } = await openGate({
    next: (request, response) => {
      rendered.push(request.url)
      html(request, response)
    },
  })
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, at) => ask(`/errors/made-up-${at}`)),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
  expect([rendered, cache.memory.count]).toEqual([['/missing'], 1])
})

test('the page for missing pages is itself no page', async () => {
  const { ask } = await openGate({ next: html })
  expect((await ask('/missing')).status).toBe(404)
})

test('moved and retired addresses say so', async () => {
  const { ask } = await openGate({
    next: html,
    redirects: {
      '/errors/old': { type: '308', target: '/errors/a' },
      '/errors/dead': { type: '410', target: null },
    },
  })
  const moved = await ask('/errors/old')
  const gone = await ask('/errors/dead')
  expect([moved.status, moved.headers.get('location'), gone.status]).toEqual([
    308,
    '/errors/a',
    410,
  ])
})

test('a fix page answers in Markdown when it is asked for, and says that it depends on that', async () => {
  const { ask } = await openGate({
    next: (request, response) => {
      if (!request.url?.endsWith('.md')) return html(request, response)
      response.setHeader('content-type', 'text/markdown; charset=utf-8')
      response.setHeader('x-shows', 'error:1')
      response.setHeader('x-robots-tag', 'noindex')
      response.setHeader('link', '<http://localhost:4200/errors/a>; rel="canonical"')
      response.end('# A')
    },
    slugs: ['a'],
  })
  const got = async (path: string, accept: string) => {
    const { headers } = await ask(path, { headers: { accept } })
    return ['content-type', 'vary', 'x-robots-tag', 'link'].map((name) => headers.get(name))
  }
  const markdown = [
    'text/markdown; charset=utf-8',
    'accept, accept-encoding',
    'noindex',
    '<http://localhost:4200/errors/a>; rel="canonical"',
  ]
  const page = ['text/html; charset=utf-8', 'accept, accept-encoding', null, null]
  for (const round of ['made', 'kept']) {
    expect([round, await got('/errors/a', 'text/markdown, text/html, */*')]).toEqual([
      round,
      markdown,
    ])
    expect([round, await got('/errors/a', 'text/html,*/*;q=0.8')]).toEqual([round, page])
    expect([round, await got('/errors/a', '*/*')]).toEqual([round, page])
    expect([round, await got('/errors/a', 'text/html, text/markdown;q=0.5')]).toEqual([round, page])
    expect([round, await got('/errors/a.md', '*/*')]).toEqual([round, markdown])
  }
})

test('what belongs to a page moves with it, and goes with it', async () => {
  const { ask } = await openGate({
    next: html,
    redirects: {
      '/errors/old': { type: '308', target: '/errors/a' },
      '/errors/dead': { type: '410', target: null },
      '/products/old': { type: '308', target: '/products/p' },
    },
  })
  const went = async (path: string) => {
    const { status, headers } = await ask(path)
    return [status, headers.get('location')]
  }
  expect(await Promise.all(['/errors/old.md', '/errors/dead.md'].map(went))).toEqual([
    [308, '/errors/a.md'],
    [410, null],
  ])
  expect(await Promise.all(['/pictures/old.png', '/products/old/feed.xml'].map(went))).toEqual([
    [308, '/pictures/a.png'],
    [308, '/products/p/feed.xml'],
  ])
})

test('addresses that are none are refused', async () => {
  const { port } = await openGate({ next: html })
  const status = (path: string) =>
    new Promise((resolve) =>
      httpRequest({ port, host: '127.0.0.1', path }, ({ statusCode }) => resolve(statusCode)).end(),
    )
  expect(await Promise.all(['//evil.example', '/errors/%E0%A4%A', '/a%00b'].map(status))).toEqual([
    400, 400, 400,
  ])
})

test('what Next can’t make is 503 with a time to come back, and not kept', async () => {
  let isBroken = true
  const { ask } = await openGate({
    next: (request, response) => {
      if (isBroken) response.statusCode = 500
      html(request, response)
    },
  })
  const broken = await ask('/')
  isBroken = false
  expect([broken.status, broken.headers.get('retry-after'), (await ask('/')).status]).toEqual([
    503,
    '5',
    200,
  ])
})

test('C16 a body over the limit is 413, announced or not', async () => {
  const swallow: RequestListener = (request, response) => {
    request.resume().once('end', () => response.end('ok'))
  }
  const { ask } = await openGate({ next: swallow })
  const big = 'x'.repeat(2_000_000)
  const post = (body: BodyInit) =>
    ask('/api/v1/decode', { method: 'POST', body, duplex: 'half' } as RequestInit)
  const streamed = new Blob([big]).stream()
  expect((await post(big)).status).toBe(413)
  expect((await post(streamed)).status).toBe(413)
  expect((await post('x'.repeat(1_000_000))).status).toBe(200)
})

test('the 13th answer to "Did this fix it?" within ten minutes is 429', async () => {
  const { ask } = await openGate({ next: (_, response) => void response.writeHead(204).end() })
  const statuses: number[] = []
  for (let at = 0; at < 13; at++) {
    const { status } = await ask('/feedback', { method: 'POST', body: 'fixed=yes' })
    statuses.push(status)
  }
  expect(statuses).toEqual([...Array.from({ length: 12 }, () => 204), 429])
})

test('C17 the 11th guess of a password within a minute is 429', async () => {
  const { ask } = await openGate({ next: (_, response) => void response.end('no') })
  const statuses: number[] = []
  for (let at = 0; at < 11; at++) {
    const { status } = await ask('/api/users/login', { method: 'POST', body: '{}' })
    statuses.push(status)
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429])
})

test('without limits nobody waits, unless a proxy passed the request on', async () => {
  const { ask } = await openGate({
    next: (_, response) => void response.end(),
    hasRateLimit: false,
  })
  const guess = (headers: Record<string, string>) =>
    ask('/api/users/login', { method: 'POST', body: '{}', headers })
  for (let at = 0; at < 30; at++) expect((await guess({})).status).toBe(200)
  const passedOn: number[] = []
  for (let at = 0; at < 11; at++)
    passedOn.push((await guess({ 'x-forwarded-for': '203.0.113.9' })).status)
  expect(passedOn.at(-1)).toBe(429)
})

test('copies are for everyone, however often: also while their successors can’t be made', async () => {
  let isBroken = false
  const { ask, cache } = await openGate({
    next: (request, response) => {
      if (isBroken) response.statusCode = 500
      html(request, response)
    },
  })
  await ask('/')
  isBroken = true
  cache.changedEverything()
  const answers = await Promise.all(Array.from({ length: 700 }, () => ask('/')))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
})

test('a save is answered only when its change has been heard', async () => {
  const events: string[] = []
  const { ask } = await openGate({
    next: (_, response) => {
      events.push('saved')
      response.setHeader('content-type', 'application/json')
      response.write('{"ok":')
      response.end('true}')
    },
    barrier: async () => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      events.push('heard')
    },
  })
  const answer = await ask('/api/errors/1', { method: 'PATCH', body: '{}' })
  events.push('answered')
  expect(await answer.json()).toEqual({ ok: true })
  expect(events).toEqual(['saved', 'heard', 'answered'])
})

test('a save is answered within a second or so when nothing can be heard', async () => {
  const { ask } = await openGate({
    next: (_, response) => void response.end('{}'),
    barrier: () => new Promise(() => {}),
  })
  const began = Date.now()
  expect((await ask('/api/errors/1', { method: 'PATCH', body: '{}' })).status).toBe(200)
  expect(Date.now() - began).toBeGreaterThan(900)
})

test('C10 inner headers of Next and forged forwarding never reach it', async () => {
  let seen: Record<string, unknown> = {}
  const { ask } = await openGate({
    next: (request, response) => {
      seen = request.headers
      response.end()
    },
  })
  await ask('/admin', {
    headers: {
      'x-middleware-subrequest': 'a',
      'x-forwarded-for': '1.2.3.4',
      cookie: 'payload-token=x',
    },
  })
  expect([seen['x-middleware-subrequest'], seen['x-forwarded-for'], seen.cookie]).toEqual([
    undefined,
    '127.0.0.1',
    'payload-token=x',
  ])
})

test('the process is alive although the database is away', async () => {
  const { ask } = await openGate({ next: html })
  expect([(await ask('/healthz')).status, (await ask('/readyz')).status]).toEqual([200, 503])
})

test('any site may read the public API, without credentials, also its refusals; nothing else is open', async () => {
  const { ask } = await openGate({ next: html })
  const elsewhere = { origin: 'https://elsewhere.example' }
  const read = await ask('/api/v1/errors', { headers: elsewhere })
  const asked = await ask('/api/v1/match', {
    method: 'OPTIONS',
    headers: { ...elsewhere, 'access-control-request-method': 'POST' },
  })
  const large = await ask('/api/v1/decode', {
    method: 'POST',
    headers: { ...elsewhere, 'content-type': 'application/json' },
    body: 'x'.repeat(1_100_000),
  })
  const origins = [read, asked, large, await ask('/api/errors'), await ask('/', {})].map(
    (answer) => [answer.status, answer.headers.get('access-control-allow-origin')],
  )
  expect(origins).toEqual([
    [200, '*'],
    [204, '*'],
    [413, '*'],
    [200, null],
    [200, null],
  ])
  expect([
    asked.headers.get('access-control-allow-methods'),
    asked.headers.get('access-control-allow-headers'),
    asked.headers.get('access-control-allow-credentials'),
    large.headers.get('content-type'),
  ]).toEqual([
    'GET, HEAD, POST, OPTIONS',
    'Content-Type, If-None-Match',
    null,
    'application/problem+json',
  ])
})

test('what a route of the API compressed is said to be so, and can be read', async () => {
  const { ask } = await openGate({
    next: (request, response) => {
      if (request.url === '/api/v1/packed') response.appendHeader(packedHeader, 'gzip')
      response.write(request.url === '/api/v1/packed' ? gzipSync('a line') : 'a line')
      response.end()
    },
  })
  const answers = await Promise.all(['/api/v1/packed', '/api/v1/plain'].map((path) => ask(path)))
  const told = answers.map(async (answer) => [
    answer.headers.get('content-encoding'),
    answer.headers.get(packedHeader),
    await answer.text(),
  ])
  expect(await Promise.all(told)).toEqual([
    ['gzip', null, 'a line'],
    [null, null, 'a line'],
  ])
})

test('C17 a process that cannot keep up refuses what costs much, and still sends every copy', async () => {
  let isHigh = false
  const gates: (() => void)[] = []
  const { ask, cache } = await openGate({
    next: async (request, response) => {
      if (request.url?.includes('slow')) await new Promise<void>((resolve) => gates.push(resolve))
      html(request, response)
    },
    pressure: { isHigh: () => isHigh },
  })
  const atWork = [1, 2, 3, 4].flatMap((at) => [ask(`/codes/slow-${at}`), ask(`/api/v1/slow-${at}`)])
  while (gates.length < 8) await new Promise((resolve) => setTimeout(resolve, 5))
  await ask('/')
  await ask('/about')
  cache.changedEverything()
  isHigh = true
  const post = { method: 'POST', body: '{}' }
  const answers = [
    await ask('/'),
    await ask('/faq'),
    await ask('/api/v1/match', post),
    await ask('/api/users/login', post),
    await ask('/admin'),
  ]
  expect(answers.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([
    [200, null],
    [503, '5'],
    [503, '5'],
    [503, '5'],
    [503, '5'],
  ])
  expect(await answers[2]?.json()).toEqual({
    type: 'about:blank',
    title: 'This page can’t be shown at the moment',
    status: 503,
  })
  expect(await answers[3]?.json()).toEqual({
    errors: [
      { message: 'The site is very busy. Your text is still here: try again in a few seconds.' },
    ],
  })
  for (const open of gates) open()
  await Promise.all(atWork)
  expect((await ask('/faq')).status).toBe(200) // nobody else is at work: it is not refused
})

test('one network has 32 requests on their way at most, and leaving early gives no place back', async () => {
  const gates: (() => void)[] = []
  const { ask } = await openGate({
    next: async (_, response) => {
      await new Promise<void>((resolve) => gates.push(resolve))
      response.end('done')
    },
  })
  const leaving = new AbortController()
  const match = (signal?: AbortSignal) =>
    ask('/api/v1/match', { method: 'POST', body: '{}', signal: signal ?? null })
  const left = Promise.allSettled(Array.from({ length: 16 }, () => match(leaving.signal)))
  const waiting = Array.from({ length: 16 }, () => match())
  while (gates.length < 32) await new Promise((resolve) => setTimeout(resolve, 5))
  leaving.abort()
  await left
  expect((await match()).status).toBe(503)
  for (const open of gates.splice(0)) open()
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual(Array(16).fill(200))
  const later = match()
  while (gates.length < 1) await new Promise((resolve) => setTimeout(resolve, 5))
  gates[0]?.()
  expect((await later).status).toBe(200)
})

test('C35 what is nothing without the database is not begun while it is away; a form can read why', async () => {
  const begun: (string | undefined)[] = []
  const { ask } = await openGate({
    next: (request, response) => {
      begun.push(request.url)
      response.end()
    },
    isDatabaseAway: () => true,
  })
  const saved = await ask('/api/errors/1', { method: 'PATCH', body: '{}' })
  const page = await ask('/admin', { headers: { accept: 'text/html' } })
  const decoded = await ask('/api/v1/decode', { method: 'POST', body: '{}' })
  expect([saved.status, page.status, decoded.status, begun]).toEqual([
    503,
    503,
    200,
    ['/api/v1/decode'],
  ])
  expect(await saved.json()).toEqual({
    errors: [
      {
        message:
          'The database is out of reach, so nothing was saved. Your text is still here: save again in a few seconds.',
      },
    ],
  })
})
