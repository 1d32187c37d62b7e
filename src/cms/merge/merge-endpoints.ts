import { APIError, commitTransaction, initTransaction, killTransaction } from 'payload'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { slugs } from '@collections/slugs'
import { hasRole } from '../access/roles'
import { mergeDocuments } from './merge-documents'
import { referencesTo, type Mergeable } from './references'

const merging = z.object({ into: z.int().positive() })

const idOf = (req: PayloadRequest): number => {
  const id = Number(req.routeParams?.id)
  if (!Number.isSafeInteger(id)) throw new APIError('There is no such document.', 404, null, true)
  return id
}

/** “Used by” and “Merge into…” of a collection: for editors with articles, for admins with the rest. */
export const mergeEndpoints = (kind: Mergeable): Endpoint[] => [
  {
    path: '/:id/used-by',
    method: 'get',
    handler: async (req) => {
      if (!hasRole(req, 'author')) throw new APIError('Sign in first.', 403, null, true)
      return Response.json(await referencesTo(req, kind, idOf(req), 50))
    },
  },
  {
    path: '/:id/merge',
    method: 'post',
    handler: async (req) => {
      const isArticle = kind === slugs.errors
      if (!hasRole(req, isArticle ? 'editor' : 'admin'))
        throw new APIError(
          isArticle ? 'Editors merge articles.' : 'Admins keep the catalogue.',
          403,
          null,
          true,
        )
      const read = merging.safeParse(await req.json?.().catch(() => null))
      if (!read.success) throw new APIError('Send {"into": number}.', 400, null, true)
      const shouldCommit = await initTransaction(req)
      try {
        await mergeDocuments(req, kind, idOf(req), read.data.into)
        if (shouldCommit) await commitTransaction(req)
      } catch (error) {
        await killTransaction(req)
        throw error
      }
      return Response.json({ id: read.data.into })
    },
  },
]
