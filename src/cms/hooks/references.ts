import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook } from 'payload'
import type { PayloadRequest } from 'payload'
import { urls, absolute } from '@/site/urls'
import { referencesTo, type Mergeable } from '../merge/references'

const things: Record<Mergeable, string> = {
  errors: 'article',
  products: 'product',
  categories: 'category',
}

/** Refuses to delete what other documents name, says which ones do, and what to do about it. */
async function refuseWhenReferenced(
  req: PayloadRequest,
  kind: Mergeable,
  id: number,
): Promise<void> {
  const { shown, total } = await referencesTo(req, kind, id, 3)
  if (total === 0) return
  const names = shown.slice(0, 3).map(({ title }) => `“${title}”`)
  const more = total > names.length ? ` and ${total - names.length} more` : ''
  const form = absolute(req.payload.config.serverURL, urls.adminDocument(kind, id))
  throw new APIError(
    `This ${things[kind]} is used by ${names.join(', ')}${more}. “Merge into…” on its form points them to another ${things[kind]}: ${form}`,
    409,
    { usedBy: shown, total, mergeAt: form },
    true,
  )
}

/** Nothing that others name is purged. */
export const keepReferenced =
  (kind: Mergeable): CollectionBeforeDeleteHook =>
  ({ id, req }) =>
    refuseWhenReferenced(req, kind, Number(id))

/** Nothing that others name goes to the trash. */
export const keepReferencedFromTrash =
  (kind: Mergeable): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const before = originalDoc as { id?: number; deletedAt?: string | null } | undefined
    const isTrashed = Boolean((data as { deletedAt?: unknown }).deletedAt) && !before?.deletedAt
    if (isTrashed && before?.id) await refuseWhenReferenced(req, kind, before.id)
    return data
  }
