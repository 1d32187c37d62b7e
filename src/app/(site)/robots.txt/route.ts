import { env } from '@/env'
import { siteShows } from '@/site/page-shows'
import { robotsTxt } from '@/site/robots'
import { textResponse } from '../text-response'

export const dynamic = 'force-dynamic'

export const GET = (): Response => textResponse(robotsTxt(env().siteUrl), 'text/plain', siteShows())
