import { env } from '@/env'
import { listProducts } from '@/reads/products'
import { getSite } from '@/reads/site'
import { llmsTxt } from '@/site/llms-txt'
import { llmsShows } from '@/site/page-shows'
import { textResponse } from '../text-response'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const [site, products] = await Promise.all([getSite(), listProducts()])
  return textResponse(llmsTxt(site, products, env().siteUrl), 'text/plain', llmsShows())
}
