import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { families } from '../../../src/decoder/families/index'
import { decode } from '../../../src/decoder/index'
import { normalize } from '../../../src/decoder/normalize'
import { buildEngine } from '../../../src/decoder/pipeline'
import { tables } from './tables'
import type { Family } from '../../../src/decoder/family'
import type { Finding } from '../../../src/decoder/types'

const whole = { decode }

const codesOf = (found: readonly Finding[]) => found.map((finding) => finding.code)

/** What a family says anywhere in a text, as the first reading or a later one. */
const saidBy = (family: Family, found: readonly Finding[]) =>
  found.flatMap((finding) =>
    finding.readings
      .filter((reading) => reading.family === family.id)
      .map((reading) => reading.code),
  )

/** Every match of every pattern of a family, found the slow way: no dispatch. */
function matchesOf(family: Family, text: string): string[] {
  return family.rules.flatMap(({ pattern }) =>
    text
      .split('\n')
      .flatMap((line) =>
        [
          ...line.matchAll(new RegExp(pattern.source, [...new Set(`${pattern.flags}g`)].join(''))),
        ].map((match) => match[0]),
      ),
  )
}

/** The same text as other printers of it write it: with and without blanks, in the other quotes. */
function printings(text: string): string[] {
  const ways = [
    text,
    text.replace(/(?<=["'\w])([:=]) /g, '$1'),
    text.replace(/(?<=["'\w])([:=])(?=["'\w])/g, '$1 '),
    text.replace(/(?<=["'\w])=(?=["'\w])/g, ' = '),
    text.replace(/ = /g, '='),
    text.replace(/"/g, "'"),
    text.replace(/'/g, '"'),
  ]
  return [...new Set(ways.flatMap((way) => [way, way.replace(/"/g, "'")]))].map(
    (way) => normalize(way).text,
  )
}

test('the list holds every family file once, under its own id', () => {
  const files = readdirSync('src/decoder/families')
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts' && file !== 'lazy.ts')
    .map((file) => file.slice(0, -3))
  expect(families.map((family) => family.id).sort()).toEqual(files.sort())
})

describe.each(families.map((family) => [family.id, family] as const))('%s', (id, family) => {
  const alone = buildEngine([family])

  test('says what it is, with samples, as many negatives, and a source', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(family.title.length).toBeGreaterThan(3)
    expect(family.summary).toMatch(/^[A-Z`].*\.$/s)
    expect(family.samples.length).toBeGreaterThanOrEqual(2)
    expect(family.negatives.length).toBeGreaterThanOrEqual(family.samples.length)
    expect(family.sources.length).toBeGreaterThanOrEqual(1)
    for (const source of family.sources) expect(source.url).toMatch(/^https:\/\//)
  })

  test.each(family.samples.map(({ text, codes }) => [codes.join(', '), text, codes] as const))(
    'alone reports %s',
    (_name, text, codes) => {
      expect(codesOf(alone.decode(text, tables).findings)).toEqual(codes)
    },
  )

  test.each(family.samples.map(({ text, codes }) => [codes.join(', '), text, codes] as const))(
    'among all families reports %s',
    (_name, text, codes) => {
      expect(codesOf(whole.decode(text, tables).findings)).toEqual(
        expect.arrayContaining([...codes]),
      )
    },
  )

  test.each(family.negatives.map(({ text, why }) => [why, text] as const))(
    'reports nothing: %s',
    (_why, text) => {
      expect(codesOf(alone.decode(text, tables).findings)).toEqual([])
      expect(saidBy(family, whole.decode(text, tables).findings)).toEqual([])
    },
  )

  test('its triggers wake its patterns for every match in its samples, printed in every way', () => {
    const reads: string[] = []
    const spy: Family = {
      ...family,
      rules: family.rules.map((rule) => ({ ...rule, read: (match) => void reads.push(match[0]) })),
    }
    const engine = buildEngine([spy])
    for (const text of family.samples.flatMap((sample) => printings(sample.text))) {
      reads.length = 0
      engine.decode(text, tables)
      expect(reads.toSorted()).toEqual(matchesOf(family, text).toSorted())
    }
  })

  test('the tables that its rules name exist', () => {
    const named = family.rules.flatMap(({ tables: ids }) => (typeof ids === 'object' ? ids : []))
    const wanted = [...named, ...family.samples.flatMap(({ text }) => alone.tablesFor(text))]
    expect([...new Set(wanted)].filter((table) => !tables.has(table))).toEqual([])
  })

  test('tablesFor names every table that its samples look into', () => {
    for (const { text } of family.samples) {
      const asked = new Set<string>()
      const watched = new Map(tables)
      watched.get = (table) => (asked.add(table), tables.get(table))
      alone.decode(text, watched)
      expect([...asked].filter((table) => !alone.tablesFor(text).includes(table))).toEqual([])
    }
  })
})
