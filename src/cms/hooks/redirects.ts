import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { slugs } from '@collections/slugs'
import { urls } from '@/site/urls'
import { isDraftSave } from './changes'
import { isPublic, mainRowBefore, type MainRow } from './main-row'

const pathOf: Partial<Record<string, (slug: string) => string>> = {
  [slugs.errors]: urls.error,
  [slugs.products]: urls.product,
  [slugs.categories]: urls.category,
}

/**
 * A published page that gets another slug leaves a 308 behind; one that goes into the trash a 410, until
 * it is published again.
 */
export const recordRedirect: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const path = pathOf[collection.slug]
  const after = doc as MainRow
  const before = mainRowBefore(req, collection.slug, after.id)
  if (!path || !before || isDraftSave(req) || !after.slug) return
  if (!isPublic(before)) {
    if (isPublic(after)) await reopen(req, path(after.slug))
    return
  }
  if (!before.slug) return
  if (after.deletedAt) await retire(req, path(before.slug))
  else if (before.slug !== after.slug) await moveAddress(req, path(before.slug), path(after.slug))
}

/** A published page that is deleted without the trash leaves a 410 behind. */
export const recordRetirement: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  const path = pathOf[collection.slug]
  const gone = doc as MainRow
  if (path && isPublic(gone) && gone.slug) await retire(req, path(gone.slug))
}

/** Says of an address that it is gone for good, unless it leads somewhere already. */
async function retire(req: PayloadRequest, from: string): Promise<void> {
  const shared = { collection: slugs.redirects, overrideAccess: true, req } as const
  const { totalDocs } = await req.payload.count({ ...shared, where: { from: { equals: from } } })
  if (totalDocs === 0)
    await req.payload.create({ ...shared, data: { from, type: '410', automatic: true } })
}

async function reopen(req: PayloadRequest, from: string): Promise<void> {
  await req.payload.delete({
    collection: slugs.redirects,
    overrideAccess: true,
    req,
    where: { from: { equals: from }, type: { equals: '410' }, automatic: { equals: true } },
  })
}

/**
 * Leaves a 308 from one path to another. Redirects that led to the old path lead to the new one
 * afterwards, and one that stood on the new path goes, so that there is never a chain or a loop.
 */
export async function moveAddress(req: PayloadRequest, from: string, to: string): Promise<void> {
  // Whoever may rename the page may leave a redirect; redirects themselves are the admins'.
  const shared = { collection: slugs.redirects, overrideAccess: true, req } as const
  await req.payload.delete({ ...shared, where: { from: { in: [to, from] } } })
  await req.payload.update({ ...shared, where: { to: { equals: from } }, data: { to } })
  await req.payload.create({ ...shared, data: { from, to, type: '308', automatic: true } })
}
