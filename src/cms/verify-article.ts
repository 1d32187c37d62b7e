import {
  APIError,
  commitTransaction,
  initTransaction,
  killTransaction,
  type Endpoint,
} from 'payload'
import { z } from 'zod'
import { hasRole } from './access/roles'
import { changePublished } from './change-published'

const verification = z.object({ note: z.string().trim().max(500).optional() })

/** “Verified today”: an editor went through the article and it still holds. */
export const verifyArticle: Endpoint = {
  path: '/:id/verified',
  method: 'post',
  handler: async (req) => {
    if (!hasRole(req, 'editor'))
      throw new APIError('An editor says that an article was verified.', 403, null, true)
    const read = verification.safeParse(await req.json?.().catch(() => null))
    if (!read.success) throw new APIError('Send {"note": "…"}.', 400, null, true)
    const id = Number(req.routeParams?.id)
    if (!Number.isSafeInteger(id)) throw new APIError('There is no such article.', 404, null, true)
    const shouldCommit = await initTransaction(req)
    try {
      const article = await changePublished(req, id, () => ({
        verifiedOn: noonOfToday(),
        verifiedBy: req.user!.id,
        verifiedNote: read.data.note ?? null,
      }))
      if (shouldCommit) await commitTransaction(req)
      return Response.json({ verifiedOn: article.verifiedOn, reviewDue: article.reviewDue })
    } catch (error) {
      await killTransaction(req)
      throw error
    }
  },
}

/** A day is kept as its noon, so that no time zone moves it. */
const noonOfToday = (): string => `${new Date().toISOString().slice(0, 10)}T12:00:00.000Z`
