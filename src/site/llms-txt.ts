import { absolute, urls } from './urls'
import type { CategoryLink, ProductLink, SiteView } from './views'

type Listed = ProductLink & { articleCount: number; category: CategoryLink | null }

/** A map of the site for language models, after llmstxt.org. */
export function llmsTxt(site: SiteView, products: readonly Listed[], origin: string): string {
  const at = (path: string) => absolute(origin, path)
  const line = (label: string, path: string, says: string) =>
    `- [${label}](${at(path)})${says ? `: ${says.replace(/\s+/g, ' ')}` : ''}`
  return [
    `# ${site.name}`,
    '',
    `> ${site.description.replace(/\s+/g, ' ')}`,
    '',
    'Every fix page is also Markdown at its address with `.md` behind it. A fix page holds the error',
    'message, its causes with checks, steps with commands, and its sources with the day they were checked.',
    '',
    '## Looking up an error',
    '',
    line(
      'Decode a text',
      urls.apiDecode(),
      'POST {"text": "…"}; answers with codes, their meanings and fix pages',
    ),
    line('List of fix pages', urls.apiErrors(), 'JSON, 50 at a time, follow `next`'),
    `- ${at('/codes/')}{code}: moves on to the fix page of a code such as AADSTS7000215 or 0x80070005`,
    '',
    '## Products',
    '',
    ...products
      .filter(({ articleCount }) => articleCount > 0)
      .map(({ name, url, description }) => line(name, url, description)),
    '',
    '## More',
    '',
    line('All errors', urls.errors(), ''),
    line('Questions', urls.faq(), ''),
    line('Feed', urls.feed(), 'new and changed fix pages'),
    '',
  ].join('\n')
}
