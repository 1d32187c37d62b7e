import { expect, test } from 'vitest'
import {
  articleShows,
  categoryShows,
  codeShows,
  faqShows,
  feedShows,
  homeShows,
  indexShows,
  productFeedShows,
  productShows,
  sitemapShows,
} from '@/site/page-shows'
import { keysForArticle, keysForChange, keysForFaq, type Listed } from '@/site/shows'
import {
  articleSummaries,
  articleView,
  categoryView,
  homeView,
  productView,
} from '@tests/fixtures/views'

test('a fix page shows itself, what it names and is named by, its products and their categories', () => {
  expect(articleShows({ ...articleView, picked: [13, 40] })).toBe(
    'category:1 error:12 error:13 error:40 faqs-of-error:12 named-by:12 product:3 site',
  )
})

const six = 'error:12 error:14 error:15 error:16 error:17 error:18'

test('a product page shows its articles, also those that are still to come', () => {
  expect(productShows(productView)).toBe(
    `articles-of:3 category:1 ${six} faqs-of-product:3 product:3 site`,
  )
})

test('a category page shows its products, also those that move in', () => {
  expect(categoryShows(categoryView)).toBe(
    `articles-of:3 category:1 ${six} product:3 products site`,
  )
})

test('lists show what stands in them and what their order is made of', () => {
  expect(homeShows(homeView)).toBe(`categories ${six} errors products site verified`)
  expect(indexShows(articleSummaries.slice(0, 1))).toBe('error:12 products site titles')
  expect(codeShows([{ id: 12 }])).toBe('error:12 errors site')
  expect(faqShows([{ articles: [{ id: 12 }], products: [{ id: 3 }] }])).toBe(
    'error:12 errors faqs product:3 site',
  )
  expect([feedShows(), productFeedShows(3), sitemapShows()]).toEqual([
    'changes products site',
    'changes-of:3 product:3 products site',
    'categories changes errors products',
  ])
})

const listed: Listed = {
  slug: 'a',
  title: 'A',
  codes: ['1'],
  products: [3],
  related: [13],
  verifiedOn: '2026-11-23',
}
const always = ['error:12', 'changes', 'changes-of:3']

test.each<[string, Listed | null, Listed | null, string[]]>([
  ['an edit of its text', listed, { ...listed }, always],
  [
    'another title',
    listed,
    { ...listed, title: 'B' },
    [...always, 'titles', 'articles-of:3', 'verified'],
  ],
  ['a day of checking', listed, { ...listed, verifiedOn: '2026-11-24' }, [...always, 'verified']],
  [
    'another related article',
    listed,
    { ...listed, related: [14] },
    [...always, 'named-by:13', 'named-by:14'],
  ],
  [
    'another product',
    listed,
    { ...listed, products: [4] },
    [...always, 'changes-of:4', 'errors', 'titles', 'articles-of:3', 'articles-of:4', 'verified'],
  ],
  [
    'publishing',
    null,
    listed,
    [...always, 'errors', 'titles', 'articles-of:3', 'verified', 'named-by:13'],
  ],
  [
    'taking it down',
    listed,
    null,
    [...always, 'errors', 'titles', 'articles-of:3', 'verified', 'named-by:13'],
  ],
])('%s touches what is made of it, and nothing else', (_what, before, after, keys) => {
  expect(keysForArticle(12, before, after).sort()).toEqual([...keys].sort())
})

test('a question touches the list of questions and what it was and is about', () => {
  expect(keysForFaq({ errors: [12], products: [] }, { errors: [13], products: [3] })).toEqual([
    'faqs',
    'faqs-of-error:12',
    'faqs-of-error:13',
    'faqs-of-product:3',
  ])
})

test('other documents touch themselves and their lists; bookkeeping touches nothing', () => {
  expect([
    keysForChange('products', 3),
    keysForChange('site', null),
    keysForChange('audit-log', 1),
  ]).toEqual([['product:3', 'products'], ['site'], []])
})
