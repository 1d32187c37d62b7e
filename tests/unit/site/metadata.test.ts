import { expect, test } from 'vitest'
import { longDate } from '@/site/dates'
import { countOf } from '@/site/count-of'
import { articleDescription, articleTitle, cut, pageTitle } from '@/site/metadata'
import { verdictFacts } from '@/site/verdict-words'
import { articleView, bareArticleView } from '@tests/fixtures/views'

test('a text that fits stays, on one line', () => {
  expect(cut(' one\n two ', 7)).toBe('one two')
})

test.each([
  ['one two three', 9, 'one two…'],
  ['one, two', 5, 'one…'],
  ['unbreakable', 6, 'unbre…'],
  ['😀😀😀', 4, '😀…'],
])('%s is cut to %i', (text, limit, expected) => {
  expect(cut(text, limit)).toBe(expected)
  expect(cut(text, limit).length).toBeLessThanOrEqual(limit)
})

test('title and description come from the editor, else from the article, within their limits', () => {
  const seo = { title: 'Own title', description: 'Own description.' }
  expect(articleTitle({ ...articleView, seo })).toBe('Own title')
  expect(articleDescription({ ...articleView, seo })).toBe('Own description.')
  expect(articleTitle(articleView)).toBe('How to Fix AADSTS7000215: Invalid client secret provided')
  expect(articleDescription(bareArticleView)).toBe(`How to Fix ${bareArticleView.title}`)
})

test('a page title carries the name of the site where both fit, and is cut where nothing fits', () => {
  const title = (words: string[]) => pageTitle(words, 'IT Error Decoder')
  expect(title(['IIS errors and how to fix them', 'IIS errors'])).toBe(
    'IIS errors and how to fix them · IT Error Decoder',
  )
  const long = 'Internet Information Services'
  expect(title([`${long} errors and how to fix them`, `${long} errors`])).toBe(
    `${long} errors and how to fix them`,
  )
  const name = 'A product with a name that goes on and on and on'
  expect(title([`${name} errors and how to fix them`, `${name} errors`])).toBe(`${name} errors`)
  expect(title([`${'word '.repeat(30)}errors`]).length).toBeLessThanOrEqual(60)
})

test('days are written out, and what is no day is left alone', () => {
  expect(longDate('2026-11-03')).toBe('3 November 2026')
  expect(longDate('2026-13-03')).toBe('2026-13-03')
  expect(longDate('soon')).toBe('soon')
})

test('numbers agree with their nouns', () => {
  expect([countOf(0, 'error'), countOf(1, 'error'), countOf(1204, 'error')]).toEqual([
    '0 errors',
    '1 error',
    '1,204 errors',
  ])
})

test('the verdict reads in the order of the questions; what is unknown is left out', () => {
  expect(verdictFacts(articleView.verdict)).toEqual([
    { label: 'Lasts', value: 'Stays until it is fixed', tone: 'plain' },
    { label: 'Trying again', value: 'Pointless until fixed', tone: 'plain' },
    { label: 'Who can fix it', value: 'Administrator or developer', tone: 'plain' },
    { label: 'Risk of the fix', value: 'Low', tone: 'good' },
    { label: 'Downtime', value: 'Restart of the app', tone: 'plain' },
  ])
  expect(verdictFacts(bareArticleView.verdict)).toEqual([])
})
