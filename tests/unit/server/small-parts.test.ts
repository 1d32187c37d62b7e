import type { IncomingMessage } from 'node:http'
import { expect, test, vi } from 'vitest'
import { changesStatement } from '@/database/notify'
import { watchPressure } from '@/server/pressure'
import { limitConcurrency, TooBusy } from '@/site/limit-concurrency'
import { clientAddress } from '@/server/gate/client-address'
import { networkOf } from '@/site/network-of'
import { chooseEncoding } from '@/server/page-cache/send-entry'

test('keys of a change travel once each, in payloads that Postgres takes', () => {
  expect(changesStatement(['error:12', 'errors', 'error:12'])).toEqual({
    text: `select pg_notify('changes', $1)`,
    values: ['error:12 errors'],
  })
  const many = Array.from({ length: 3_000 }, (_, at) => `error:${at}`)
  const { text, values } = changesStatement(many)
  expect(values.flatMap((value) => value.split(' '))).toEqual(many)
  expect(Math.max(...values.map((value) => value.length))).toBeLessThan(8_000)
  expect(text.match(/pg_notify/g)?.length).toBe(values.length)
})

test('what is no key is refused', () => {
  expect(() => changesStatement(['error:12; drop table'])).toThrow('not a key of a change')
})

const from = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage

test('only as many proxies are believed as are trusted', () => {
  const request = from('10.0.0.1', '6.6.6.6, 203.0.113.7, 10.0.0.9')
  expect([0, 1, 2].map((trusted) => clientAddress(request, trusted))).toEqual([
    '10.0.0.1',
    '10.0.0.9',
    '203.0.113.7',
  ])
  expect(clientAddress(from('::ffff:10.0.0.1', 'nonsense'), 1)).toBe('10.0.0.1')
})

test('one customer’s network shares a bucket', () => {
  expect(
    ['10.0.0.1', '2001:db8:1:2:3::4', '2001:DB8:1:2::9', '2001:db8::1'].map(networkOf),
  ).toEqual(['10.0.0.1', '2001:db8:1:2::/64', '2001:db8:1:2::/64', '2001:db8:0:0::/64'])
})

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['identity', null],
  [undefined, null],
])('accept-encoding %s is answered with %s', (accept, encoding) => {
  expect(chooseEncoding(accept)).toBe(encoding)
})

test('whoever waits too long is refused, and the others go on', async () => {
  const limited = limitConcurrency({ running: 1, waiting: 5, patience: 20 })
  let open = () => {}
  const first = limited(() => new Promise<string>((resolve) => (open = () => resolve('first'))))
  await expect(limited(() => Promise.resolve('second'))).rejects.toBeInstanceOf(TooBusy)
  const third = limited(() => Promise.resolve('third'))
  open()
  expect(await Promise.all([first, third])).toEqual(['first', 'third'])
})

test('slow tasks let others begin, but for so many of them', async () => {
  const limited = limitConcurrency({ running: 1, waiting: 5, slow: { after: 20, most: 2 } })
  const ends: (() => void)[] = []
  const begun: number[] = []
  const task = (name: number) =>
    limited(() => {
      begun.push(name)
      return new Promise<void>((resolve) => ends.push(resolve))
    })
  const all = [1, 2, 3, 4, 5].map(task)
  await vi.waitFor(() => expect(begun).toEqual([1, 2, 3]))
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(begun).toEqual([1, 2, 3]) // two are slow, and the third holds the place
  ends[0]!()
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(begun).toEqual([1, 2, 3])
  ends[2]!()
  await vi.waitFor(() => expect(begun).toEqual([1, 2, 3, 4, 5]))
  for (const end of ends) end()
  await expect(Promise.all(all)).resolves.toHaveLength(5)
})

test('two seconds of late turns are pressure, one long turn is none, and a good half-second ends it', () => {
  vi.useFakeTimers()
  const delays = [900, 10, 300, 300, 300, 300, 300, 10]
  const pressure = watchPressure(() => delays.shift() ?? 0)
  const seen = Array.from({ length: 8 }, () => {
    vi.advanceTimersByTime(500)
    return pressure.isHigh()
  })
  pressure.stop()
  vi.useRealTimers()
  expect(seen).toEqual([false, false, false, false, false, true, true, false])
})

test('few run, some wait, the rest is refused', async () => {
  const limited = limitConcurrency({ running: 2, waiting: 1 })
  const gates: (() => void)[] = []
  const task = () => limited(() => new Promise<void>((resolve) => gates.push(resolve)))
  const running = [task(), task(), task()]
  await expect(task()).rejects.toBeInstanceOf(TooBusy)
  while (gates.length > 0) {
    gates.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  await expect(Promise.all(running)).resolves.toEqual([undefined, undefined, undefined])
})
