import { APIError, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole } from './access/roles'

/**
 * The JSON body of a request of somebody who writes here.
 *
 * @throws APIError 403 for everybody else, 400 in words for a body of another shape
 */
export async function bodyOf<Body>(req: PayloadRequest, schema: z.ZodType<Body>): Promise<Body> {
  if (!hasRole(req, 'author')) throw new APIError('Sign in to write articles.', 403, null, true)
  const read = schema.safeParse(await req.json?.().catch(() => null))
  if (read.success) return read.data
  throw new APIError(z.prettifyError(read.error), 400, null, true)
}
