import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordChanges } from '@/cms/admin/word-changes'

test('words put anew are one change; a word in a sentence is its own', () => {
  expect(wordChanges('The pump is dry', 'valve: will not turn')).toEqual([
    { text: 'The pump is dry', on: 'before' },
    { text: 'valve: will not turn', on: 'after' },
  ])
  expect(wordChanges('stuck because of rust.', 'stuck because of ice.')).toEqual([
    { text: 'stuck because of ', on: 'both' },
    { text: 'rust', on: 'before' },
    { text: 'ice', on: 'after' },
    { text: '.', on: 'both' },
  ])
  expect(wordChanges('', '')).toEqual([])
})

test('each side keeps its whole text', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', ' ', '\n', 'word', '.'))
    .map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wordChanges(before, after)
      const side = (name: string) =>
        changes
          .filter(({ on }) => on === 'both' || on === name)
          .map((change) => change.text)
          .join('')
      expect([side('before'), side('after')]).toEqual([before, after])
    }),
  )
})
