import { expect, test } from 'vitest'
import { align } from '@/search/align'
import { firstVariant, messageRows } from '@/search/index-rows'
import { wordsOf } from '@/search/words'

const flat = () => 1
const fit = (message: string, line: string) => align(wordsOf(message), wordsOf(line), flat)

test('words are compared without case, punctuation and placeholders', () => {
  expect(wordsOf("Login failed for user '<str>' (host: <host:1>), retry: *")).toEqual([
    'logln',
    'falled',
    'for',
    'user',
    'host',
    'retry',
  ])
})

test('0 and o, 1 and l are one letter in a word, and themselves in a number', () => {
  expect([wordsOf('re1ation d0main'), wordsOf('relation domain'), wordsOf('110 O')]).toEqual([
    ['relatlon', 'domaln'],
    ['relatlon', 'domaln'],
    ['110', 'o'],
  ])
})

test('the same words in order fit whole', () => {
  expect(fit('the valve is stuck open', 'The valve is STUCK open!')).toEqual({
    ofMessage: 1,
    ofLine: 1,
    shared: 3,
    differing: 0,
  })
})

test('order counts', () => {
  expect(fit('alpha beta gamma delta', 'delta gamma beta alpha').ofMessage).toBe(0.25)
})

test('a slip in a long word costs little, a short word has to be right', () => {
  expect(fit('intake valve', 'intakke valve').ofMessage).toBeCloseTo(0.925)
  expect(fit('pump jam', 'pomp jam').ofMessage).toBe(0.5)
})

test('a last word that is cut counts by its beginning, another one does not', () => {
  expect(fit('pump valve cabinet', 'pump valve cabi').ofLine).toBeCloseTo(0.95)
  expect(fit('pump valve cabinet', 'pump cabi valve').ofLine).toBeCloseTo(2 / 3)
  expect(fit('pump valve cabinet', 'pump valve ca').ofLine).toBeCloseTo(2 / 3)
})

test('a line cut short stands in the message whole', () => {
  const { ofMessage, ofLine } = fit('one two three four five six', 'one two three')
  expect([ofMessage, ofLine]).toEqual([0.5, 1])
})

test('nothing to compare is no fit', () => {
  expect(fit('', 'anything')).toEqual({ ofMessage: 0, ofLine: 0, shared: 0, differing: 0 })
})

test('a message of several lines is indexed as a whole and line by line', () => {
  const rows = messageRows({
    message: 'The pump could not be primed\nbecause the intake valve is stuck',
    variants: ['Die Pumpe konnte nicht anlaufen'],
  })
  expect(rows.map(({ template }) => template)).toEqual([
    'The pump could not be primed because the intake valve is stuck',
    'The pump could not be primed',
    'because the intake valve is stuck',
    'Die Pumpe konnte nicht anlaufen',
  ])
})

test('rows of variants are placed apart, and only where the message does not say the same', () => {
  const rows = messageRows({
    message: 'The intake valve is stuck',
    variants: ['The intake valve is stuck', 'Das Einlassventil klemmt fest'],
  })
  expect(rows.map(({ place, template }) => [place, template])).toEqual([
    [0, 'The intake valve is stuck'],
    [firstVariant, 'Das Einlassventil klemmt fest'],
  ])
})

test('what could stand in any log is not indexed', () => {
  expect(messageRows({ message: 'An error occurred', variants: ['Failed', '*'] })).toEqual([])
})
