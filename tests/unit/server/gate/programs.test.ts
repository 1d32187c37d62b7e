import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packedHeader } from '@/site/packed-header'
import { html, openGate } from '../../../setup/open-gate'

/** What editors’ forms and other sites’ programs get. */

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
