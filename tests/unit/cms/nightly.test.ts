import { expect, test } from 'vitest'
import { nightOf } from '@/cms/nightly'

test.each([
  ['2026-05-10T03:00:00.000Z', '2026-05-10T03:00:00.000Z'],
  ['2026-05-10T02:59:59.999Z', '2026-05-09T03:00:00.000Z'],
  ['2026-03-01T00:10:00.000Z', '2026-02-28T03:00:00.000Z'],
])('%s belongs to the night of %s', (now, night) => {
  expect(nightOf(new Date(now)).toISOString()).toBe(night)
})
