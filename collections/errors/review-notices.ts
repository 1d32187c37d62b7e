import type { CollectionAfterChangeHook, PayloadRequest, Where } from 'payload'
import { idsOf } from '@/cms/hooks/ids-of'
import { changesLetter, reviewLetter } from '@/cms/mail/letters'
import { articleFormLink } from '@/cms/mail/links'
import { sendMail } from '@/cms/mail/send'
import { slugs } from '../slugs'

type Reviewed = { id: number; title: string; reviewState?: string | null; createdBy?: unknown }

/** Editors hear of what waits for them, authors of what they are asked to change. */
export const tellReviewers: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const after = doc as Reviewed
  const before = previousDoc as Reviewed | undefined
  if (!req.user || after.reviewState === before?.reviewState) return
  const link = articleFormLink(req.payload, after.id)
  const site = req.payload.config.serverURL
  if (after.reviewState === 'in-review') {
    const to = await addresses(req, { role: { in: ['editor', 'admin'] } })
    sendMail(req.payload, { to, ...reviewLetter(site, after.title, link, req.user.name) })
  }
  if (after.reviewState === 'changes-asked') {
    const to = await addresses(req, { id: { in: idsOf(after.createdBy) } })
    sendMail(req.payload, { to, ...changesLetter(site, after.title, link, req.user.name) })
  }
}

/** Everyone who is meant but the person who did it. */
async function addresses(req: PayloadRequest, where: Where): Promise<string[]> {
  const found = await req.payload.find({
    collection: slugs.users,
    where: { and: [where, { id: { not_equals: req.user!.id } }] },
    depth: 0,
    limit: 100,
    // People do not see each other's records; the letter goes to them all the same.
    overrideAccess: true,
    pagination: false,
    req,
  })
  return found.docs.map(({ email }) => email)
}
