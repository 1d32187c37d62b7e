import { describe, expect, test } from 'vitest'
import { normalize } from '../../../src/decoder/normalize'

const plain = (text: string): string => normalize(text).text

test.each([
  ['colours', '\u001b[31mError\u001b[0m 5', 'Error 5'],
  ['colours that lost their escape', '[31;1mError[0m 5', 'Error 5'],
  ['colours written out', '\\u001b[31mError\\u001b[39m', 'Error'],
  ['window titles', '\u001b]0;title\u0007$ ls', '$ ls'],
  ['entities', '&quot;a&quot; &lt;b&gt; &#39;c&#x27; &amp;', '"a" <b> \'c\' &'],
  [
    'typographic quotes and dashes',
    '“a” ‘b’ 0xC1900101 – 0x4000D −5',
    '"a" \'b\' 0xC1900101 - 0x4000D -5',
  ],
  ['no-break and zero-width spaces', 'a\u00a0b\u200bc\ufeff', 'a bc'],
  ['zero bytes of UTF-16', 'E\u0000r\u0000r\u0000', 'Err'],
  ['full-width digits', '０ｘ８００７０００５', '0x80070005'],
  ['escapes of a JSON string', '{\\"code\\":\\"X\\"}', '{"code":"X"}'],
  [
    'line ends at the end of a value',
    '{"log":"a b\\n","stream":"x"}',
    '{"log":"a b\n","stream":"x"}',
  ],
  [
    'line ends inside the value of a member',
    '{"Message":"Login failed for user\\nSource: Core\\tData","a":1}',
    '{"Message":"Login failed for user\nSource: Core\tData","a":1}',
  ],
  [
    'line ends in a dictionary of Python',
    "{'detail': 'was not found\\r\\nTrace: 1'}",
    "{'detail': 'was not found\nTrace: 1'}",
  ],
  ['line ends written out', 'Invalid.\\r\\nTrace ID: 1', 'Invalid.\nTrace ID: 1'],
])('takes out %s', (_what, text, expected) => {
  expect(plain(text)).toBe(expected)
})

test.each([
  ['a path', 'C:\\new\\test.txt and ..\\node_modules'],
  ['a path in a value', '{"folder": "the folder C:\\new\\reports"}'],
  ['a path without words', '{"file": "src\\new\\test.ts"}'],
  ['Windows line ends', 'a\r\nb\r\n'],
  ['brackets that are no colours', 'list[31] [m] [500m]'],
  ['an ampersand', 'a && b & c; d &unknown;'],
])('leaves %s alone', (_what, text) => {
  expect(plain(text)).toBe(text)
})

describe('a hard wrap in the middle of a word', () => {
  const long = `> ${'x '.repeat(37)}configu`
  test('is undone in a text that is cut at a width of terminals', () => {
    const cut = long.replace('> ', '')
    expect(cut).toHaveLength(81)
    expect(plain(`${cut.slice(1)}\nration failed`)).toBe(`${cut.slice(1)}ration failed`)
  })
  test('stays when the line is shorter than the others', () => {
    const text = `configu\nration failed\n${'y'.repeat(80)}`
    expect(plain(text)).toBe(text)
  })
})

test('spans lead back to what was pasted', () => {
  const text = '\u001b[31m&quot;0x8007\u200b0005&quot;\u001b[0m'
  const { text: clean, original } = normalize(text)
  const start = clean.indexOf('0x')
  expect(clean.slice(start, start + 10)).toBe('0x80070005')
  expect(text.slice(...original(start, start + 10))).toBe('0x8007\u200b0005')
})
