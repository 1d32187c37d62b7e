import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { slugs } from '@collections/slugs'
import { urls } from '@/site/urls'
import { isDraftSave } from './changes'
import { isPublic, mainRowBefore, type MainRow } from './main-row'

const pathOf: Partial<Record<string, (slug: string) => string>> = {
  [slugs.errors]: urls.error,
  [slugs.products]: urls.product,
  [slugs.categories]: urls.category,
}

/** A published page that gets another slug leaves a 308 behind. */
export const recordRedirect: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const path = pathOf[collection.slug]
  const after = doc as MainRow
  const before = mainRowBefore(req, collection.slug, after.id)
  if (!path || isDraftSave(req) || !isPublic(before)) return
  if (!before.slug || !after.slug || before.slug === after.slug) return
  await moveAddress(req, path(before.slug), path(after.slug))
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
