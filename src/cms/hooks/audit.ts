import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload'
import { slugs } from '@collections/slugs'
import { isDraftSave } from './changes'

/** Who changed what and when; rows are only ever added. Autosaves of a draft are left out. */
export const recordChange: CollectionAfterChangeHook = async ({
  collection,
  context,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const changed = doc as { id: number; revision?: number; _status?: string; deletedAt?: string }
  const before = previousDoc as { _status?: string; deletedAt?: string } | undefined
  const action = actionOf(operation, changed, before)
  if (isAutosave(req) && (action === 'update' || action === 'draft')) return
  await record(req, {
    action,
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

export const recordGlobalChange: GlobalAfterChangeHook = ({ global, req }) =>
  record(req, { action: 'update', collection: global.slug, document: global.slug, revision: null })

type Relation = { relationTo: string; value: unknown } | null
type Lock = { document?: Relation; globalSlug?: string | null; user?: Relation }

const idOf = (relation: Relation | undefined): string => {
  const value = relation?.value
  return String(typeof value === 'object' && value !== null ? (value as { id: number }).id : value)
}

/** Somebody goes on in a document that another person has open. */
export const recordTakeOver: CollectionAfterChangeHook = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const { document, globalSlug, user } = doc as Lock
  const before = (previousDoc as Lock | undefined)?.user
  if (operation !== 'update' || idOf(user) === idOf(before)) return
  await record(req, {
    action: 'take over',
    collection: document?.relationTo ?? globalSlug ?? '',
    document: document ? idOf(document) : (globalSlug ?? ''),
    revision: null,
  })
}

/** By the form as it is typed in. Payload has made `true` of the word by now; a publish is none. */
const isAutosave = (req: PayloadRequest): boolean =>
  isDraftSave(req) && String(req.query?.autosave) === 'true'

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
