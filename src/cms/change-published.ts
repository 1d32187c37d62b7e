import type { PayloadRequest } from 'payload'
import { slugs } from '@collections/slugs'
import type { ErrorArticle } from '@/generated/payload-types'
import { keepReviewContext } from './hooks/context'

/** What of an article is changed, worked out from the text that it is changed in. */
export type Change = (article: ErrorArticle) => Partial<ErrorArticle>

/**
 * Changes what readers see of an article and, where somebody is at work on a draft of it, the draft too:
 * a save would publish the draft with it. With the rights of whoever asks, in the transaction of `req`.
 */
export async function changePublished(
  req: PayloadRequest,
  id: number,
  change: Change,
): Promise<ErrorArticle> {
  const newest = await read(req, id, true)
  const published = await read(req, id, false)
  const shared = {
    collection: slugs.errors,
    id,
    depth: 0,
    overrideAccess: false,
    req,
  } as const
  req.context[keepReviewContext] = true
  try {
    if (published._status !== 'published')
      return await req.payload.update({
        ...shared,
        draft: true,
        data: { ...change(newest), _status: 'draft', revision: newest.revision ?? 0 },
      })
    const after = await req.payload.update({
      ...shared,
      data: {
        ...textOf(published),
        ...change(published),
        _status: 'published',
        revision: newest.revision ?? 0,
      },
    })
    if (newest._status !== 'draft') return after
    return await req.payload.update({
      ...shared,
      draft: true,
      data: {
        ...textOf(newest),
        ...change(newest),
        _status: 'draft',
        revision: after.revision ?? 0,
      },
    })
  } finally {
    delete req.context[keepReviewContext]
  }
}

/** What was written, without when: a save has a time of its own. */
const textOf = ({ id: _id, createdAt: _created, updatedAt: _updated, ...text }: ErrorArticle) =>
  text

const read = (req: PayloadRequest, id: number, draft: boolean): Promise<ErrorArticle> =>
  req.payload.findByID({
    collection: slugs.errors,
    id,
    depth: 0,
    draft,
    overrideAccess: false,
    req,
  })
