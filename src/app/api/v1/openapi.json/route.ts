import { env } from '@/env'
import { getSite } from '@/reads/site'
import { openApiDocument } from '@/site/api/openapi'
import { cachedJson } from '../cached'
import { refuseWrites } from '../methods'

export const dynamic = 'force-dynamic'

/** The API as an OpenAPI 3.1 document. */
export const GET = async (request: Request): Promise<Response> =>
  cachedJson(request, openApiDocument((await getSite()).name, env().siteUrl))

export { refuseWrites as POST, refuseWrites as PUT, refuseWrites as PATCH, refuseWrites as DELETE }
