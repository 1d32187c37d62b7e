import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
} from 'payload'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { lockRowsStatement } from '@/database/row-locks'
import { executeInTransaction } from './transaction'
import { isExemptFromRevision } from './context'

type ChangeArgs = {
  id?: number | string
  where?: Where
  data?: Record<string, unknown> | undefined
  overrideAccess?: boolean
  trash?: boolean
}

/** Someone else saved first. Carries both texts, so that nothing anybody typed is lost. */
export const staleRevision = (theirs: Record<string, unknown>, yours: Record<string, unknown>) =>
  new APIError(
    'This document was changed by someone else since you opened it. Your text was not saved; it is in this answer beside theirs.',
    409,
    { theirs, yours },
    true,
  )

/**
 * Locks what is about to change before Payload reads it, and refuses a save that was made from an
 * older revision than the newest one. The transaction is open here and the read comes after.
 */
export const lockRevision: CollectionBeforeOperationHook = async ({
  args: operationArgs,
  collection,
  operation,
  req,
}) => {
  if (operation !== 'update' && operation !== 'delete' && operation !== 'restoreVersion') return
  const args = operationArgs as unknown as ChangeArgs
  const slug = collection.slug
  const ids =
    operation === 'restoreVersion'
      ? await idsOfVersion(req, slug, args.id)
      : args.id === undefined
        ? await idsWhere(req, slug, args)
        : [Number(args.id)]
  const known = ids.filter(Number.isSafeInteger)
  if (known.length === 0) return
  await executeInTransaction(req, lockRowsStatement(slug, known))
  const isSingleUpdate = operation === 'update' && args.id !== undefined && known.length === 1
  if (isSingleUpdate) await refuseStale(req, slug, known[0]!, args)
}

async function refuseStale(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: number,
  args: ChangeArgs,
): Promise<void> {
  const sent = args.data?.revision
  if (sent === undefined || sent === null) {
    if (isExemptFromRevision(req) || isPlaceOnly(args.data)) return
    throw new APIError(
      'Send the “revision” you read together with your change, so that nobody’s edit is overwritten.',
      428,
      null,
      true,
    )
  }
  const latest = await latestVersion(req, collection, id)
  if (latest && Number(sent) !== Number(latest.revision ?? 0)) {
    throw staleRevision(latest, args.data ?? {})
  }
}

/** A drag in a list says where a document stands, and nothing of what it says. */
const isPlaceOnly = (data: object = {}): boolean =>
  Object.keys(data).every((name) => name === '_order')

/** The newest state of a document, draft or not: a draft save leaves the main row's number alone. */
async function latestVersion(req: PayloadRequest, collection: CollectionSlug, id: number) {
  // Access was not decided yet; the comparison must see what is there, whoever asks.
  const found = await req.payload.find({
    collection,
    where: { id: { equals: id } },
    draft: true,
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    showHiddenFields: false,
    trash: true,
    req,
  })
  return found.docs[0] as Record<string, unknown> | undefined
}

async function idsWhere(req: PayloadRequest, collection: CollectionSlug, args: ChangeArgs) {
  const found = await req.payload.find({
    collection,
    where: args.where ?? {},
    depth: 0,
    overrideAccess: args.overrideAccess ?? false,
    pagination: false,
    select: {},
    trash: args.trash ?? false,
    req,
  })
  return found.docs.map((doc) => Number(doc.id))
}

async function idsOfVersion(req: PayloadRequest, collection: CollectionSlug, versionId: unknown) {
  if (versionId === undefined) return []
  const found = await req.payload.db.findVersions({
    collection,
    where: { id: { equals: versionId } },
    limit: 1,
    pagination: false,
    req,
  })
  return found.docs.map((doc) => Number((doc as { parent: unknown }).parent))
}

/** Always the newest number + 1, also for a restore, which would bring an old number back. */
export const raiseRevision: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create') return { ...data, revision: 1 }
  const id = (originalDoc as { id?: number } | undefined)?.id
  const latest = id === undefined ? undefined : await latestVersion(req, collection.slug, id)
  return { ...data, revision: Number(latest?.revision ?? 0) + 1 }
}
