import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole } from '../access/roles'
import { findWritten } from './find-written'
import { startArticle } from './start-article'

const text = (longest: number) => z.string().max(longest)
const texts = (longest: number) => z.array(text(longest)).max(200)

const question = z.object({
  code: text(120).nullable(),
  evidence: z.object({ codes: texts(200), templates: texts(2_000) }),
})

const start = z.object({
  codes: z.array(z.object({ code: text(120), family: text(40) })).max(20),
  name: text(200).optional(),
  message: text(4_000),
})

/** What “New article” asks before a word is written, and how it starts. No paste comes here. */
export const pasteEndpoints: Endpoint[] = [
  {
    path: '/written',
    method: 'post',
    handler: async (req) => Response.json(await findWritten(req, await bodyOf(req, question))),
  },
  {
    path: '/start',
    method: 'post',
    handler: async (req) =>
      Response.json({ id: await startArticle(req, await bodyOf(req, start)) }, { status: 201 }),
  },
]

async function bodyOf<Body>(req: PayloadRequest, schema: z.ZodType<Body>): Promise<Body> {
  if (!hasRole(req, 'author')) throw new APIError('Sign in to write articles.', 403, null, true)
  const read = schema.safeParse(await req.json?.().catch(() => null))
  if (read.success) return read.data
  throw new APIError(z.prettifyError(read.error), 400, null, true)
}
