import { expect, test } from 'vitest'
import { meantBy, slipsBetween } from '@/search/correct'
import { lookupRows } from '@/search/index-rows'
import { excerptOf, marksIn } from '@/search/marks'
import { readAsked, wantEach, wantEvery } from '@/search/search-words'
import { loadAllTables } from '@/decoder/tables'

const marked = (text: string, words: string[], beginning = '') =>
  marksIn(text, words, beginning).map(([start, end]) => text.slice(start, end))

test('a question is read as words, the last of which may go on', () => {
  expect(readAsked('How do I fix Azure AD log-')).toEqual({
    text: 'How do I fix Azure AD log-',
    words: ['azure', 'ad', 'log'],
    beginning: '',
    names: expect.arrayContaining(['azure ad', 'fix azure ad log']) as string[],
  })
  expect(readAsked('disk fu').beginning).toBe('fu')
  expect(readAsked('fix error').words).toEqual(['fix', 'error'])
  expect(readAsked('\u0000 \ud800').words).toEqual([])
})

test('no sign of the query language survives', () => {
  expect(wantEvery([["'a:*"], ['b', 'c']].map((words) => readAsked(words.join(' ')).words))).toBe(
    "('a') & ('b' | 'c')",
  )
  expect(wantEach(readAsked('x & !y | (z)').words)).toEqual(["'x'", "'y'", "'z'"])
})

test.each([
  ['recieve', 'receive', 1],
  ['adress', 'address', 1],
  ['mismacth', 'mismatch', 1],
  ['same', 'same', 0],
  ['cat', 'cart', 1],
])('%s and %s are %i slips apart', (a, b, slips) => {
  expect(slipsBetween(a, b, 2)).toBe(slips)
})

test('of near words the nearest is meant, of equally near ones the most used', () => {
  const known = (words: [string, number][]) => words.map(([word, articles]) => ({ word, articles }))
  expect(
    meantBy(
      'conection',
      known([
        ['connections', 90],
        ['connection', 5],
      ]),
    ),
  ).toBe('connection')
  expect(
    meantBy(
      'derver',
      known([
        ['server', 50],
        ['denver', 2],
      ]),
    ),
  ).toBe('server')
  expect(meantBy('port', known([['pool', 50]]))).toBe(null)
})

test('marks cover whole words, their other forms, and what is typed of the last', () => {
  expect(marked('Access denied; accessing was DENIED', ['access', 'deny'])).toEqual([
    'Access',
    'denied',
    'accessing',
    'DENIED',
  ])
  expect(marked('The redirection of a redirect', ['redir'], 'redir')).toEqual(['redir', 'redir'])
  expect(marked('An import is important', ['import'])).toEqual(['import'])
})

test('an excerpt is cut at words around the first mark, and its marks move along', () => {
  const text = `${'before '.repeat(30)}the valve is stuck ${'after '.repeat(60)}`
  const excerpt = excerptOf(text, marksIn(text, ['valve'], ''))!
  const [[start, end]] = excerpt.marks as [[number, number]]
  expect([excerpt.text.slice(start, end), excerpt.text.length <= 206]).toEqual(['valve', true])
  expect(excerpt.text).toMatch(/^… before .* after …$/)
  expect(excerptOf(text, [])).toBe(null)
})

test('codes are looked up canonically, as spelled, and by their number', async () => {
  expect(lookupRows(['-2147024891', 'HTTP 403', 'invalid_client'], await loadAllTables())).toEqual([
    { code: '-2147024891', place: 0, bare: false },
    { code: '0x80070005', place: 0, bare: false },
    { code: 'HTTP 403', place: 1, bare: false },
    { code: '403', place: 1, bare: true },
    { code: 'invalid_client', place: 2, bare: false },
  ])
})
