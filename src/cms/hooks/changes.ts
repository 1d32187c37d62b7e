import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeOperationHook,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload'
import { changesStatement } from '@/database/notify'
import { keysForChange, type Touched } from '@/site/shows'
import { executeInTransaction } from './transaction'
import { idsOf } from './ids-of'
import { isPublic, mainRowBefore, type MainRow } from './main-row'

const draftSave = 'isDraftSave'

/** A draft save leaves what readers see alone; only the operation's arguments tell it from others. */
export const noteDraftSave: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return
  const write = args as { draft?: boolean; data?: { _status?: string } }
  req.context[draftSave] = Boolean(write.draft) && write.data?._status !== 'published'
}

export const isDraftSave = (req: PayloadRequest): boolean => Boolean(req.context[draftSave])

type Relations = { related?: unknown; products?: unknown }

const touchedBy = (...docs: (Relations | undefined)[]): Touched => ({
  related: docs.flatMap((doc) => idsOf(doc?.related)),
  products: docs.flatMap((doc) => idsOf(doc?.products)),
})

/**
 * Tells every instance which pages show what changed. Postgres delivers it on commit, so a rolled
 * back change is never announced.
 */
export const announceChange: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  if (isDraftSave(req)) return
  const after = doc as MainRow
  const before = mainRowBefore(req, collection.slug, after.id)
  if (!isPublic(after) && !isPublic(before)) return
  await announce(req, keysForChange(collection.slug, after.id, touchedBy(after, before)))
}

export const announceDeletion: CollectionAfterDeleteHook = ({ collection, doc, id, req }) =>
  announce(req, keysForChange(collection.slug, Number(id), touchedBy(doc as Relations)))

export const announceGlobal: GlobalAfterChangeHook = async ({ global, req }) => {
  await announce(req, keysForChange(global.slug, null))
}

async function announce(req: PayloadRequest, keys: string[]): Promise<void> {
  if (keys.length > 0) await executeInTransaction(req, changesStatement(keys))
}
