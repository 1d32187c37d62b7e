import { absolute, urls } from './urls'
import { escapeXml } from './xml'

/** The most addresses that one sitemap may hold, by the protocol. */
export const sitemapSize = 50_000

export type SitemapEntry = {
  url: string
  /** When its content last changed; left out where that is not known, rather than guessed. */
  changedAt?: string | undefined
}

const header = '<?xml version="1.0" encoding="UTF-8"?>'
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/**
 * The index: one part for the pages that are no articles, then as many as the articles need.
 *
 * @param changes when something in it changed last: of the pages, then of each part of the articles
 */
export function sitemapIndex(changes: readonly (string | undefined)[], origin: string): string {
  const parts = changes.map((changedAt, at) => ({
    url: urls.sitemapPart(at === 0 ? 'pages' : `errors-${at}`),
    changedAt,
  }))
  return [
    header,
    `<sitemapindex ${namespace}>`,
    ...parts.map((part) => `<sitemap>${place(part, origin)}</sitemap>`),
    '</sitemapindex>',
    '',
  ].join('\n')
}

export const sitemapPart = (entries: readonly SitemapEntry[], origin: string): string =>
  [
    header,
    `<urlset ${namespace}>`,
    ...entries.map((entry) => `<url>${place(entry, origin)}</url>`),
    '</urlset>',
    '',
  ].join('\n')

const place = ({ url, changedAt }: SitemapEntry, origin: string): string =>
  `<loc>${escapeXml(absolute(origin, url))}</loc>${changedAt ? `<lastmod>${changedAt}</lastmod>` : ''}`

/** The latest of some ISO dates; undefined when there is none. */
export const newest = (dates: readonly (string | undefined)[]): string | undefined =>
  dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1)

/** Which part of the sitemap a file name asks for: `pages.xml`, `errors-2.xml`; null for others. */
export function sitemapPartOf(name: string): 'pages' | number | null {
  if (name === 'pages.xml') return 'pages'
  const number = /^errors-([1-9]\d{0,4})\.xml$/.exec(name)?.[1]
  return number === undefined ? null : Number(number)
}
