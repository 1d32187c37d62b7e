import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meantBy, oneSlipFrom, slipsBetween, stemOf } from '@/search/correct'

test('one slip from a word are its letters swapped, more, less and other', () => {
  const slips = oneSlipFrom('ab')
  expect(
    ['a', 'b', 'ba', 'xb', 'ax', 'xab', 'axb', 'abx'].filter((word) => !slips.includes(word)),
  ).toEqual([])
  expect(slips.filter((word) => slipsBetween('ab', word, 1) !== 1)).toEqual([])
})

test('whatever lies one slip away with letters of the word or a to z is among them', () => {
  const word = fc.stringMatching(/^[a-zäß]{4,9}$/)
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('', 'e', 'z'), (meant, place, letter) => {
      const at = place % meant.length
      const typed = meant.slice(0, at) + letter + meant.slice(at + 1)
      const isReachable = typed === meant || oneSlipFrom(typed).includes(meant)
      const lost = meant[at]!
      expect(isReachable).toBe(/[a-z]/.test(lost) || typed.includes(lost) || typed === meant)
    }),
  )
})

test('two slips are looked for behind the first letters of a long word', () => {
  expect([stemOf('conection'), stemOf('short')]).toEqual(['cone', null])
})

test('of words equally near the most used is meant, and none that is too far', () => {
  const alike = [
    { word: 'locker', articles: 2 },
    { word: 'locked', articles: 9 },
    { word: 'blocker', articles: 99 },
  ]
  expect(meantBy('lockex', alike)).toBe('locked')
  expect(meantBy('granary', alike)).toBe(null)
})
