import type { Endpoint } from 'payload'
import { z } from 'zod'
import { bodyOf } from '../endpoint-body'
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
