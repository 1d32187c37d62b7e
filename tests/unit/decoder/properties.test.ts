import fc from 'fast-check'
import { expect, test } from 'vitest'
import { families } from '../../../src/decoder/families/index'
import { decode, tablesFor } from '../../../src/decoder/index'
import { tables } from './tables'

const samples = families.flatMap((family) => family.samples.map((sample) => sample.text))
const negatives = families.flatMap((family) => family.negatives.map((negative) => negative.text))

const codesOf = (text: string): string[] =>
  decode(text, tables)
    .findings.map((finding) => finding.code)
    .sort()

/** Texts of pieces that families care for, joined in every way, cut anywhere. */
const mixture = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...samples) },
      { weight: 3, arbitrary: fc.constantFrom(...negatives) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '\r\n',
          '\u001b[31m',
          '&quot;',
          '“',
          '\u200b',
          '\\"',
          '\\n',
          '0x',
          '-2147',
          'error: ',
        ),
      },
    ),
    { maxLength: 8 },
  )
  .chain((pieces) =>
    fc
      .record({ glue: fc.constantFrom('\n', '\r\n', ' ', ''), from: fc.nat(30), cut: fc.nat(30) })
      .map(({ glue, from, cut }) => {
        const text = pieces.join(glue)
        return text.slice(from, text.length - cut)
      }),
  )

const runs = { numRuns: 400 }

test('C33 it never throws, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void decode(text, tables)),
    runs,
  )
  fc.assert(
    fc.property(mixture, (text) => void decode(text, new Map())),
    runs,
  )
})

test('a finding’s span slices back to its spelling, on the line it names', () => {
  fc.assert(
    fc.property(mixture, (text) => {
      for (const { start, end, spelling, line } of decode(text, tables).findings) {
        expect(text.slice(start, end)).toBe(spelling)
        expect(spelling).not.toBe('')
        expect(text.slice(0, start).split('\n').length).toBe(line)
      }
    }),
    runs,
  )
})

test('readings are ranked, and the first one is the finding’s', () => {
  fc.assert(
    fc.property(mixture, (text) => {
      for (const { family, code, readings } of decode(text, tables).findings) {
        expect([readings[0]?.family, readings[0]?.code]).toEqual([family, code])
        const confidences = readings.map((reading) => reading.confidence)
        expect(confidences).toEqual(confidences.toSorted((a, b) => b - a))
      }
    }),
    runs,
  )
})

test('a text gives the same with the tables that tablesFor names as with all', () => {
  fc.assert(
    fc.property(mixture, (text) => {
      const needed = new Map(
        tablesFor(text).flatMap((id) => {
          const table = tables.get(id)
          return table ? [[id, table] as const] : []
        }),
      )
      expect(decode(text, needed)).toEqual(decode(text, tables))
    }),
    runs,
  )
})

const numbered = families.flatMap(({ id, samples }) =>
  samples.map(({ text }, at) => [`${id} ${at + 1}`, text] as const),
)

test.each(numbered)(
  'sample %s: redacted, it decodes to the same codes and redacts to itself',
  (_, text) => {
    const { redacted } = decode(text, tables)
    expect(codesOf(redacted)).toEqual(codesOf(text))
    expect(decode(redacted, tables).redacted).toBe(redacted)
  },
)

test('a code after the word token is no secret', () => {
  const spellings = [
    ...new Set(
      samples.flatMap((text) =>
        decode(text, tables)
          .findings.filter(({ readings }) => (readings[0]?.confidence ?? 0) > 0.8)
          .map(({ spelling }) => spelling),
      ),
    ),
  ]
  const lost = spellings.filter((code) => {
    const text = `Failed to acquire token: ${code}: it did not work`
    return codesOf(decode(text, tables).redacted).join() !== codesOf(text).join()
  })
  expect(spellings.length).toBeGreaterThan(300)
  expect(lost).toEqual([])
})

test('the order of texts that stand far apart does not change what is found', () => {
  const apart = '\n'.repeat(90)
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...samples.filter((text) => text.length < 400)), {
        minLength: 2,
        maxLength: 5,
      }),
      (texts) => {
        expect(codesOf(texts.toReversed().join(apart))).toEqual(codesOf(texts.join(apart)))
      },
    ),
    runs,
  )
})

test('lines that mean the same together as alone mean it in any order, right below each other', () => {
  const lines = samples.filter((text) => text.length < 200 && !text.includes('\n'))
  const union = (texts: readonly string[]) => [...new Set(texts.flatMap(codesOf))].sort()
  const together = (texts: readonly string[]) => [...new Set(codesOf(texts.join('\n')))].sort()
  const isIndependent = (a: string, b: string): boolean =>
    [
      [a, b],
      [b, a],
    ].every((pair) => together(pair).join() === union(pair).join())
  let compared = 0
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...lines), { minLength: 3, maxLength: 7 }),
      (texts) => {
        const independent: string[] = []
        for (const text of texts)
          if (independent.every((other) => isIndependent(other, text))) independent.push(text)
        compared += independent.length
        const half = Math.ceil(independent.length / 2)
        const orders = [
          independent,
          independent.toReversed(),
          [...independent.slice(half), ...independent.slice(0, half)],
        ]
        for (const order of orders) expect(together(order)).toEqual(union(independent))
      },
    ),
    runs,
  )
  expect(compared).toBeGreaterThan(300)
})
