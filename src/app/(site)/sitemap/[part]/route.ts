import { env } from '@/env'
import { listArticleAddresses } from '@/reads/listings'
import { listProducts } from '@/reads/products'
import { listingShows } from '@/site/page-shows'
import { sitemapPart, sitemapPartOf, type SitemapEntry } from '@/site/sitemap'
import { urls } from '@/site/urls'
import { notFoundResponse, textResponse } from '../../text-response'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ part: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const part = sitemapPartOf((await params).part)
  if (part === null) return notFoundResponse()
  const entries = part === 'pages' ? await pages() : (await listArticleAddresses(part)).entries
  if (entries.length === 0) return notFoundResponse()
  return textResponse(sitemapPart(entries, env().siteUrl), 'application/xml', listingShows())
}

/** Pages that are to be found by themselves; a product or category without an article is not. */
async function pages(): Promise<SitemapEntry[]> {
  const products = (await listProducts()).filter(({ articleCount }) => articleCount > 0)
  const categories = new Set(products.flatMap(({ category }) => (category ? [category.url] : [])))
  const own = [
    urls.home(),
    urls.decode(),
    urls.errors(),
    urls.products(),
    urls.faq(),
    urls.about(),
    urls.privacy(),
    urls.accessibility(),
  ]
  return [...own, ...categories, ...products.map(({ url }) => url)].map((url) => ({ url }))
}
