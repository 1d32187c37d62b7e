import { expect, test } from 'vitest'
import { zonedTime } from '@/cms/desk/zoned-time'

test.each([
  // The hour that Berlin has twice: only UTC tells the two apart.
  ['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25 02:30 Europe/Berlin (00:30 UTC)'],
  ['2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25 02:30 Europe/Berlin (01:30 UTC)'],
  // The hour that it leaves out.
  ['2026-03-29T00:59:00Z', 'Europe/Berlin', '2026-03-29 01:59 Europe/Berlin (00:59 UTC)'],
  ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29 03:00 Europe/Berlin (01:00 UTC)'],
  ['2026-06-01T23:30:00Z', 'Asia/Tokyo', '2026-06-02 08:30 Asia/Tokyo (2026-06-01 23:30 UTC)'],
  ['2026-01-15T12:00:00Z', 'Europe/London', '2026-01-15 12:00 UTC'],
  ['2026-01-15T12:00:00Z', 'UTC', '2026-01-15 12:00 UTC'],
  ['2026-01-15T12:00:00Z', 'Not/AZone', '2026-01-15 12:00 UTC'],
])('%s on the clock of %s is %s', (at, zone, words) => {
  expect(zonedTime(new Date(at), zone)).toBe(words)
})
