import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { routeOf } from '@/server/routes'
import { countVisits, isPlainPath, type Counts } from '@/server/visits'

const reader = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

const passage = (path: string, { method = 'GET', agent = reader } = {}) => ({
  request: { method, headers: { 'user-agent': agent } } as unknown as IncomingMessage,
  route: routeOf(path),
  path,
})

function counting() {
  const written: { articles: object; lost: object }[] = []
  const visits = countVisits({
    write: ({ articles, lost }: Counts) => {
      written.push({ articles: Object.fromEntries(articles), lost: Object.fromEntries(lost) })
      return Promise.resolve()
    },
  })
  return { visits, written }
}

test('pages of articles and plain dead paths are counted, by slug and path alone', async () => {
  const { visits, written } = counting()
  visits.note(passage('/errors/x1-a-thing'), 200)
  visits.note(passage('/errors/x1-a-thing'), 304)
  visits.note(passage('/errors/x2-gone'), 404)
  visits.note(passage('/docs/old-page'), 404)
  visits.note(passage('/products/linux'), 200)
  await visits.flush()
  await visits.flush()
  expect(written).toEqual([
    { articles: { 'x1-a-thing': 2 }, lost: { '/errors/x2-gone': 1, '/docs/old-page': 1 } },
  ])
  await visits.stop()
})

test.each([
  ['a program', passage('/errors/x1', { agent: 'Googlebot/2.1' }), 200],
  ['nobody who says a name', passage('/errors/x1', { agent: '' }), 200],
  ['a look at the headers', passage('/errors/x1', { method: 'HEAD' }), 200],
  ['a code that nobody knows', passage('/codes/ABC-1'), 404],
  ['a file of another system', passage('/wp-login.php'), 404],
  ['an address of somebody', passage('/user/jane%40example.com'), 404],
  ['an admin page', passage('/admin/nothing'), 404],
])('%s is not counted', async (_what, asked, status) => {
  const { visits, written } = counting()
  visits.note(asked, status)
  await visits.stop()
  expect(written).toEqual([])
})

test('a flood of made-up paths is counted up to 200', async () => {
  const { visits, written } = counting()
  for (let at = 0; at < 5_000; at++) visits.note(passage(`/errors/made-up-${at}`), 404)
  await visits.stop()
  expect(Object.keys(written[0]!.lost)).toHaveLength(200)
})

test('a path is plain up to 200 characters', () => {
  const path = (length: number) => `/${'a'.repeat(length - 1)}`
  expect([isPlainPath(path(200)), isPlainPath(path(201)), isPlainPath('/.env')]).toEqual([
    true,
    false,
    false,
  ])
})

test('what the database does not take is not tried again, and counting goes on', async () => {
  let isDown = true
  const written: number[] = []
  const visits = countVisits({
    write: ({ lost }) => {
      if (isDown) return Promise.reject(new Error('away'))
      written.push(lost.size)
      return Promise.resolve()
    },
  })
  visits.note(passage('/errors/one'), 404)
  await visits.flush()
  isDown = false
  visits.note(passage('/errors/two'), 404)
  visits.note(passage('/errors/three'), 404)
  await visits.stop()
  expect(written).toEqual([2])
})
