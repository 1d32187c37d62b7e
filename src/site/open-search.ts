import { absolute, urls } from './urls'
import type { SiteView } from './views'
import { escapeXml } from './xml'

/** Lets a browser offer the site's search in its address bar. */
export function openSearchDescription(site: SiteView, origin: string): string {
  const template = `${absolute(origin, urls.search())}?q={searchTerms}`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    // The format allows 16 characters for the name and 1024 for the description.
    `<ShortName>${escapeXml(site.name.slice(0, 16).trim())}</ShortName>`,
    `<LongName>${escapeXml(site.name.slice(0, 48))}</LongName>`,
    `<Description>${escapeXml(site.description.slice(0, 1024))}</Description>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Image width="32" height="32" type="image/svg+xml">${escapeXml(absolute(origin, urls.icon()))}</Image>`,
    `<Url type="text/html" method="get" template="${escapeXml(template)}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n')
}
