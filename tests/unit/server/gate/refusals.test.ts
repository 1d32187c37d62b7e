import { createHash } from 'node:crypto'
import { request as httpRequest, type RequestListener } from 'node:http'
import { jwtSign } from 'payload'
import { expect, test } from 'vitest'
import { memoryLimiter } from '@/database/limiter'
import { makeRateLimits } from '@/server/gate/rate-limits'
import { gateSecret, html, openGate } from '../../../setup/open-gate'

/** What is refused before anything is begun. */

test('addresses that are none are refused', async () => {
  const { port } = await openGate({ next: html })
  const status = (path: string) =>
    new Promise((resolve) =>
      httpRequest({ port, host: '127.0.0.1', path }, ({ statusCode }) => resolve(statusCode)).end(),
    )
  const none = [
    '//evil.example',
    '/errors/%E0%A4%A',
    '/a%00b',
    '/a%2Fb',
    '/a/../b',
    '/a/%2e/b',
    '/a#b',
  ]
  expect(await Promise.all(none.map(status))).toEqual(none.map(() => 400))
})

const loginSpellings = [
  '/api/users/LOGIN',
  '/api/Users/login',
  '/api/users/%6Cogin',
  '/api/users/%4Cogin',
  '/api/users/%256Cogin',
  '/api/%75sers/login',
  '/api//users/login',
  '/api/users//login',
  '/api/users/login//',
  '/api/users/LOGIN/',
  '/api/users/login%20',
  '/api/users/login%3F',
  '/api/users/login;x=1',
  '/api/users/login.json',
  '/api/globals/Site',
  '/api/V1/decode',
]

// Stock: Payload decodes a path and looks for its route without regard to case, so each of these signs in.
test('C10 a route of the CMS has one spelling: no other is led on, and none passes a limit', async () => {
  const seen: (string | undefined)[] = []
  const { ask } = await openGate({
    next: (request, response) => {
      seen.push(request.url)
      response.end()
    },
  })
  const statuses: number[] = []
  for (const path of loginSpellings)
    statuses.push((await ask(path, { method: 'POST', body: '{}' })).status)
  expect([statuses, seen]).toEqual([loginSpellings.map(() => 404), []])
})

test('C10 Next gets the path that was judged, and names may be written as they are', async () => {
  const seen: (string | undefined)[] = []
  const { ask } = await openGate({
    next: (request, response) => {
      seen.push(request.url)
      response.end()
    },
  })
  const paths = [
    '/%61dmin/collections/users?limit=10',
    '/api/v1/codes/AADSTS50076',
    '/api/v1/codes/SQLSTATE:42P01',
    '/api/media/file/Screen%20Shot%20%281%29.PNG?prefix=a',
    '/api/payload-preferences/collection-errors-List_1',
    '/api/errors/12?draft=true',
    '/api/errors/versions/12',
    '/api/globals/site',
  ]
  for (const path of paths) expect([path, (await ask(path)).status]).toEqual([path, 200])
  expect(seen).toEqual([
    '/admin/collections/users?limit=10',
    '/api/v1/codes/AADSTS50076',
    '/api/v1/codes/SQLSTATE%3A42P01',
    '/api/media/file/Screen%20Shot%20(1).PNG?prefix=a',
    ...paths.slice(4),
  ])
})

test('a slash too many leads to the address without it, with what was asked for', async () => {
  const { ask } = await openGate({ next: html })
  const led = async (path: string) => {
    const { status, headers } = await ask(path)
    return [status, headers.get('location'), headers.get('cache-control')]
  }
  const caching = 'public, max-age=0, s-maxage=60'
  expect([
    await led('/search/?q=0x80070005'),
    await led('/errors//a/'),
    await led('/api/errors/?a=/'),
  ]).toEqual([
    [308, '/search?q=0x80070005', caching],
    [308, '/errors/a', caching],
    [308, '/api/errors?a=/', caching],
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

test('one account draws from one bucket, from however many addresses; a made-up session from none', async () => {
  const few = makeRateLimits((limit) =>
    memoryLimiter(limit.name === 'account' ? { ...limit, points: 3 } : limit),
  )
  const { ask } = await openGate({
    next: (_, response) => void response.end(),
    trustProxy: 1,
    limits: few,
  })
  const session = async (id: number, key: string) => {
    const secret = createHash('sha256').update(key).digest('hex').slice(0, 32)
    const signed = await jwtSign({ fieldsToSign: { id }, secret, tokenExpiration: 60 })
    return signed.token
  }
  let addresses = 0
  const edit = async (token: string, by: 'cookie' | 'authorization' = 'cookie') => {
    const headers = {
      [by]: by === 'cookie' ? `a=b; payload-token=${token}` : `JWT ${token}`,
      'x-forwarded-for': `203.0.${addresses++}.9`,
    }
    return (await ask('/api/errors', { headers })).status
  }
  const [ada, bob, forged] = await Promise.all([
    session(1, gateSecret),
    session(2, gateSecret),
    session(1, 'another secret'),
  ])
  const statuses: number[] = []
  for (const token of [forged, forged, forged, forged, ada, ada]) statuses.push(await edit(token))
  statuses.push(await edit(ada, 'authorization'), await edit(ada), await edit(bob))
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 200, 429, 200])
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

// Next answers 500 to these, and Payload's admin is Next.
test('C20 a form or an action from a page of another site is 403 and goes no further', async () => {
  const seen: (string | undefined)[] = []
  const { ask, port } = await openGate({
    next: (request, response) => {
      seen.push(request.url)
      response.end('taken')
    },
  })
  const from = async (path: string, origin: string) =>
    (await ask(path, { method: 'POST', body: 'text=x', headers: { origin } })).status
  const own = `http://127.0.0.1:${port}`
  const others = ['https://evil.example', `https://evil.example:${port}`, 'no origin']
  for (const path of ['/decode', '/admin/login'])
    expect([
      await from(path, own),
      await from(path, 'null'),
      ...(await Promise.all(others.map((origin) => from(path, origin)))),
    ]).toEqual([200, 200, 403, 403, 403])
  expect(seen).toEqual(['/decode', '/decode', '/admin/login', '/admin/login'])
  expect(await from('/api/v1/decode', 'https://evil.example')).toBe(200)
})
