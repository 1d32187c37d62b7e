import { absolute, urls } from './urls'
import type { ArticleSummary } from './views'
import { howToFix } from './metadata'
import { escapeXml } from './xml'

type Feed = {
  title: string
  /** Path of the feed itself, and of the page that it follows. */
  url: string
  pageUrl: string
  articles: readonly ArticleSummary[]
}

/** An Atom feed (RFC 4287) of fix pages, in the order given; the newest is its date. */
export function atomFeed({ title, url, pageUrl, articles }: Feed, origin: string): string {
  const self = absolute(origin, url)
  const newest = articles
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<id>${escapeXml(self)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<updated>${newest ?? '1970-01-01T00:00:00.000Z'}</updated>`,
    `<author><name>${escapeXml(title)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(absolute(origin, pageUrl))}"/>`,
    ...articles.map((article) => entry(article, origin)),
    '</feed>',
    '',
  ].join('\n')
}

function entry({ slug, title, summary, updatedAt, products }: ArticleSummary, origin: string) {
  const address = escapeXml(absolute(origin, urls.error(slug)))
  return [
    '<entry>',
    `<id>${address}</id>`,
    `<title>${escapeXml(howToFix(title))}</title>`,
    `<link rel="alternate" type="text/html" href="${address}"/>`,
    `<updated>${updatedAt}</updated>`,
    ...products.map(({ name }) => `<category term="${escapeXml(name)}"/>`),
    summary ? `<summary>${escapeXml(summary)}</summary>` : '',
    '</entry>',
  ]
    .filter(Boolean)
    .join('\n')
}
