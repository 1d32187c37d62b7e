import { env } from '@/env'
import { listChangedLast } from '@/reads/listings'
import { getSite } from '@/reads/site'
import { atomFeed } from '@/site/atom'
import { feedShows } from '@/site/page-shows'
import { urls } from '@/site/urls'
import { textResponse } from '../text-response'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const [{ name }, articles] = await Promise.all([getSite(), listChangedLast()])
  const feed = { title: name, url: urls.feed(), pageUrl: urls.home(), articles }
  return textResponse(atomFeed(feed, env().siteUrl), 'application/atom+xml', feedShows())
}
