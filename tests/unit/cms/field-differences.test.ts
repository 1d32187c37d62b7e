import { expect, test } from 'vitest'
import { fieldDifferences } from '@/cms/admin/versions/field-differences'
import { fromMarkdown } from '@/exchange/markdown'

const step = (id: string, title: string, rest: object = {}) => ({ id, title, ...rest })

test('a changed field stands with both texts; bookkeeping and ways of saying nothing do not count', () => {
  expect(
    fieldDifferences(
      { title: 'Old', message: '', revision: 1, updatedAt: 'a', appliesTo: null },
      { title: 'New', message: null, revision: 2, updatedAt: 'b' },
    ),
  ).toEqual([{ path: ['title'], row: null, before: 'Old', after: 'New' }])
})

test('prose is compared as Markdown, inside groups and rows too', () => {
  expect(
    fieldDifferences(
      { verdict: { risk: 'low' }, steps: [step('a', 'One', { body: fromMarkdown('Go **on**.') })] },
      { verdict: { risk: 'high' }, steps: [step('a', 'One', { body: fromMarkdown('Go on.') })] },
    ),
  ).toEqual([
    { path: ['verdict', 'risk'], row: null, before: 'low', after: 'high' },
    { path: ['steps', 'a', 'body'], row: '1. One', before: 'Go **on**.', after: 'Go on.' },
  ])
})

test('a row that was added or deleted stands once, with all of its text', () => {
  expect(
    fieldDifferences(
      { steps: [step('a', 'One'), step('b', 'Two', { command: 'reboot' })] },
      { steps: [step('a', 'One'), step('c', 'Three')] },
    ),
  ).toEqual([
    { path: ['steps', 'c'], row: '2. Three', before: '', after: 'Three' },
    { path: ['steps', 'b'], row: '2. Two', before: 'Two\nreboot', after: '' },
  ])
})

test('a moved row is a change of order, not of text', () => {
  expect(
    fieldDifferences(
      { steps: [step('a', 'One'), step('b', 'Two')] },
      { steps: [step('b', 'Two'), step('a', 'One')] },
    ),
  ).toEqual([{ path: ['steps'], row: 'Order', before: '1. One\n2. Two', after: '1. Two\n2. One' }])
})

test('a list that is new, and one that is gone', () => {
  const steps = [step('a', 'One')]
  const path = ['steps', 'a']
  expect(fieldDifferences({}, { steps })).toEqual([
    { path, row: '1. One', before: '', after: 'One' },
  ])
  expect(fieldDifferences({ steps }, {})).toEqual([
    { path, row: '1. One', before: 'One', after: '' },
  ])
})
