import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { hasRole } from './access/roles'

/** The task that Payload runs for a scheduled publish or unpublish. */
export const publishTask = 'schedulePublish'
const jobsCollection = 'payload-jobs'

export type ScheduledPublish = {
  type?: string | null
  doc?: { relationTo: CollectionSlug; value: string | number } | null
  user?: { relationTo: 'users'; value: number } | null
  timezone?: string | null
  /** Of a publish: the newest revision when it was scheduled, the text that somebody looked at. */
  revision?: number
}

export type ScheduleRequest = {
  type?: string
  /** When, to the second; a moment with milliseconds would run a minute late. */
  date?: Date | string
  /** A scheduled job to take back. */
  deleteID?: number | string
  doc?: { relationTo: CollectionSlug; value: string | number }
  timezone?: string
  req: PayloadRequest
}

/**
 * The form's "Schedule publish", in the place of Payload's own, which queues and deletes for whoever
 * is signed in. Only editors schedule, and what they schedule to publish is the text as it stands now.
 */
export async function schedulePublication(
  request: ScheduleRequest,
): Promise<{ message: string } | { error: string }> {
  const { req, deleteID, doc } = request
  const { payload } = req
  if (!hasRole(req, 'editor')) return { error: 'Only editors schedule publishing.' }
  if (deleteID !== undefined) {
    await payload.delete({
      collection: jobsCollection,
      where: { and: [{ id: { equals: deleteID } }, { taskSlug: { equals: publishTask } }] },
      overrideAccess: false,
      req,
    })
  }
  if (!doc || !request.date) return { message: 'Taken back.' }
  const at = new Date(request.date)
  if (Number.isNaN(at.getTime())) return { error: 'Choose a day and a time.' }
  at.setUTCMilliseconds(0)
  const revision = await newestRevision(payload, doc)
  if (revision === undefined) return { error: 'Save the document before you schedule it.' }
  const type = request.type === 'unpublish' ? 'unpublish' : 'publish'
  const input: ScheduledPublish = {
    type,
    doc: { relationTo: doc.relationTo, value: String(doc.value) },
    user: { relationTo: 'users', value: req.user!.id },
    timezone: request.timezone ?? null,
    ...(type === 'publish' ? { revision } : {}),
  }
  // The task's generated type does not know the revision; `run-publication.ts` runs it.
  await payload.jobs.queue({ task: publishTask, waitUntil: at, input } as never)
  return { message: 'Scheduled.' }
}

/** The newest revision of a document, draft or not; undefined when it is gone. */
async function newestRevision(
  payload: Payload,
  doc: NonNullable<ScheduledPublish['doc']>,
): Promise<number | undefined> {
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
