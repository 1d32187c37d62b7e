import { expect, test } from 'vitest'
import type { Decoding, Finding } from '@/decoder/types'
import { evidenceOf } from '@/site/evidence'

const finding = (code: string, name?: string): Finding => ({
  family: 'hresult',
  code,
  spelling: code,
  start: 0,
  end: code.length,
  line: 1,
  count: 1,
  readings: [
    {
      family: 'hresult',
      code,
      ...(name ? { name } : {}),
      parts: [],
      confidence: 1,
      because: [],
      equivalents: [{ family: 'win32', code: 'Win32 5', name: 'ERROR_ACCESS_DENIED' }],
    },
  ],
  because: [],
})

const decoding = (findings: Finding[], templates: string[] = []): Decoding => ({
  findings,
  templates,
  redacted: 'the whole text',
  redactions: [],
})

test('a code goes with its other names; the text itself does not go', () => {
  expect(
    evidenceOf(decoding([finding('0x80070005', 'E_ACCESSDENIED')], ['failed with <*>'])),
  ).toEqual({
    codes: ['0x80070005', 'Win32 5', 'ERROR_ACCESS_DENIED', 'E_ACCESSDENIED'],
    templates: ['failed with <*>'],
  })
})

test('stays within what the API takes', () => {
  const many = Array.from({ length: 300 }, (_, at) => finding(`E${at}`))
  const { codes, templates } = evidenceOf(decoding(many, ['x'.repeat(2_001), 'short']))
  expect(codes).toHaveLength(200)
  expect(templates).toEqual(['short'])
})
