import { expect, test } from 'vitest'
import { html, openGate } from '../../../setup/open-gate'

/** What is said when something below the gate fails, or too much is asked for. */

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

test('the process is alive although the database is away', async () => {
  const { ask } = await openGate({ next: html })
  expect([(await ask('/healthz')).status, (await ask('/readyz')).status]).toEqual([200, 503])
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
