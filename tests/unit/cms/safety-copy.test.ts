import { expect, test } from 'vitest'
import { copiesOf, copyKey, dropCopy, keepCopy } from '@/cms/admin/saving/safety-copy'

/** A storage that holds so many characters. */
function storageOf(room: number) {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
    setItem: (key: string, value: string) => {
      const others = [...kept].filter(([name]) => name !== key)
      const used = others.reduce((sum, [, text]) => sum + text.length, 0)
      if (used + value.length > room) throw new Error('QuotaExceededError')
      kept.set(key, value)
    },
  }
}

const day = 24 * 60 * 60_000
const copy = (at: number, title: string) => ({ at, base: {}, values: { title } })
const titles = (store: ReturnType<typeof storageOf>, document: string, now: number) =>
  copiesOf(store, document, now).map(({ copy: { values } }) => values.title)

test('copies of two tabs stand beside each other, those of other documents apart', () => {
  const store = storageOf(10_000)
  keepCopy(store, copyKey('7:errors:1', 'b'), copy(2, 'Later'))
  keepCopy(store, copyKey('7:errors:1', 'a'), copy(1, 'Earlier'))
  keepCopy(store, copyKey('7:errors:12', 'a'), copy(3, 'Another article'))
  expect(titles(store, '7:errors:1', 10)).toEqual(['Earlier', 'Later'])
  dropCopy(store, copyKey('7:errors:1', 'a'))
  expect(titles(store, '7:errors:1', 10)).toEqual(['Later'])
})

test('a copy is thrown away after 30 days', () => {
  const store = storageOf(10_000)
  keepCopy(store, copyKey('7:errors:1', 'a'), copy(day, 'Old'))
  expect([titles(store, '7:errors:1', 30 * day), titles(store, '7:errors:1', 31 * day)]).toEqual([
    ['Old'],
    [],
  ])
  expect(store.length).toBe(0)
})

test('a full storage gives up the oldest copies first; what does not fit at all is said', () => {
  const store = storageOf(160)
  const long = 'x'.repeat(60)
  keepCopy(store, copyKey('7:errors:1', 'a'), copy(1, long))
  expect(keepCopy(store, copyKey('7:errors:2', 'a'), copy(2, long))).toBe(true)
  expect([titles(store, '7:errors:1', 10), titles(store, '7:errors:2', 10)]).toEqual([[], [long]])
  expect(keepCopy(store, copyKey('7:errors:3', 'a'), copy(3, 'x'.repeat(400)))).toBe(false)
})

test('what is not a copy is passed over', () => {
  const store = storageOf(1_000)
  store.setItem(copyKey('7:errors:1', 'a'), '{"at":')
  expect(titles(store, '7:errors:1', 10)).toEqual([])
})
