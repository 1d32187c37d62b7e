import {
  APIError,
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { slugs } from '@collections/slugs'
import { takeJobStatement } from '@/database/job-queries'
import { isOutOfReach } from '@/database/out-of-reach'
import { lockRowsStatement } from '@/database/row-locks'
import { keepReviewContext } from './hooks/context'
import { executeInTransaction } from './hooks/transaction'
import type { ScheduledPublish } from './scheduled-publishing'

/** `refused` is for good, with what the desk says; `later` may go well at another try. */
export type Outcome = { kind: 'done' } | { kind: 'refused' | 'later'; reason: string }

type Job = { id: number; input?: unknown }
type Doc = NonNullable<ScheduledPublish['doc']>
type Stored = { _status?: string | null; deletedAt?: string | null; revision?: number | null }

/**
 * Publishes or unpublishes what was scheduled, with the rights that whoever scheduled it has by now. The
 * job goes in the same transaction, so it happens once or not at all, however the process ends.
 *
 * Only the text that somebody looked at is published: the save says its revision, which is compared under
 * the lock of the row. An unpublish is about the page, whatever was written since.
 */
export async function runPublication(payload: Payload, job: Job): Promise<Outcome> {
  const input = (job.input ?? {}) as ScheduledPublish
  const req = await createLocalReq({}, payload)
  try {
    await initTransaction(req)
    const taken = await executeInTransaction(req, takeJobStatement(job.id))
    if (taken.length > 0) {
      req.user = await personOf(req, input)
      if (!input.doc) throw refusal('It names no document.')
      if (input.type === 'unpublish') await unpublish(req, input.doc)
      else await publish(req, input.doc, input.revision)
    }
    await commitTransaction(req)
    return { kind: 'done' }
  } catch (error) {
    await killTransaction(req)
    if (isOutOfReach(error)) return { kind: 'later', reason: reasonOf(error) }
    if (!(error instanceof APIError))
      payload.logger.error({ msg: `Scheduled job ${job.id} failed`, err: error })
    return { kind: 'refused', reason: reasonOf(error, input) }
  }
}

const refusal = (message: string) => new APIError(message, 409, null, true)

async function personOf(req: PayloadRequest, { user }: ScheduledPublish) {
  const { docs } = await req.payload.find({
    collection: slugs.users,
    where: { id: { equals: user?.value ?? 0 } },
    depth: 0,
    limit: 1,
    // Who it is decides about the rights of what follows.
    overrideAccess: true,
    pagination: false,
    req,
  })
  if (!docs[0]) throw refusal('Whoever scheduled it is not here any more. Schedule it again.')
  return { ...docs[0], collection: slugs.users }
}

const asPerson = (req: PayloadRequest, { relationTo, value }: Doc) =>
  ({ collection: relationTo, id: Number(value), depth: 0, overrideAccess: false, req }) as const

const publish = (req: PayloadRequest, doc: Doc, revision: number | undefined) =>
  req.payload.update({
    ...asPerson(req, doc),
    data: { _status: 'published', ...(revision === undefined ? {} : { revision }) },
  })

/**
 * A draft on top stays as it is, and need not be fit to be read: the text that goes is the one that
 * readers see.
 */
async function unpublish(req: PayloadRequest, doc: Doc): Promise<void> {
  const shared = asPerson(req, doc)
  await executeInTransaction(req, lockRowsStatement(doc.relationTo, [shared.id]))
  const seen = await req.payload.findByID({ ...shared, draft: false })
  if (isDraft(seen)) return
  const newest = await req.payload.findByID({ ...shared, draft: true })
  req.context[keepReviewContext] = isDraft(newest)
  await req.payload.update({ ...shared, data: { ...textOf(seen), _status: 'draft' } })
  if (!isDraft(newest)) return
  await req.payload.update({
    ...shared,
    draft: true,
    data: { ...textOf(newest), _status: 'draft' },
  })
}

const isDraft = (doc: object): boolean => (doc as Stored)._status === 'draft'

/** What was written; a save has a revision and times of its own. */
const textOf = (doc: object): object => {
  const text: Record<string, unknown> = { ...doc }
  for (const own of ['id', 'createdAt', 'updatedAt', 'revision']) delete text[own]
  return text
}

const gone = 'The document is in the trash or gone.'

function reasonOf(error: unknown, { revision }: ScheduledPublish = {}): string {
  const { data, message, status } = error as Partial<APIError<{ theirs?: Stored } | null>>
  if (status === 404 || data?.theirs?.deletedAt) return gone
  if (data?.theirs)
    return `Revision ${revision} was scheduled, but the text has changed since (now ${data.theirs.revision}). Look at it and schedule it again.`
  return message ?? String(error)
}
