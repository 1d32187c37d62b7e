import { expect, test } from 'vitest'
import { rowTitle } from '@/cms/admin/rows/row-title'
import { fromMarkdown } from '@/exchange/markdown'

test('a row is known by its title, code, text or prose, whichever it has', () => {
  expect(rowTitle({ title: 'Create a secret', text: 'other' })).toBe('Create a secret')
  expect(rowTitle({ code: 'ORA-12541' })).toBe('ORA-12541')
  expect(rowTitle({ text: 'first line\nsecond line' })).toBe('first line')
  expect(rowTitle({ body: fromMarkdown('Use **another** one.\n\nMore.') })).toBe('Use another one.')
})

test('an empty row has no title, a long one is cut at 90 characters', () => {
  expect(rowTitle({})).toBe('')
  expect(rowTitle({ title: '  ', body: null })).toBe('')
  expect(rowTitle({ title: 'x'.repeat(91) })).toBe(`${'x'.repeat(89)}…`)
})
