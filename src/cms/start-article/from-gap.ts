import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { slugs } from '@collections/slugs'
import { explain, tablesForCode } from '@/decoder'
import { loadTables } from '@/decoder/tables'
import { messageBesideCodeStatement } from '@/database/gap-closing'
import type { Gap } from '@/generated/payload-types'
import { hasRole } from '../access/roles'
import { executeInTransaction } from '../hooks/transaction'
import { startArticle } from './start-article'

/** “Write this article”: a new draft with what the gap tells, for whoever may write. */
export const writeFromGap: Endpoint = {
  path: '/:id/write',
  method: 'post',
  handler: async (req) => {
    if (!hasRole(req, 'author')) throw new APIError('Sign in to write articles.', 403, null, true)
    const gap = await gapOf(req, Number(req.routeParams?.id))
    if (!gap) throw new APIError('There is no such gap.', 404, null, true)
    if (!gap.what)
      throw new APIError(
        'Too few readers looked for this yet, so nothing of it is written down.',
        409,
        null,
        true,
      )
    return Response.json({ id: await startArticle(req, await startOf(req, gap)) })
  },
}

async function gapOf(req: PayloadRequest, id: number): Promise<Gap | null> {
  if (!Number.isSafeInteger(id)) return null
  const found = await req.payload.find({
    collection: slugs.gaps,
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
  })
  return found.docs[0] ?? null
}

/** A code brings the message that readers saw most beside it, as far as one is known. */
async function startOf(req: PayloadRequest, { kind, what, code, family }: Gap) {
  const codes = code && family ? [{ code, family }] : []
  const [reading] = code ? explain(code, await loadTables(tablesForCode(code))) : []
  const [beside] =
    kind === 'code' && code
      ? await executeInTransaction<{ what: string }>(req, messageBesideCodeStatement(code))
      : []
  const message = kind === 'code' ? (beside?.what ?? '') : (what ?? '')
  return { codes, name: reading?.name, message }
}
