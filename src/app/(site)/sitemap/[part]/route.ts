import { env } from '@/env'
import { listArticleAddresses, listPageAddresses } from '@/reads/listings'
import { sitemapShows } from '@/site/page-shows'
import { sitemapPart, sitemapPartOf } from '@/site/sitemap'
import { notFoundResponse, textResponse } from '../../text-response'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ part: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const part = sitemapPartOf((await params).part)
  if (part === null) return notFoundResponse()
  const entries = part === 'pages' ? await listPageAddresses() : await listArticleAddresses(part)
  if (entries.length === 0) return notFoundResponse()
  return textResponse(sitemapPart(entries, env().siteUrl), 'application/xml', sitemapShows())
}
