import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeSpellings } from '../../../src/decoder/code-spellings'

test.each([
  ['ORA-12541', ['ORA-12541']],
  ['ora 600', ['ora 600', 'ORA 600', 'ORA-00600']],
  ['http-502', ['http-502', 'HTTP-502', 'HTTP 502']],
  ['http502', ['http502', 'HTTP502', 'HTTP 502']],
  ['exit code: 137', ['exit code: 137', 'EXIT CODE: 137', 'exit 137']],
  ['Event ID 1000', ['Event ID 1000', 'EVENT ID 1000', 'Event 1000']],
  ['errno -13', ['errno -13', 'ERRNO -13', 'errno 13']],
  ['“0x80070005”.', ['0x80070005', '0X80070005']],
  ['8007000eh', ['8007000eh', '8007000EH', '0x8007000E']],
  ['42p01', ['42p01', '42P01', 'SQLSTATE 42P01']],
  ['aadsts 50011', ['aadsts 50011', 'AADSTS 50011', 'AADSTS50011']],
  ['12345', ['12345']],
  ['  ', []],
])('%j may be meant as %j', (written, spellings) => {
  expect(codeSpellings(written)).toEqual(spellings)
})

test('whatever is written, spellings are few, not empty, and no longer than it was by much', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (written) => {
      const spellings = codeSpellings(written)
      expect(spellings.length).toBeLessThanOrEqual(9)
      expect(spellings.every((spelling) => spelling.trim() !== '')).toBe(true)
    }),
  )
})
