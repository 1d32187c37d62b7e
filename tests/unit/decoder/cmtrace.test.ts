import { expect, test } from 'vitest'
import { decode } from '../../../src/decoder/index'
import { tables } from './tables'

const entry = (message: string, time: string) =>
  `<![LOG[${message}]LOG]!><time="${time}.123-60" date="03-04-2025" component="AppEnforce" context="" type="3" thread="4120" file="appprovider.cpp:2079">`

test('an entry of Configuration Manager gives its message alone, and its time', () => {
  const message = 'Failed to install the package, error 0x80070643'
  const text = [entry(message, '09:15:02'), 'a line', entry(message, '10:20:30')].join('\n')
  const { findings, templates } = decode(text, tables)
  expect(findings[0]).toMatchObject({
    code: '0x80070643',
    first: '03-04-2025 09:15:02.123',
    last: '03-04-2025 10:20:30.123',
  })
  expect(templates.length).toBe(1)
  expect(templates[0]).toMatch(/^Failed to install the package, error/)
  expect(templates[0]).not.toMatch(/LOG|time=|component/)
})

test('a time that is the last member of an entry is found', () => {
  const text = `{"level":"error","message":"install failed with 0x80070643 ${'because of it '.repeat(12)}","time":"2025-03-04T09:15:02Z"}`
  expect(decode(text, tables).findings[0]?.first).toBe('2025-03-04T09:15:02Z')
})
