import { globSync } from 'node:fs'
import { expect, test } from 'vitest'

/**
 * Who may ask for each route of the application. What `/api/[...slug]` answers to whom is the table of
 * `tests/int/cms/routes.txt`; the admin and the preview decide for themselves and are tested there.
 */
const everyone = [
  '(site)/about/page.tsx',
  '(site)/accessibility/page.tsx',
  '(site)/api/page.tsx',
  '(site)/categories/[slug]/page.tsx',
  '(site)/codes/[code]/page.tsx',
  '(site)/decode/families/page.tsx',
  '(site)/decode/page.tsx',
  '(site)/decode/shared/route.ts',
  '(site)/errors/[slug]/markdown/route.ts',
  '(site)/errors/[slug]/page.tsx',
  '(site)/errors/page.tsx',
  '(site)/faq/page.tsx',
  '(site)/feed.xml/route.ts',
  '(site)/feedback/route.ts',
  '(site)/llms.txt/route.ts',
  '(site)/missing/code/page.tsx',
  '(site)/missing/page.tsx',
  '(site)/opensearch.xml/route.ts',
  '(site)/out-of-reach/page.tsx',
  '(site)/page.tsx',
  '(site)/pictures/[file]/route.tsx',
  '(site)/privacy/page.tsx',
  '(site)/products/[slug]/feed.xml/route.ts',
  '(site)/products/[slug]/page.tsx',
  '(site)/products/page.tsx',
  '(site)/robots.txt/route.ts',
  '(site)/search/page.tsx',
  '(site)/sitemap.xml/route.ts',
  '(site)/sitemap/[part]/route.ts',
  '(site)/wanted/route.ts',
  'api/v1/[...path]/route.ts',
  'api/v1/codes/[code]/route.ts',
  'api/v1/decode/route.ts',
  'api/v1/errors/[slug]/route.ts',
  'api/v1/errors/route.ts',
  'api/v1/export/errors.ndjson/route.ts',
  'api/v1/match/route.ts',
  'api/v1/openapi.json/route.ts',
  'api/v1/products/route.ts',
  'api/v1/search/route.ts',
]
const holdersOfAToken = ['(site)/preview/errors/[id]/page.tsx']
const staff = ['(payload)/admin/[[...segments]]/page.tsx', '(payload)/api/[...slug]/route.ts']

test('C11 every route is in the table of who may ask for it', () => {
  const routes = globSync('src/app/**/{page,route}.{ts,tsx}').map((file) =>
    file.replace('src/app/', ''),
  )
  expect(routes.sort()).toEqual([...everyone, ...holdersOfAToken, ...staff].sort())
})
