import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { hasRole } from '@/cms/access/roles'
import { isDraftSave } from '@/cms/hooks/changes'
import { keepReviewContext } from '@/cms/hooks/context'
import { idsOf } from '@/cms/hooks/ids-of'

type Reviewed = {
  reviewState?: string | null
  reviewer?: unknown
  askedBy?: unknown
  askedAt?: string | null
  _status?: string | null
}

const idOf = (value: unknown): number | null => idsOf(value)[0] ?? null

/** What only editors answer to a question for review. */
const answers = ['changes-asked', 'approved']

/**
 * Follows an article from its writer to its readers: who asked for a review is noted, only editors
 * answer, a publish ends it, and a change after that begins a new round.
 */
export const followReview: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (req.context[keepReviewContext]) return data
  const before = (originalDoc as Reviewed | undefined) ?? {}
  const sent = data as Reviewed
  const was = before.reviewState ?? 'writing'
  const asked = sent.reviewState ?? was
  const kept = { askedBy: idOf(before.askedBy), askedAt: before.askedAt ?? null }
  if (sent._status === 'published' && !isDraftSave(req))
    return { ...data, ...kept, reviewState: 'approved' }
  if (asked === was)
    return { ...data, ...kept, reviewState: isNewRound(before, sent) ? 'writing' : was }
  if (answers.includes(asked) && req.user && !hasRole(req, 'editor'))
    throw new APIError('An editor answers a question for review.', 403, null, true)
  if (asked !== 'in-review') return { ...data, ...kept }
  return { ...data, askedBy: req.user?.id ?? null, askedAt: new Date().toISOString() }
}

/** The first draft on top of what readers see. */
const isNewRound = (before: Reviewed, sent: Reviewed): boolean =>
  before.reviewState === 'approved' && before._status === 'published' && sent._status === 'draft'
