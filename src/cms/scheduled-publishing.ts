import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionSlug,
  type Payload,
} from 'payload'
import { slugs } from '@collections/slugs'
import { roleOf } from './access/roles'

/** The task that Payload queues for a scheduled publish or unpublish. */
export const publishTask = 'schedulePublish'

export type ScheduledPublish = {
  type?: 'publish' | 'unpublish' | null
  doc?: { relationTo: CollectionSlug; value: string | number } | null
  user?: { relationTo: 'users'; value: number } | null
  /** The newest revision when it was scheduled: the text that somebody looked at. */
  revision?: number
}

const refusal = (message: string) => new APIError(message, 403, null, true)

/** Only editors schedule, and what they schedule is the text as it stands now. */
export const bindReviewedRevision: CollectionBeforeChangeHook = async ({
  data,
  operation,
  req,
}) => {
  const job = data as { taskSlug?: string; input?: ScheduledPublish }
  if (operation !== 'create' || job.taskSlug !== publishTask) return data
  const person = job.input?.user?.value
  if (person !== undefined) {
    const scheduler = await req.payload.findByID({
      collection: slugs.users,
      id: person,
      depth: 0,
      disableErrors: true,
      // The role of whoever schedules decides; they need not be able to read their own record.
      overrideAccess: true,
      select: { role: true },
      req,
    })
    if (scheduler?.role !== 'editor' && scheduler?.role !== 'admin') {
      throw refusal('Only editors schedule publishing.')
    }
  }
  const revision = await newestRevision(req.payload, job.input?.doc)
  return { ...data, input: { ...job.input, revision } }
}

/** Payload deletes a scheduled job for whoever asks; authors may not. */
export const keepAuthorsFromUnscheduling: CollectionBeforeDeleteHook = ({ req }) => {
  if (roleOf(req) === 'author') throw refusal('Only editors take back a scheduled publication.')
}

/** The newest revision of a document, draft or not; undefined when it is gone. */
export async function newestRevision(
  payload: Payload,
  doc: ScheduledPublish['doc'],
): Promise<number | undefined> {
  if (!doc) return undefined
  const found = await payload.find({
    collection: doc.relationTo,
    where: { id: { equals: doc.value } },
    depth: 0,
    draft: true,
    limit: 1,
    // A fact about the document, not something a person reads.
    overrideAccess: true,
    pagination: false,
  })
  return (found.docs[0] as { revision?: number } | undefined)?.revision ?? undefined
}
