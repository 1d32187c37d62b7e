import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { requestIdOf } from '@/server/gate/request-id'
import { routePattern } from '@/server/route-pattern'
import { routeOf } from '@/server/routes'

const asking = (id: string) => ({ headers: { 'x-request-id': id } }) as unknown as IncomingMessage
const own = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

test('a request keeps the name that a trusted proxy gave it', () => {
  expect(requestIdOf(asking('Root=1-67891233'.replace('=', '-')), 1)).toBe('Root-1-67891233')
})

test.each([
  ['a name from nobody we trust', 'abcdefgh-1234', 0],
  ['one that is too short', 'abc', 1],
  ['one that is too long', 'a'.repeat(65), 1],
  ['a text', 'abcdefgh"} {"level', 1],
  ['none', '', 1],
])('%s is replaced by one of our own', (_, id, trusted) => {
  expect(requestIdOf(asking(id), trusted)).toMatch(own)
})

test.each([
  ['/', '/'],
  ['/decode', '/decode'],
  ['/errors/hunter2', '/errors/:slug'],
  ['/errors/hunter2.md', '/errors/:slug.md'],
  ['/codes/hunter2', '/codes/:code'],
  ['/products/hunter2', '/products/:slug'],
  ['/products/hunter2/feed.xml', '/products/:slug/feed.xml'],
  ['/categories/hunter2', '/categories/:slug'],
  ['/pictures/hunter2.png', '/pictures/:file'],
  ['/api/v1/decode', '/api/v1/decode'],
  ['/api/v1/errors/hunter2', '/api/v1/errors'],
  ['/api/v1/hunter2', '/api/v1/*'],
  ['/api/users/reset-password', '/api/users'],
  ['/api/hunter2', '/api/*'],
  ['/admin/reset/hunter2', '/admin/*'],
  ['/preview/errors/hunter2', '/preview/*'],
  ['/assets/hunter2.js', '/assets/*'],
  ['/hunter2/hunter2', 'other'],
])('%s counts as %s', (path, pattern) => {
  expect(routePattern(routeOf(path), path)).toBe(pattern)
})
