import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Finding } from '@/decoder/types'
import { markedLines } from '@/site/marked-lines'

const finding = (spelling: string, start: number): Finding => ({
  family: 'f',
  code: spelling,
  spelling,
  start,
  end: start + spelling.length,
  line: 1,
  count: 1,
  readings: [],
  because: [],
})

const at = (text: string, spelling: string) => finding(spelling, text.indexOf(spelling))

describe('a text with its findings marked', () => {
  test('marks the finding on its line', () => {
    const text = 'all well\nfailed: ORA-12541 here'
    expect(markedLines(text, [at(text, 'ORA-12541')])).toEqual([
      { kind: 'line', number: 1, parts: [{ text: 'all well', finding: null }] },
      {
        kind: 'line',
        number: 2,
        parts: [
          { text: 'failed: ', finding: null },
          { text: 'ORA-12541', finding: 0 },
          { text: ' here', finding: null },
        ],
      },
    ])
  })

  test('marks the same spelling again, but not inside a longer word', () => {
    const text = 'E401 E4010 xE401 E401'
    expect(
      markedLines(text, [finding('E401', 0)]).flatMap((line) =>
        line.kind === 'line' ? line.parts.filter((part) => part.finding !== null) : [],
      ),
    ).toEqual([
      { text: 'E401', finding: 0 },
      { text: 'E401', finding: 0 },
    ])
  })

  test('a finding over several lines is marked on each', () => {
    const text = 'one two\nthree four'
    expect(markedLines(text, [finding('two\nthree', 4)])).toEqual([
      {
        kind: 'line',
        number: 1,
        parts: [
          { text: 'one ', finding: null },
          { text: 'two', finding: 0 },
        ],
      },
      {
        kind: 'line',
        number: 2,
        parts: [
          { text: 'three', finding: 0 },
          { text: ' four', finding: null },
        ],
      },
    ])
  })

  test('of two that overlap the first is marked', () => {
    const marks = markedLines('abcdef', [finding('abcd', 0), finding('cdef', 2)])
    expect(marks).toEqual([
      {
        kind: 'line',
        number: 1,
        parts: [
          { text: 'abcd', finding: 0 },
          { text: 'ef', finding: null },
        ],
      },
    ])
  })

  test('a long log keeps the lines around a finding', () => {
    const lines = Array.from({ length: 1000 }, (_, number) => `line ${number + 1}`)
    lines[499] = 'failed ORA-12541'
    const text = lines.join('\n')
    const shown = markedLines(text, [at(text, 'ORA-12541')])
    expect(shown.map((line) => (line.kind === 'gap' ? -line.lines : line.number))).toEqual([
      -496, 497, 498, 499, 500, 501, 502, 503, -497,
    ])
  })

  test('a long line is cut around its mark', () => {
    const text = `${'a'.repeat(50_000)} ORA-12541 ${'b'.repeat(50_000)}`
    const [line] = markedLines(text, [at(text, 'ORA-12541')])
    const parts = line?.kind === 'line' ? line.parts : []
    expect(parts[1]).toEqual({ text: 'ORA-12541', finding: 0 })
    expect(parts.map((part) => part.text).join('').length).toBeLessThan(2_100)
  })

  test('a short text is never changed, whatever the findings', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', '\n', ' ', '1'), maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(60), fc.nat(12)), { maxLength: 4 }),
        (text, spans) => {
          const findings = spans
            .filter(([start]) => start < text.length)
            .map(([start, length]) => finding(text.slice(start, start + length), start))
          const shown = markedLines(text, findings).map((line) =>
            line.kind === 'line' ? line.parts.map((part) => part.text).join('') : '',
          )
          expect(shown.join('\n')).toBe(text)
        },
      ),
    )
  })
})
