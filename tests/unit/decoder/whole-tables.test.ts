import { describe, expect, test } from 'vitest'
import { decode, explain } from '../../../src/decoder/index'
import { tables } from './tables'
import { printedRows } from './printed-rows'
import type { Reading } from '../../../src/decoder/types'

/** Everything that a reading shows: its code and name, those of its equivalents, and its parts. */
const shownBy = ({ code, name, parts, equivalents }: Reading): (string | undefined)[] => [
  code,
  name,
  ...equivalents.flatMap((other) => [other.code, other.name]),
  ...parts.map((part) => part.value),
]

const shows = (readings: readonly Reading[], wanted: string): boolean =>
  readings.some((reading) => shownBy(reading).some((text) => text?.includes(wanted)))

const rowsOf = (id: string) =>
  (tables.get(id)?.rows ?? '')
    .split('\n')
    .map((row) => row.split('\t'))
    .map(([key = '', name = '']) => ({ value: Number.parseInt(key, 16), key, name }))

test('every table is here, and none that there is not', () => {
  expect(Object.keys(printedRows).sort()).toEqual([...tables.keys()].sort())
})

describe.each(Object.entries(printedRows))('%s', (id, { print, isError = () => true, code }) => {
  const rows = rowsOf(id).filter(({ value, key, name }) => isError(value, key, name))

  test('every row, as printed, shows each of its names', () => {
    const lost = rows.filter(({ value, key, name }) => {
      const { findings } = decode(print(value, key, name), tables)
      return !shows(
        findings.flatMap((finding) => finding.readings),
        name,
      )
    })
    expect(lost).toEqual([])
  })

  if (!code) return
  test('every symbolic name on its own decodes to its code', () => {
    const lost = rows.filter(
      ({ value, key, name }) =>
        /^[\w.-]+$/.test(name) && !shows(explain(name, tables), code(value, key, name)),
    )
    expect(lost).toEqual([])
  })
})

test('rows that are no errors are few, and silent', () => {
  const silent = Object.entries(printedRows).flatMap(([id, { print, isError = () => true }]) =>
    rowsOf(id)
      .filter(({ value, key, name }) => !isError(value, key, name))
      .map((row) => ({ id, ...row, text: print(row.value, row.key, row.name) })),
  )
  const loud = silent.filter(({ text, name }) =>
    decode(text, tables).findings.some(
      ({ code, readings }) => readings[0]?.name === name || code === name,
    ),
  )
  expect(loud.map(({ id, name }) => `${id} ${name}`)).toEqual([])
})
