import { request } from 'node:http'
import { expect, test } from 'vitest'
import { html, openGate } from '../../../setup/open-gate'

/** What the gate and the app process say to each other, and what becomes of it when one of them goes. */

test('a body that came in pieces is handed over with its length, and no header of the first connection', async () => {
  const { port } = await openGate({
    next: async (request, response) => {
      const pieces = (await request.toArray()) as Buffer[]
      const { headers } = request
      const body = Buffer.concat(pieces).toString()
      response.setHeader('content-type', 'application/json')
      response.setHeader('x-of-next', ['one', 'two'])
      response.setHeader('set-cookie', ['a=1', 'b=2'])
      response.end(JSON.stringify({ headers, body }))
    },
  })
  const answer = await new Promise<{ text: string; headers: Record<string, unknown> }>(
    (resolve) => {
      const asked = request(
        {
          port,
          host: '127.0.0.1',
          path: '/api/v1/match?q=1',
          method: 'POST',
          headers: {
            te: 'trailers',
            'x-inner-id': 'forged',
            'x-inner-route': '/forged',
          },
        },
        (incoming) => {
          void incoming.toArray().then((pieces) =>
            resolve({
              text: Buffer.concat(pieces as Buffer[]).toString(),
              headers: incoming.headers,
            }),
          )
        },
      )
      asked.write('{"a":')
      setTimeout(() => asked.end('1}'), 30)
    },
  )
  const { headers, body } = JSON.parse(answer.text) as {
    headers: Record<string, string>
    body: string
  }
  expect(body).toBe('{"a":1}')
  expect(headers['content-length']).toBe('7')
  const inner = Object.keys(headers).filter((name) =>
    /^x-inner|^te$|^expect$|^transfer-encoding$/.test(name),
  )
  expect(inner).toEqual([])
  expect([answer.headers['x-of-next'], answer.headers['set-cookie']]).toEqual([
    'one, two',
    ['a=1', 'b=2'],
  ])
})

test('without the app process kept pages are served; the rest is told when to come back, a save that it was not kept', async () => {
  const { ask, stopApp } = await openGate({ next: html })
  const kept = await (await ask('/about')).text()
  stopApp()
  const [old, made, saved, matched] = [
    await ask('/about'),
    await ask('/faq'),
    await ask('/api/errors/1', { method: 'PATCH', body: '{}' }),
    await ask('/api/v1/match', { method: 'POST', body: '{}' }),
  ]
  expect([old.status, await old.text()]).toEqual([200, kept])
  expect(
    [made, saved, matched].map(({ status, headers }) => [status, headers.get('retry-after')]),
  ).toEqual([
    [503, '5'],
    [503, '5'],
    [503, '5'],
  ])
  expect(await saved.json()).toEqual({
    errors: [
      {
        message:
          'A part of the site is being started anew. Your text is still here: try again in a few seconds.',
      },
    ],
  })
  expect(matched.headers.get('content-type')).toBe('application/problem+json')
})

test('an app process that goes in the middle of an answer: its reader is not kept waiting', async () => {
  let begun = () => {}
  const hasBegun = new Promise<void>((resolve) => (begun = resolve))
  const { ask, stopApp } = await openGate({
    next: async (_, response) => {
      response.write('the first half')
      begun()
      await new Promise(() => {})
    },
  })
  const answer = await ask('/api/v1/export/errors.ndjson')
  await hasBegun
  stopApp()
  await expect(answer.text()).rejects.toThrow()
})
