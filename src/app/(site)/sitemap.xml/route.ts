import { env } from '@/env'
import { listPageAddresses, listPartChanges } from '@/reads/listings'
import { sitemapShows } from '@/site/page-shows'
import { newest, sitemapIndex } from '@/site/sitemap'
import { textResponse } from '../text-response'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const [pages, parts] = await Promise.all([listPageAddresses(), listPartChanges()])
  const changes = [newest(pages.map(({ changedAt }) => changedAt)), ...parts]
  return textResponse(sitemapIndex(changes, env().siteUrl), 'application/xml', sitemapShows())
}
