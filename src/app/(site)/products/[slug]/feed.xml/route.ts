import { env } from '@/env'
import { listChangedLast } from '@/reads/listings'
import { getProduct } from '@/reads/products'
import { atomFeed } from '@/site/atom'
import { productFeedShows } from '@/site/page-shows'
import { urls } from '@/site/urls'
import { notFoundResponse, textResponse } from '../../../text-response'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const product = await getProduct((await params).slug)
  if (!product) return notFoundResponse()
  const feed = {
    title: `${product.name} errors`,
    url: urls.productFeed(product.slug),
    pageUrl: product.url,
    articles: await listChangedLast(product.slug),
  }
  return textResponse(
    atomFeed(feed, env().siteUrl),
    'application/atom+xml',
    productFeedShows(product.id),
  )
}
