import { describe, expect, test } from 'vitest'
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
