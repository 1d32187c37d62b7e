import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { roleOf } from '../access/roles'

type WriteArgs = {
  id?: number | string
  data?: Record<string, unknown> | undefined
  draft?: boolean
  overrideAccess?: boolean
  publishAllLocales?: boolean
  publishSpecificLocale?: string
  trash?: boolean
}

const refusal = () =>
  new APIError(
    'Authors write drafts. Ask an editor to publish, restore or retire this.',
    403,
    null,
    true,
  )

/** A form sends an empty `deletedAt` with every save; only one that finds the trash can empty it. */
const movesToOrFromTrash = ({ data, trash }: WriteArgs): boolean =>
  Boolean(data?.deletedAt) || (trash === true && data !== undefined && 'deletedAt' in data)

/**
 * An author can't change what readers see, whichever way the write comes: the form, REST, bulk,
 * restore or trash. A draft save leaves the published document alone, so it is allowed.
 */
export const keepAuthorsToDrafts: CollectionBeforeOperationHook = async ({
  args: operationArgs,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || roleOf(req) !== 'author') return
  const args = operationArgs as unknown as WriteArgs
  if (operation === 'restoreVersion') throw refusal()
  if (operation !== 'create' && operation !== 'update') return
  const data = args.data ?? {}
  if (data._status === 'published' || movesToOrFromTrash(args)) throw refusal()
  if (args.publishAllLocales || args.publishSpecificLocale) throw refusal()
  if (operation === 'create') {
    args.data = { ...data, _status: 'draft' }
    return
  }
  if (args.draft) return
  // A save without `draft` writes the main row: harmless only while nothing is published.
  if (args.id === undefined) throw refusal()
  const stored = await req.payload.find({
    collection: collection.slug,
    where: { id: { equals: args.id } },
    depth: 0,
    limit: 1,
    // The status decides about the write itself; the reader's own rights come after this hook.
    overrideAccess: true,
    pagination: false,
    select: { _status: true } as never,
    req,
  })
  const status = (stored.docs[0] as { _status?: string } | undefined)?._status
  if (status === 'published') throw refusal()
}
