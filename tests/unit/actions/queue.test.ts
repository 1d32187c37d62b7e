import { expect, test } from 'vitest'
import { makeQueue } from '@/actions/gaps/queue'

test('work begins after whatever is going on, and is done in order', async () => {
  const done: number[] = []
  const queue = makeQueue<number>(10, async (item) => {
    await Promise.resolve()
    done.push(item)
  })
  queue.add(1)
  queue.add(2)
  expect(done).toEqual([])
  await queue.idle()
  queue.add(3)
  await queue.idle()
  expect(done).toEqual([1, 2, 3])
})

test('one too many is dropped', async () => {
  const done: number[] = []
  const queue = makeQueue<number>(2, (item) => {
    done.push(item)
    return Promise.resolve()
  })
  for (const item of [1, 2, 3, 4]) queue.add(item)
  await queue.idle()
  expect(done).toEqual([1, 2])
})

test('when the work fails, what waits is dropped, nobody hears of it, and the queue goes on', async () => {
  const done: number[] = []
  const queue = makeQueue<number>(10, (item) => {
    if (item === 1) return Promise.reject(new Error('the database is away'))
    done.push(item)
    return Promise.resolve()
  })
  for (const item of [1, 2, 3]) queue.add(item)
  await queue.idle()
  queue.add(4)
  await queue.idle()
  expect(done).toEqual([4])
})
