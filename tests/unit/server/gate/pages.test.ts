import { expect, test } from 'vitest'
import { html, openGate } from '../../../setup/open-gate'

/** What readers get: made once, kept, and sent as asked for. */

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

test('no page that is kept has a script inside, and its policy lets none in', async () => {
  const { ask } = await openGate({ next: html })
  for (const path of ['/', '/decode']) {
    const page = await ask(path)
    expect(await page.text()).not.toContain('<script>')
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';")
  }
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

// A file that is not there is a rendering too: one address with made-up names kept everybody from new pages.
test('C24 made-up files draw from the bucket of what has to be made; copies are free', async () => {
  const { ask } = await openGate({
    next: (request, response) => {
      if (request.url !== '/assets/there.js') response.statusCode = 404
      response.setHeader('content-type', 'text/javascript')
      response.end('1')
    },
  })
  const statuses: number[] = []
  for (let at = 0; at < 610; at++)
    statuses.push((await ask(at === 0 ? '/assets/there.js' : `/assets/made-up-${at}.js`)).status)
  expect(statuses).toEqual([200, ...Array<number>(599).fill(404), ...Array<number>(10).fill(429)])
  expect((await ask('/assets/there.js')).status).toBe(200)
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
  // What moved can move back: without a word a browser keeps a 308 for good.
  expect(moved.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60')
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
