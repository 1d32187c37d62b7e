import { connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
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

test('what fails once is made again before a reader hears of it; what fails for want of a database is not', async () => {
  let failures = 1
  let asked = ''
  let renders = 0
  let isAway = false
  const { ask } = await openGate({
    next: (request, response) => {
      if (request.url === asked) {
        renders++
        if (failures-- > 0) response.statusCode = 500
      }
      html(request, response)
    },
    isDatabaseAway: () => isAway,
  })
  const answers: [number, number][] = []
  const read = async (path: string) => {
    asked = path
    renders = 0
    const { status } = await ask(path)
    answers.push([status, renders])
  }
  await read('/about')
  failures = 9
  await read('/faq')
  isAway = true
  await read('/privacy')
  expect(answers).toEqual([
    [200, 2],
    [503, 2],
    [503, 1],
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
  await ask('/')
  await ask('/about')
  const atWork = [1, 2, 3, 4].flatMap((at) => [ask(`/codes/slow-${at}`), ask(`/api/v1/slow-${at}`)])
  while (gates.length < 8) await new Promise((resolve) => setTimeout(resolve, 5))
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

/** Sends the beginning of a body, from the network of this number, and no more. */
const dawdle = (port: number, network: number): Promise<Socket> =>
  new Promise((resolve) => {
    const head = `POST /api/v1/decode HTTP/1.1\r\nhost: x\r\nx-forwarded-for: 192.0.2.${network}\r\ncontent-length: 900\r\n\r\n{`
    const socket = connect(port, '127.0.0.1', () => socket.write(head, () => resolve(socket)))
    socket.on('error', () => {})
  })

// Where a place is taken before the body is here, four addresses with 32 connections each take them all.
test('C55 senders that dawdle have no place: a save is kept beside 600 of them', async () => {
  const begun: (string | undefined)[] = []
  const { ask, port } = await openGate({
    next: (request, response) => {
      begun.push(request.url)
      let body = ''
      request.setEncoding('utf8')
      request.on('data', (piece: string) => (body += piece))
      request.once('end', () => response.end(`${body.length}`))
    },
    trustProxy: 1,
  })
  const senders = await Promise.all(Array.from({ length: 600 }, (_, at) => dawdle(port, at % 6)))
  const ends = Promise.race(
    senders.map((socket) => new Promise((end) => socket.resume().once('close', end))),
  )
  await ends // there are more than may be: the first of them is let go
  const save = { method: 'PATCH', body: 'x'.repeat(60_000) }
  for (const network of [7, 0]) {
    const headers = { 'x-forwarded-for': `192.0.2.${network}` }
    const saved = await ask('/api/errors/1', { ...save, headers })
    expect([saved.status, await saved.text()]).toEqual([200, '60000'])
  }
  expect(begun).toEqual(['/api/errors/1', '/api/errors/1'])
  for (const socket of senders) socket.destroy()
})

test('a body of many pieces comes whole, and a reader who is late loses none of it', async () => {
  const { ask } = await openGate({
    next: async (request, response) => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      let length = 0
      for await (const piece of request) length += (piece as Buffer).length
      response.end(`${length}`)
    },
  })
  const pieces = async function* () {
    for (let at = 0; at < 10; at++) {
      yield new Uint8Array(95_000)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  const streamed = { method: 'POST', body: Readable.toWeb(Readable.from(pieces())), duplex: 'half' }
  const whole = { method: 'POST', body: new Uint8Array(950_000) }
  for (const init of [streamed, whole]) {
    const answer = await ask('/api/v1/decode', init as RequestInit)
    expect([answer.status, await answer.text()]).toEqual([200, '950000'])
  }
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
