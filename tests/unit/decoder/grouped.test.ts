import { expect, test } from 'vitest'
import { linesWithGroups } from '../../../src/decoder/redaction/grouped'

const linesIn = (text: string): string[] =>
  linesWithGroups(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['a GUID', '{3F2504E0-4f89-11D3-9A0C-0305e82c3301}'],
  ['the address of a network card', '00:1A:2b:3c:4D:5e'],
  ['the same with dashes', '00-1A-2b-3c-4D-5e'],
  ['an address of IPv6', '2001:db8:0:1:1:1:1:1'],
  ['the key of a product', 'ABCD1-EFGH2-IJKL3-MNOP4-QRST5'],
  ['the key of a drive', '111111-222222-333333-444444-555555-666666-777777-888888'],
])('%s is made of groups', (_what, value) => {
  expect(linesIn(`a\nb ${value} c\nd`)).toEqual([`b ${value} c`])
})

test('a line with several is told once, the last without its end too', () => {
  const line = '00:1A:2b:3c:4D:5e and 00:1A:2b:3c:4D:5e'
  expect(linesIn(`${line}\n\n${line}`)).toEqual([line, line])
})

test('times, dates and words are not', () => {
  const lines =
    '2024-05-07T05:12:12.123Z\n10.0.0.7 - - [07/May/2024:05:12:12 +0000]\n05-07-2024 05:12:12:123\nx86_64-pc-linux-gnu\nstd::io::Error\na-b-c-d-e'
  expect(linesIn(lines)).toEqual([])
})
