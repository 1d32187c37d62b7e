import type { CollectionBeforeChangeHook } from 'payload'

type Verified = { verifiedOn?: string | null; reviewEvery?: number | null }

const day = 24 * 60 * 60_000

/** When an article that was verified is to be looked at again; never, while it was not. */
export const noteReviewDue: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { verifiedOn, reviewEvery } = { ...(originalDoc as Verified), ...(data as Verified) }
  if (!verifiedOn || !reviewEvery) return { ...data, reviewDue: null }
  const due = new Date(new Date(verifiedOn).getTime() + reviewEvery * day)
  return { ...data, reviewDue: due.toISOString() }
}
