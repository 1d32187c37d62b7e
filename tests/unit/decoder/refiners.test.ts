import { describe, expect, test } from 'vitest'
import { linesOf } from '../../../src/decoder/context'
import { withoutAnswered } from '../../../src/decoder/refiners/answered'
import { compareRank, reasonsFor } from '../../../src/decoder/refiners/chain'
import { resolveOverlaps } from '../../../src/decoder/refiners/overlaps'
import { joinRepeats } from '../../../src/decoder/refiners/repeats'
import { timeOf } from '../../../src/decoder/refiners/times'
import type { Placed } from '../../../src/decoder/family'

const at = (start: number, end: number, more: Partial<Placed> = {}): Placed => ({
  family: 'a',
  code: `code ${start}`,
  start,
  end,
  line: 0,
  ...more,
})
const spans = (placed: readonly Placed[], vetoes: readonly [number, number][] = []) =>
  resolveOverlaps(placed, vetoes).map((place) => [
    place.start,
    place.end,
    ...place.sightings.map((one) => one.family),
  ])

describe('overlaps', () => {
  test('sightings of one place are joined, the surest first', () => {
    expect(
      spans([at(0, 5, { confidence: 0.5 }), at(0, 5, { family: 'b', confidence: 0.9 })]),
    ).toEqual([[0, 5, 'b', 'a']])
  })
  test('the longer of two crossing places of two families wins', () => {
    expect(spans([at(0, 10), at(0, 20, { family: 'b' })])).toEqual([[0, 20, 'b']])
  })
  test('unless the shorter is much surer', () => {
    expect(
      spans([at(2, 10, { confidence: 0.96 }), at(0, 10, { family: 'b', confidence: 0.8 })]),
    ).toEqual([[2, 10, 'a']])
  })
  test('places of one family may nest', () => {
    expect(spans([at(0, 20), at(5, 10)])).toEqual([
      [0, 20, 'a'],
      [5, 10, 'a'],
    ])
  })
  test('but not where the longer code begins with the shorter', () => {
    expect(
      spans([at(0, 20, { code: '0xC1900101-0x4000D' }), at(0, 10, { code: '0xC1900101' })]),
    ).toEqual([[0, 20, 'a']])
  })
  test('what a veto touches is no error to anybody', () => {
    expect(spans([at(0, 5), at(8, 12, { family: 'b' })], [[3, 4]])).toEqual([[8, 12, 'b']])
  })
  test('a guess stands only beside what is surer', () => {
    expect(spans([at(0, 5, { confidence: 0.2 })])).toEqual([])
    expect(
      spans([at(0, 5, { confidence: 0.2 }), at(0, 5, { family: 'b', confidence: 0.6 })]),
    ).toEqual([[0, 5, 'b', 'a']])
  })
})

describe('requests that were answered well', () => {
  const CODE = /0x80070005|AADSTS50076/g
  const kept = (line: string): string[] => {
    const text = `first\n${line}\nlast`
    const placed = [...text.matchAll(CODE)].map(({ index, 0: code }) =>
      at(index, index + code.length, { code, line: 1 }),
    )
    return withoutAnswered(resolveOverlaps(placed, []), linesOf(text)).flatMap(({ sightings }) =>
      sightings.map(({ code }) => code),
    )
  }
  test.each([
    ['an address', '10.0.0.1 - - [x] "GET /errors/0x80070005 HTTP/1.1" 200 23'],
    ['an address whose line lost its beginning', 'GET /errors/0x80070005 HTTP/1.1" 304 0'],
    ['the page before', '"GET /a HTTP/2.0" 200 5 "https://x/errors/0x80070005" "Mozilla"'],
    ['an address as a development server prints it', 'GET /kb/AADSTS50076 200 12 ms'],
    ['a path in JSON', '{"method":"GET","path":"/errors/0x80070005","status":200}'],
    ['a path in a log of keys', 'level=info path=/errors/0x80070005 status=302'],
    ['a test that passed', '  ✓ explains 0x80070005 (3 ms)'],
  ])('%s holds no error', (_what, line) => {
    expect(kept(line)).toEqual([])
  })
  test.each([
    ['a request that failed', '"GET /errors/0x80070005 HTTP/1.1" 500 23'],
    ['what stands behind the request', '"GET /a HTTP/1.1" 200 5 failed: 0x80070005'],
    ['another member', '{"path":"/a","status":200,"error":"0x80070005"}'],
    ['a path of a request that failed', '{"path":"/errors/0x80070005","status":503}'],
    ['a test that failed', '  ✕ explains 0x80070005 (3 ms)'],
  ])('%s keeps it', (_what, line) => {
    expect(kept(line)).toEqual(['0x80070005'])
  })
})

describe('repeats', () => {
  const repeats = (placed: readonly Placed[]) =>
    joinRepeats(resolveOverlaps(placed, [])).map(({ first, best, count, lines }) => [
      first.start,
      best.start,
      count,
      lines,
    ])
  test('one code on three lines is one finding that counts three', () => {
    const three = [0, 1, 2].map((line) => at(line * 10, line * 10 + 5, { code: 'x', line }))
    expect(repeats(three)).toEqual([[0, 0, 3, [0, 1, 2]]])
  })
  test('a second spelling in the same line does not count again', () => {
    expect(repeats([at(0, 10, { code: 'x' }), at(12, 26, { code: 'x' })])).toEqual([[0, 0, 1, [0]]])
  })
  test('it is where it stands first, and what the surest place says', () => {
    expect(
      repeats([
        at(0, 5, { code: 'x', confidence: 0.5 }),
        at(10, 15, { code: 'x', line: 1, confidence: 0.9 }),
      ]),
    ).toEqual([[0, 10, 2, [0, 1]]])
  })
})

describe('the chain', () => {
  const link = (
    code: string,
    role: 'cause' | 'code' | 'wrapper' | 'exit',
    weight = 0,
    confidence = 0.9,
  ) => ({ code, role, weight, confidence, start: 0 })
  test('root cause first, wrappers and exits last, weight within a role, guesses behind', () => {
    const links = [
      link('exit', 'exit'),
      link('guess', 'cause', 0, 0.4),
      link('wrapper', 'wrapper'),
      link('code', 'code'),
      link('inner', 'code', 1),
      link('cause', 'cause'),
    ]
    expect(links.sort(compareRank).map(({ code }) => code)).toEqual([
      'cause',
      'inner',
      'code',
      'wrapper',
      'exit',
      'guess',
    ])
  })
  test('each says why it stands where it does', () => {
    expect(
      reasonsFor([
        link('data 775', 'cause'),
        link('0x80090308', 'code'),
        link('LDAP 49', 'wrapper'),
        link('HTTP 401', 'exit'),
      ]),
    ).toEqual([
      ['it names the reason itself; the others follow from it'],
      [],
      ['it only says that something inside it failed: data 775, 0x80090308'],
      ['it is the outermost result; the reason is in data 775, 0x80090308'],
    ])
    expect(reasonsFor([link('AADSTS50058', 'code'), link('HTTP 400', 'exit')])).toEqual([
      ['it is the most specific code here: HTTP 400 only wraps it'],
      ['it is the outermost result; the reason is in AADSTS50058'],
    ])
    expect(reasonsFor([link('HTTP 500', 'exit')])).toEqual([[]])
  })
})

test.each([
  ['2024-05-07T05:06:07.123Z ERROR x', '2024-05-07T05:06:07.123Z'],
  ['[2024/05/07 05:06:07] x', '2024/05/07 05:06:07'],
  ['May  7 05:06:07 host sshd[1]: x', 'May  7 05:06:07'],
  ['1.2.3.4 - - [07/May/2024:05:06:07 +0000] "GET', '07/May/2024:05:06:07 +0000'],
  ['5/7/2024 5:06:07 PM x', '5/7/2024 5:06:07 PM'],
  ['[05:06:07:123] x', '05:06:07:123'],
  ['nothing at 5', undefined],
])('the time stamp of %s', (line, stamp) => {
  expect(timeOf(line)).toBe(stamp)
})
