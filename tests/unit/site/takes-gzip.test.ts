import { expect, test } from 'vitest'
import { takesGzip } from '@/site/takes-gzip'

test.each([
  ['gzip', true],
  ['br, GZIP;q=0.5', true],
  ['*', true],
  ['x-gzip', true],
  ['gzip;q=0', false],
  ['gzip; q=0.000, *', false],
  ['*;q=0', false],
  ['br', false],
  ['notgzip', false],
  ['', false],
  [null, false],
])('%s', (accepted, takes) => {
  expect(takesGzip(accepted)).toBe(takes)
})
