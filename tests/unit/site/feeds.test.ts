import { describe, expect, test } from 'vitest'
import { atomFeed } from '@/site/atom'
import { llmsTxt } from '@/site/llms-txt'
import { openSearchDescription } from '@/site/open-search'
import { robotsTxt } from '@/site/robots'
import { newest, sitemapIndex, sitemapPart, sitemapPartOf } from '@/site/sitemap'
import { urls } from '@/site/urls'
import { escapeXml } from '@/site/xml'
import { articleSummaries, siteView } from '@tests/fixtures/views'

const origin = 'https://errors.example'

test('XML holds neither markup nor characters that it forbids', () => {
  expect(escapeXml('a<b & "c" \'d\'\u0000\u001b\ud800')).toBe(
    'a&lt;b &amp; &quot;c&quot; &#39;d&#39;�',
  )
})

test('the feed is as new as its newest entry', () => {
  const [first] = articleSummaries
  const articles = [
    { ...first!, updatedAt: '2026-11-22T10:00:00.000Z', title: 'A <b> & c', codes: [] },
  ]
  expect(atomFeed({ title: 'Errors', url: '/feed.xml', pageUrl: '/', articles }, origin)).toBe(
    `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>https://errors.example/feed.xml</id>
<title>Errors</title>
<updated>2026-11-22T10:00:00.000Z</updated>
<author><name>Errors</name></author>
<link rel="self" type="application/atom+xml" href="https://errors.example/feed.xml"/>
<link rel="alternate" type="text/html" href="https://errors.example/"/>
<entry>
<id>https://errors.example/errors/article-12</id>
<title>How to Fix A &lt;b&gt; &amp; c</title>
<link rel="alternate" type="text/html" href="https://errors.example/errors/article-12"/>
<updated>2026-11-22T10:00:00.000Z</updated>
<category term="Entra ID"/>
<summary>What it means.</summary>
</entry>
</feed>
`,
  )
})

describe('the sitemap', () => {
  test('names the part of the pages and those of the articles, each as new as its newest', () => {
    const day = '2026-11-22T10:00:00.000Z'
    expect(sitemapIndex([undefined, day, undefined], origin)).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://errors.example/sitemap/pages.xml</loc></sitemap>
<sitemap><loc>https://errors.example/sitemap/errors-1.xml</loc><lastmod>${day}</lastmod></sitemap>
<sitemap><loc>https://errors.example/sitemap/errors-2.xml</loc></sitemap>
</sitemapindex>
`,
    )
  })

  test('a list is as new as the newest of what it lists', () => {
    expect([newest([undefined, '2026-11-02', '2026-11-10']), newest([])]).toEqual([
      '2026-11-10',
      undefined,
    ])
  })

  test('says when a page changed, and nothing where that is not known', () => {
    const part = sitemapPart([{ url: '/' }, { url: '/errors/a', changedAt: '2026-11-22' }], origin)
    expect(part).toContain('<url><loc>https://errors.example/</loc></url>')
    expect(part).toContain(
      '<url><loc>https://errors.example/errors/a</loc><lastmod>2026-11-22</lastmod></url>',
    )
  })

  test.each([
    ['pages.xml', 'pages'],
    ['errors-2.xml', 2],
    ['errors-0.xml', null],
    ['errors-2', null],
    ['errors-999999.xml', null],
    ['../pages.xml', null],
  ])('%s asks for %s', (name, part) => {
    expect(sitemapPartOf(name)).toBe(part)
  })

  test('its parts are named as they are asked for', () => {
    expect(urls.sitemapPart('errors-1')).toBe('/sitemap/errors-1.xml')
  })
})

test('robots are sent to the sitemap and away from what is made for one visitor', () => {
  expect(robotsTxt(origin)).toBe(
    'User-agent: *\nDisallow: /admin\nDisallow: /api/\nDisallow: /preview/\nDisallow: /search?\n\nSitemap: https://errors.example/sitemap.xml\n',
  )
})

test('browsers learn the search, within the limits of the format', () => {
  const description = openSearchDescription(
    { ...siteView, name: 'A & B, the error decoder' },
    origin,
  )
  expect(description).toContain('<ShortName>A &amp; B, the error</ShortName>')
  expect(description).toContain('template="https://errors.example/search?q={searchTerms}"')
})

test('llms.txt lists the products that have articles', () => {
  const product = {
    id: 1,
    slug: 'a',
    name: 'A',
    url: '/products/a',
    description: 'Errors\nof A.',
    category: null,
  }
  const text = llmsTxt(
    siteView,
    [
      { ...product, articleCount: 2 },
      { ...product, name: 'B', url: '/products/b', articleCount: 0 },
    ],
    origin,
  )
  expect(text).toContain('- [A](https://errors.example/products/a): Errors of A.')
  expect(text).not.toContain('[B]')
})

test('addresses leave out what is usual', () => {
  expect([
    urls.errors(),
    urls.errors({ page: 1 }),
    urls.errors({ page: 2, product: 'a&b' }),
    urls.search(),
    urls.search('ORA 1', 3),
  ]).toEqual([
    '/errors',
    '/errors',
    '/errors?product=a%26b&page=2',
    '/search',
    '/search?q=ORA%201&page=3',
  ])
})
