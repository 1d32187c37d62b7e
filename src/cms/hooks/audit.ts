import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { slugs } from '@collections/slugs'

/** Who changed what and when; rows are only ever added. Autosaves of one person are left out. */
export const recordChange: CollectionAfterChangeHook = async ({
  collection,
  context,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (req.query?.autosave === 'true') return
  const changed = doc as { id: number; revision?: number; _status?: string; deletedAt?: string }
  const before = previousDoc as { _status?: string; deletedAt?: string } | undefined
  await record(req, {
    action: actionOf(operation, changed, before),
    collection: collection.slug,
    document: String(changed.id),
    revision: changed.revision ?? null,
    by: context.import ? 'import' : undefined,
  })
}

export const recordDeletion: CollectionAfterDeleteHook = ({ collection, id, req }) =>
  record(req, {
    action: 'purge',
    collection: collection.slug,
    document: String(id),
    revision: null,
  })

type Status = { _status?: string | null; deletedAt?: string | null }

function actionOf(operation: string, after: Status, before: Status | undefined): string {
  if (operation === 'create') return 'create'
  if (after.deletedAt && !before?.deletedAt) return 'trash'
  if (!after.deletedAt && before?.deletedAt) return 'untrash'
  if (after._status === 'published' && before?._status !== 'published') return 'publish'
  if (after._status === 'draft' && before?._status === 'published') return 'draft'
  return 'update'
}

async function record(
  req: PayloadRequest,
  entry: {
    action: string
    collection: string
    document: string
    revision: number | null
    by?: string | undefined
  },
): Promise<void> {
  await req.payload.create({
    collection: slugs.auditLog,
    data: {
      action: entry.action,
      collectionSlug: entry.collection,
      document: entry.document,
      revision: entry.revision,
      user: req.user?.id ?? null,
      actor: req.user?.email ?? entry.by ?? req.payloadAPI,
    },
    depth: 0,
    // Nobody may write the log by hand; only this hook does.
    overrideAccess: true,
    req,
  })
}
