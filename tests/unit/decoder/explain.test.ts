import { expect, test } from 'vitest'
import { families } from '../../../src/decoder/families/index'
import { explain } from '../../../src/decoder/index'
import { tables } from './tables'

test('every code that a family reports for its samples is explained on its own', () => {
  const silent = families.flatMap((family) =>
    family.samples.flatMap((sample) =>
      sample.codes.filter(
        (code) => !explain(code, tables).some((reading) => reading.code === code),
      ),
    ),
  )
  expect([...new Set(silent)]).toEqual([])
})

test('a bare number is explained in every family that counts so', () => {
  const readings = explain('5', tables)
  expect(readings.map((reading) => reading.code)).toEqual(
    expect.arrayContaining(['Win32 5', 'EIO', 'exit 5']),
  )
})

test('nothing is said of what is no code', () => {
  expect(explain('hello world', tables)).toEqual([])
})
