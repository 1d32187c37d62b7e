import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findTraces } from '../../../src/decoder/traces'

/** All places of a text, asked for as `normalize` asks. */
function placesIn(text: string): number[] {
  const next = findTraces(text)
  const places: number[] = []
  for (let at = next(0); at < text.length; at = next(at + 1)) places.push(at)
  return places
}

test('an ordinary line holds no traces, whatever its language', () => {
  const lines =
    'list[31] [m] a && b C:\\new \\"x\\" 0xC1900101 ошибка 错误。 größer │ ─ café\r\n\tat x(y.ts:3)'
  expect(placesIn(lines)).toEqual([])
})

test.each([
  ['a colour', '\u001b[31m'],
  ['a colour that lost its escape', '[31;1m'],
  ['a colour written out', '\\u001b[31m'],
  ['a window title', '\u001b]0;title\u0007'],
  ['an entity', '&QUOT;'],
  ['an entity by number', '&#39;'],
  ['a zero byte', '\u0000'],
  ['a no-break space', '\u00a0'],
  ['a figure space', '\u2007'],
  ['a zero-width space', '\u200b'],
  ['a typographic quote', '\u201c'],
  ['a mark of direction', '\u202e'],
  ['a narrow no-break space', '\u202f'],
  ['a word joiner', '\u2060'],
  ['a minus', '\u2212'],
  ['a wide space', '\u3000'],
  ['a byte order mark', '\ufeff'],
  ['a full-width sign', '\uff01'],
  ['a full-width tilde', '\uff5e'],
])('%s is found where it stands', (_what, trace) => {
  expect(placesIn(`ab ${trace} c`)[0]).toBe(3)
})

test('traces of several kinds come in the order of the text', () => {
  const pieces = [
    '&',
    'amp;',
    '\u00a0',
    'x',
    '\u001b',
    'y',
    '[3',
    '1m',
    '\u0000',
    '\\u00',
    '1b',
    '“',
  ]
  const starts = pieces.map((_, index) => pieces.slice(0, index).join('').length)
  expect(placesIn(pieces.join(''))).toEqual([0, 2, 4, 6, 8, 9, 11].map((index) => starts[index]))
})

test('no place is passed over, wherever one asks from', () => {
  const piece = fc.constantFrom(
    'a',
    '&',
    '#',
    '[',
    '1',
    'm',
    ';',
    '\u001b',
    '\\',
    'u001b',
    '“',
    'ж',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(40), (parts, step) => {
      const text = parts.join('')
      const all = placesIn(text)
      const next = findTraces(text)
      for (let from = 0; from < text.length; from += step + 1)
        expect(next(from)).toBe(all.find((at) => at >= from) ?? text.length)
    }),
  )
})
