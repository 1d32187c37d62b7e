import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'
import { slugs } from '../slugs'

async function refuseLastAdmin(req: PayloadRequest, id: number | string): Promise<void> {
  const others = await req.payload.count({
    collection: slugs.users,
    where: { and: [{ role: { equals: 'admin' } }, { id: { not_equals: id } }] },
    // The count is a fact about the site, not something the person reads.
    overrideAccess: true,
    req,
  })
  if (others.totalDocs > 0) return
  throw new APIError('This is the last admin. Make someone else an admin first.', 409, null, true)
}

export const keepLastAdmin: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = originalDoc as { id: number; role?: string } | undefined
  const role = (data as { role?: string }).role
  if (before?.role === 'admin' && role !== undefined && role !== 'admin') {
    await refuseLastAdmin(req, before.id)
  }
  return data
}

export const keepLastAdminOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const doomed = await req.payload.findByID({
    collection: slugs.users,
    id,
    depth: 0,
    disableErrors: true,
    // Only the role is looked at, to keep the last admin.
    overrideAccess: true,
    select: { role: true },
    req,
  })
  if (doomed?.role === 'admin') await refuseLastAdmin(req, id)
}
