import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildDispatch } from '../../../src/decoder/dispatch'
import { buildSweep } from '../../../src/decoder/sweep'

function scan(literals: readonly (readonly string[])[], text: string) {
  const lines: { line: number; text: string; woken: readonly number[] }[] = []
  buildDispatch(literals).scan(text, (start, end, line, woken) => {
    lines.push({ line, text: text.slice(start, end), woken })
  })
  return lines
}

test('each line is reported once, with the lists whose literals it holds', () => {
  expect(scan([['he', 'hers'], ['she'], ['x']], 'ushers\nnothing\r\nHERS and X\r\n')).toEqual([
    { line: 0, text: 'ushers', woken: [0, 1] },
    { line: 2, text: 'HERS and X', woken: [0, 2] },
  ])
})

test('a literal does not reach over a line end', () => {
  expect(scan([['ab']], 'a\nb')).toEqual([])
})

test('a literal that begins with a line feed is found where a line begins, the first too', () => {
  const found = scan([['\nab']], 'ab\nx ab\r\nAB\n').map(({ line, text }) => [line, text])
  expect(found).toEqual([
    [0, 'ab'],
    [2, 'AB'],
  ])
})

test('more letters than the table has columns share one, and are still found', () => {
  const letters = Array.from({ length: 90 }, (_, index) => String.fromCharCode(index + 33))
  const literals = letters.map((letter) => [`${letter.toLowerCase()}~`])
  const found = letters.map((letter) => scan(literals, `${letter}~`)[0]?.woken ?? [])
  expect(found.filter((woken, index) => !woken.includes(index))).toEqual([])
})

test('letters beyond ASCII are found as they are written', () => {
  expect(scan([['błędu']], 'stan błędu: 7\nSTAN BEDU').map(({ line }) => line)).toEqual([0])
})

test('a letter that would fold into a line end is refused', () => {
  expect(() => buildDispatch([['aĊb']])).toThrow(
    'trigger aĊb has a letter that folds into a line end',
  )
})

test('it finds what a search line by line finds', () => {
  const literal = fc.string({
    unit: fc.constantFrom('a', 'b', '0', '-'),
    minLength: 2,
    maxLength: 4,
  })
  fc.assert(
    fc.property(
      fc.array(fc.array(literal, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
      fc.string({ unit: fc.constantFrom('a', 'B', 'b', '0', '-', '\n', 'é'), maxLength: 60 }),
      (lists, text) => {
        const expected = text.split('\n').flatMap((line, number) => {
          const woken = lists.flatMap((list, index) =>
            list.some((one) => line.toLowerCase().includes(one)) ? [index] : [],
          )
          return woken.length ? [{ line: number, text: line, woken }] : []
        })
        expect(scan(lists, text)).toEqual(expected)
      },
    ),
  )
})

test('several readers of one pass hear of their own lists, by their own numbers', () => {
  const heard: string[] = []
  const hear =
    (name: string) => (_start: number, _end: number, line: number, woken: readonly number[]) =>
      void heard.push(`${name} ${line} ${woken.join()}`)
  buildSweep([
    [['aa'], ['bb']],
    [['bb'], ['cc']],
  ])('aa bb\ncc\nbb', [hear('first'), hear('second')])
  expect(heard).toEqual(['first 0 0,1', 'second 0 0', 'second 1 1', 'first 2 1', 'second 2 0'])
})
