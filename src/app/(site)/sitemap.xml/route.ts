import { env } from '@/env'
import { countArticles } from '@/reads/listings'
import { listingShows } from '@/site/page-shows'
import { sitemapIndex } from '@/site/sitemap'
import { textResponse } from '../text-response'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const index = sitemapIndex(await countArticles(), env().siteUrl)
  return textResponse(index, 'application/xml', listingShows())
}
