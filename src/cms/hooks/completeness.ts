import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { missingParts, type Draft } from '../completeness'
import { isImport } from './context'

/**
 * Nobody publishes an article with a hole in it: by the form, REST, bulk, schedule or restore. Content
 * files are checked by `content check`, and our own code (no person behind it) knows what it does.
 */
export const refuseIncomplete: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const article = { ...(originalDoc as Article | undefined), ...(data as Article) }
  if (article._status !== 'published' || article.deletedAt || isOurOwn(req)) return data
  const missing = missingParts(article)
  if (missing.length === 0) return data
  throw new APIError(
    `Not published, these parts are missing: ${missing.map(({ part }) => part).join(', ')}`,
    400,
    { errors: missing.map(({ path, say }) => ({ path, message: `Add ${say}.` })), missing },
    true,
  )
}

type Article = Draft & { _status?: string | null; deletedAt?: string | null }

const isOurOwn = (req: PayloadRequest): boolean =>
  !req.user && (isImport(req) || req.payloadAPI === 'local')
