import { expect, test } from 'vitest'
import { tellingBeforeBreak } from '@/search/breaking-off'
import { wordsOf } from '@/search/words'

const worded = (template: string) => ({ template, words: wordsOf(template) })
const telling = (message: string, line: string) => tellingBeforeBreak(worded(message), worded(line))

const pump = 'The intake valve of the pump is stuck because <str> was closed'

test.each([
  ['within a word', 'The intake valve of the pu', 2],
  ['within a word of which enough is left to tell', 'The intake valve of the pump is stuc', 4],
  ['after a word that ends no sentence', 'The intake valve of the pump is', 3],
  ['after common words in front', 'Error: The intake valve of the', 2],
])('a line that breaks off %s', (_how, line, expected) => {
  expect(telling(pump, line)).toBe(expected)
})

test('a line with the same variable part in the same place', () => {
  expect(
    telling(
      'Could not load <path>: the replica belongs to another',
      'Could not load <path>: the replica',
    ),
  ).toBe(2)
})

test.each([
  ['a sentence that may be whole', 'The intake valve of the pump'],
  ['too few words', 'The intake val'],
  ['another word in between', 'The intake valve of the red pu'],
  ['words in front that say something', 'Monday: The intake valve of the pu'],
  ['a whole message', pump],
  ['no words', ''],
  ['another ending of the last word', 'The intake valve of the pumpkin'],
])('does not break off: %s', (_why, line) => {
  expect(telling(pump, line)).toBe(0)
})

test('a message without words is never begun', () => {
  expect(telling('<guid>', 'The intake valve of the pu')).toBe(0)
})

test('another variable part, or none, proves nothing', () => {
  const message = 'Could not load <path>: the replica belongs to another'
  expect(telling(message, 'Could not load <str>: the replica')).toBe(0)
  expect(telling(message, 'Could not load the replica')).toBe(0)
})
