import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { slugs } from '../slugs'

type Redirect = { id: number; from?: string; to?: string | null; type?: string }

/** A redirect to itself or to another redirect is refused: chains are collapsed to their end. */
export const refuseLoops: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const redirect = { ...(originalDoc as Redirect | undefined), ...(data as Redirect) }
  if (redirect.type === '410' || !redirect.to) return data
  if (redirect.to === redirect.from) {
    throw new APIError('A path can’t lead to itself.', 400, null, true)
  }
  const found = await req.payload.find({
    collection: slugs.redirects,
    where: { from: { equals: redirect.to } },
    depth: 0,
    limit: 1,
    // The whole set of redirects decides whether there is a loop.
    overrideAccess: true,
    pagination: false,
    req,
  })
  const next = found.docs[0]
  if (!next) return data
  if (next.to === redirect.from) {
    throw new APIError(
      `“${redirect.to}” already leads back to “${redirect.from}”.`,
      400,
      null,
      true,
    )
  }
  return next.to ? { ...data, to: next.to } : data
}
