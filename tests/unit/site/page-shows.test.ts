import { expect, test } from 'vitest'
import { articleShows, categoryShows, homeShows, indexShows, productShows } from '@/site/page-shows'
import {
  articleSummaries,
  articleView,
  categoryView,
  homeView,
  productView,
} from '@tests/fixtures/views'

test('a fix page shows itself, its related errors, its products and their categories', () => {
  expect(articleShows(articleView)).toBe('category:1 error:12 error:13 faqs product:3 site')
})

test('a product page shows its articles, also those that are still to come', () => {
  expect(productShows(productView)).toBe(
    'articles-of:3 category:1 error:12 error:14 error:15 error:16 error:17 error:18 faqs product:3 site',
  )
})

test('a category page shows its products, also those that move in', () => {
  expect(categoryShows(categoryView)).toBe(
    'articles-of:3 category:1 error:12 error:14 error:15 error:16 error:17 error:18 product:3 products site',
  )
})

test('lists over all articles name them all', () => {
  expect(homeShows(homeView)).toBe(
    'categories error:12 error:14 error:15 error:16 error:17 error:18 errors products site',
  )
  expect(indexShows(articleSummaries.slice(0, 1))).toBe('error:12 errors products site')
})
