import { absolute, urls } from './urls'

/** Everything is for everyone, but what is made anew for each visitor or meant for programs. */
export const robotsTxt = (origin: string): string =>
  [
    'User-agent: *',
    `Disallow: ${urls.admin()}`,
    'Disallow: /api/',
    'Disallow: /preview/',
    `Disallow: ${urls.search()}?`,
    '',
    `Sitemap: ${absolute(origin, urls.sitemap())}`,
    '',
  ].join('\n')
