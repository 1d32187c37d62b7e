import type { CollectionBeforeChangeHook } from 'payload'
import { hasRole } from '@/cms/access/roles'
import { isImport, keepReviewContext } from '@/cms/hooks/context'
import { idsOf } from '@/cms/hooks/ids-of'

type Verified = {
  verifiedOn?: string | null
  verifiedBy?: unknown
  verifiedNote?: string | null
}

const dayOf = (moment: string | null | undefined): string => (moment ?? '').slice(0, 10)

/**
 * Who verified an article is never taken from what was sent: authors say nothing of it, and an editor who
 * gives another day or note signs it. “Verified today” and merging write it themselves, a restored version
 * brings its own, a file says the day.
 */
export const signVerification: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const isOwn = req.context[keepReviewContext] ?? req.context.isRestoringVersion
  if (!req.user || isOwn || isImport(req)) return data
  const before = (originalDoc as Verified | undefined) ?? {}
  const kept = {
    verifiedOn: before.verifiedOn ?? null,
    verifiedBy: idsOf(before.verifiedBy)[0] ?? null,
    verifiedNote: before.verifiedNote ?? null,
  }
  if (!hasRole(req, 'editor')) return { ...data, ...kept }
  const { verifiedOn, verifiedNote } = { ...kept, ...(data as Verified) }
  if (!dayOf(verifiedOn)) return { ...data, verifiedBy: null }
  const isSame =
    dayOf(verifiedOn) === dayOf(kept.verifiedOn) &&
    (verifiedNote ?? '') === (kept.verifiedNote ?? '')
  return { ...data, verifiedBy: isSame ? kept.verifiedBy : req.user.id }
}
