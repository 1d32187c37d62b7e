import { expect, test } from 'vitest'
import { settings, sharedBuffers } from '@/server/postgres/settings'

const gigabyte = 1024 ** 3

test.each([
  [0.5, 128],
  [1, 128],
  [2, 256],
  [4, 512],
  [8, 1_024],
  [64, 1_024],
])('of %s GB of memory, Postgres keeps pages in %s MB', (memory, megabytes) => {
  expect(sharedBuffers(memory * gigabyte)).toBe(megabytes)
})

test('only a server that may be thrown away risks its data', () => {
  expect(settings(5432, false)).not.toHaveProperty('fsync')
  expect(settings(5432, true)).toMatchObject({ fsync: 'off', io_method: 'sync' })
})
