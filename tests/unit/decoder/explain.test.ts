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

test('one family that reads a code does not hide what another says of it, and who can tell is first', () => {
  const families = (code: string) => explain(code, tables).map((reading) => reading.family)
  expect(families('5.7.26')).toEqual(['smtp', 'aws'])
  expect(families('P1001')).toEqual(['prisma', 'aws'])
  expect(explain('1326', tables)[0]).toMatchObject({
    code: 'Win32 1326',
    name: 'ERROR_LOGON_FAILURE',
  })
})
