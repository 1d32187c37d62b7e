import { expect, test } from 'vitest'
import { stopBeforeEnd, stopRemembered } from '@/closing'

test('the end waits for what is stopped, whatever one of them throws, and not for ever', async () => {
  const ended: string[] = []
  stopBeforeEnd(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    ended.push('a job')
  })
  stopBeforeEnd(() => Promise.reject(new Error('it cannot be stopped')))
  await stopRemembered(10_000)
  expect(ended).toEqual(['a job'])
  stopBeforeEnd(() => new Promise(() => {}))
  const began = performance.now()
  await stopRemembered(100)
  expect(performance.now() - began).toBeLessThan(5_000)
})
