import { env } from '@/env'
import { getSite } from '@/reads/site'
import { openSearchDescription } from '@/site/open-search'
import { siteShows } from '@/site/page-shows'
import { textResponse } from '../text-response'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const description = openSearchDescription(await getSite(), env().siteUrl)
  return textResponse(description, 'application/opensearchdescription+xml', siteShows())
}
