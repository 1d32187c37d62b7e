import type { PayloadRequest } from 'payload'
import { importContext } from '@/exchange/context'

/** Set on `req.context` by our own jobs (scheduled publishing), which read and write in one go. */
export const jobContext = 'job'

/** Set while a change of our own is written that is no step of a review. */
export const keepReviewContext = 'keepReview'

/**
 * Only the named ones may save without the revision they read: content import and our jobs, and
 * calls of our own code through the Local API.
 */
export function isExemptFromRevision(req: PayloadRequest): boolean {
  return (
    req.payloadAPI === 'local' || Boolean(req.context[importContext] ?? req.context[jobContext])
  )
}

export const isImport = (req: PayloadRequest): boolean => Boolean(req.context[importContext])
