import { absolute, urls } from './urls'
import { escapeXml } from './xml'

/** The most addresses that one sitemap may hold, by the protocol. */
export const sitemapSize = 50_000

export type SitemapEntry = {
  url: string
  /** When its content last changed; left out where that is not known, rather than guessed. */
  changedAt?: string
}

const header = '<?xml version="1.0" encoding="UTF-8"?>'
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** The index: one part for the pages that are no articles, then as many as the articles need. */
export function sitemapIndex(articles: number, origin: string): string {
  const parts = Math.ceil(articles / sitemapSize)
  const addresses = [
    urls.sitemapPart('pages'),
    ...Array.from({ length: parts }, (_, at) => urls.sitemapPart(`errors-${at + 1}`)),
  ]
  return [
    header,
    `<sitemapindex ${namespace}>`,
    ...addresses.map((url) => `<sitemap><loc>${escapeXml(absolute(origin, url))}</loc></sitemap>`),
    '</sitemapindex>',
    '',
  ].join('\n')
}

export const sitemapPart = (entries: readonly SitemapEntry[], origin: string): string =>
  [
    header,
    `<urlset ${namespace}>`,
    ...entries.map(
      ({ url, changedAt }) =>
        `<url><loc>${escapeXml(absolute(origin, url))}</loc>${changedAt ? `<lastmod>${changedAt}</lastmod>` : ''}</url>`,
    ),
    '</urlset>',
    '',
  ].join('\n')

/** Which part of the sitemap a file name asks for: `pages.xml`, `errors-2.xml`; null for others. */
export function sitemapPartOf(name: string): 'pages' | number | null {
  if (name === 'pages.xml') return 'pages'
  const number = /^errors-([1-9]\d{0,4})\.xml$/.exec(name)?.[1]
  return number === undefined ? null : Number(number)
}
