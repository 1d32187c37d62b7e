import type { RequestListener } from 'node:http'
import { expect, test } from 'vitest'
import { metrics } from '@/observe/metrics'
import { html, openGate } from '../../../setup/open-gate'

const ofTheConnection = /^(?:date|connection|keep-alive)$/

/** Of an answer, what does not name this very request. */
const said = async (response: Response) => {
  const headers = [...response.headers].filter(([header]) => !ofTheConnection.test(header))
  const { 'x-request-id': name = '', ...rest } = Object.fromEntries(headers)
  return { name, rest, status: response.status, body: await response.text() }
}

/** Pages that were sent as they were kept, so far. */
const hits = async (): Promise<number> => {
  const { values } = await metrics().cache.get()
  return values.find(({ labels }) => labels.outcome === 'hit')?.value ?? 0
}

test('a line that was understood once is answered as before, under a name of its own, and counted', async () => {
  const noted: [string, number][] = []
  const { ask } = await openGate({
    next: html,
    slugs: ['x1'],
    note: ({ path }, status) => noted.push([path, status]),
  })
  const hitsBefore = await hits()
  const [made, looked, quick] = [
    await said(await ask('/errors/x1?utm_source=a')),
    await said(await ask('/errors/x1?utm_source=a')),
    await said(await ask('/errors/x1?utm_source=a')),
  ]
  expect([looked.rest, quick.rest]).toEqual([made.rest, made.rest])
  expect([quick.status, quick.body]).toEqual([200, made.body])
  const etag = String(made.rest['etag'])
  const known = await said(
    await ask('/errors/x1?utm_source=a', { headers: { 'if-none-match': etag } }),
  )
  const head = await said(await ask('/errors/x1?utm_source=a', { method: 'HEAD' }))
  expect([known.status, known.body, head.status, head.body]).toEqual([304, '', 200, ''])
  expect(head.rest).toEqual(made.rest)
  expect(new Set([made, looked, quick, known, head].map(({ name }) => name)).size).toBe(5)
  expect((await hits()) - hitsBefore).toBe(4)
  const page = '/errors/x1'
  await expect
    .poll(() => noted)
    .toEqual([
      [page, 200],
      [page, 200],
      [page, 200],
      [page, 304],
      [page, 200],
    ])
})

test('a line that was understood asks for Markdown, for a form, or after a change: it is looked at again', async () => {
  let version = 1
  const next: RequestListener = (request, response) => {
    const isMarkdown = request.url?.endsWith('.md')
    response.setHeader('content-type', isMarkdown ? 'text/markdown' : 'text/html; charset=utf-8')
    response.setHeader('x-shows', 'error:1')
    response.end(
      isMarkdown
        ? `markdown ${version}`
        : `<html><head><meta name="shows" content="error:1"/></head><body>page ${version}</body></html>`,
    )
  }
  const { ask, cache } = await openGate({ next, slugs: ['x1'] })
  for (let time = 0; time < 3; time++) await ask('/errors/x1')
  const markdown = await ask('/errors/x1', { headers: { accept: 'text/markdown' } })
  expect(await markdown.text()).toBe('markdown 1')
  expect((await ask('/errors/x1', { method: 'POST' })).status).toBe(405)
  version = 2
  cache.changed(['error:1'])
  expect(await (await ask('/errors/x1')).text()).toContain('page 2')
  expect(await (await ask('/errors/x1')).text()).toContain('page 2')
})
