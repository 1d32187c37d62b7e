import { expect, test, vi } from 'vitest'
import type { AskedPath, Resolution, SlugTable } from '@/database/resolve-path'
import { resolveTogether } from '@/server/pages/resolve-together'

const resolution = ({ slug }: AskedPath): Resolution => ({
  found: slug.startsWith('known'),
  type: null,
  target: null,
})
const asked = (slug: string): AskedPath => ({ path: `/errors/${slug}`, slug })

test('the first path is asked for at once, those that come meanwhile together, a statement for each table', async () => {
  const statements: [SlugTable | null, string[]][] = []
  const resolve = resolveTogether(async (table, paths) => {
    statements.push([table, paths.map(({ slug }) => slug)])
    await new Promise((done) => setTimeout(done, 4))
    return paths.map(resolution)
  })
  const first = resolve('errors', asked('known-1'))
  await new Promise(setImmediate)
  const others = [
    resolve('errors', asked('made-up')),
    resolve('products', asked('known-2')),
    resolve('errors', asked('known-3')),
    resolve(null, asked('')),
  ]
  const found = await Promise.all([first, ...others])
  expect(found.map((one) => one.found)).toEqual([true, false, true, true, false])
  expect(statements).toEqual([
    ['errors', ['known-1']],
    ['products', ['known-2']],
    [null, ['']],
    ['errors', ['made-up', 'known-3']],
  ])
})

/** Settles after so many turns of the event loop. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise(setImmediate)
}

// Seen to fail without the pause.
test('addresses that come one after another are asked for every few milliseconds', async () => {
  const statements: number[] = []
  const resolve = resolveTogether((_, paths) => {
    statements.push(paths.length)
    return Promise.resolve(paths.map(resolution))
  })
  const began = performance.now()
  const all: Promise<Resolution>[] = []
  for (let at = 0; at < 500; at++) {
    all.push(resolve('errors', asked(`made-up-${at}`)))
    await turns(2)
  }
  await Promise.all(all)
  expect(statements.reduce((sum, count) => sum + count, 0)).toBe(500)
  expect(statements.length).toBeLessThanOrEqual(2 + (performance.now() - began) / 4 + 500 / 100)
})

test('a flood is a hundred to a statement', async () => {
  const statements: number[] = []
  const resolve = resolveTogether((_, paths) => {
    statements.push(paths.length)
    return Promise.resolve(paths.map(resolution))
  })
  await Promise.all(Array.from({ length: 250 }, (_, at) => resolve('errors', asked(`known-${at}`))))
  expect(statements).toEqual([100, 100, 50])
})

test('an answer that does not come holds up nobody, and a failure is its own statement’s', async () => {
  let calls = 0
  const resolve = resolveTogether((_, paths) => {
    calls++
    if (calls === 1) return new Promise(() => {})
    if (calls === 2) return Promise.reject(new Error('no connection'))
    return Promise.resolve(paths.map(resolution))
  })
  void resolve('errors', asked('stuck'))
  await vi.waitFor(() => expect(calls).toBe(1))
  await expect(resolve('errors', asked('failed'))).rejects.toThrow('no connection')
  await expect(resolve('errors', asked('known'))).resolves.toEqual(resolution(asked('known')))
})
