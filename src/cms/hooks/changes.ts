import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeOperationHook,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload'
import { slugs } from '@collections/slugs'
import { changesStatement } from '@/database/notify'
import { keysForArticle, keysForChange, keysForFaq, type Listed } from '@/site/shows'
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

/** What lists take from an article; null while readers do not see it. */
const listed = (row: MainRow | undefined): Listed | null =>
  isPublic(row)
    ? {
        slug: row.slug ?? '',
        title: typeof row.title === 'object' ? (row.title?.en ?? '') : (row.title ?? ''),
        codes: (row.codes ?? []).map(({ code }) => code),
        products: idsOf(row.products),
        related: idsOf(row.related),
        verifiedOn: row.verifiedOn ?? '',
      }
    : null

const aboutOf = (row: MainRow | undefined) => ({
  errors: idsOf(row?.errors),
  products: idsOf(row?.products),
})

function keysOf(
  collection: string,
  id: number,
  before: MainRow | undefined,
  after: MainRow | undefined,
): string[] {
  if (collection === slugs.errors) return keysForArticle(id, listed(before), listed(after))
  if (collection === slugs.faqs) return keysForFaq(aboutOf(before), aboutOf(after))
  return keysForChange(collection, id)
}

/**
 * Tells every instance which pages show what changed. Postgres delivers it on commit, so a rolled
 * back change is never announced.
 */
export const announceChange: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  if (isDraftSave(req)) return
  const after = doc as MainRow
  const before = mainRowBefore(req, collection.slug, after.id)
  if (!isPublic(after) && !isPublic(before)) return
  await announce(req, keysOf(collection.slug, after.id, before, after))
}

export const announceDeletion: CollectionAfterDeleteHook = ({ collection, doc, id, req }) =>
  announce(req, keysOf(collection.slug, Number(id), doc as MainRow, undefined))

export const announceGlobal: GlobalAfterChangeHook = async ({ global, req }) => {
  await announce(req, keysForChange(global.slug, null))
}

async function announce(req: PayloadRequest, keys: string[]): Promise<void> {
  if (keys.length > 0) await executeInTransaction(req, changesStatement(keys))
}
