import { parse } from 'qs-esm'
import { APIError, type CollectionBeforeOperationHook, type Where } from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import { listQueryHeader } from '../list-query-header'

type BulkArgs = { id?: unknown; where?: Where; trash?: boolean }

const unknownList =
  'Which list this change was made from is not known, so nothing was changed. Open the list itself, filter it there, and try again.'

/** Whether a filter holds a list of documents by name: it can touch nothing that nobody chose. */
const namesDocuments = (where: Where): boolean =>
  where.id !== undefined || (Array.isArray(where.and) && where.and.some(namesDocuments))

/**
 * A bulk change that comes from a list touches what the list shows and nothing else, whatever filter it
 * brings itself: the list looks at the newest texts, a bulk change at the published ones. A browser that
 * does not say which list it shows may change only what it names.
 */
export const keepToList: CollectionBeforeOperationHook = async ({
  args: operationArgs,
  collection,
  operation,
  req,
}) => {
  if (operation !== 'update' && operation !== 'delete') return
  const args = operationArgs as unknown as BulkArgs
  const sent = req.headers?.get(listQueryHeader)
  if (args.id !== undefined || !args.where) return
  if (sent === null || sent === undefined) {
    const isBrowser = Boolean(req.headers?.get('sec-fetch-site'))
    if (isBrowser && !namesDocuments(args.where)) throw new APIError(unknownList, 400, null, true)
    return
  }
  const { where, search } = parse(sent, { depth: 10, arrayLimit: 1_000 }) as {
    where?: unknown
    search?: unknown
  }
  if (where !== undefined && (typeof where !== 'object' || where === null))
    throw new APIError('The filter of the list could not be read.', 400, null, true)
  const { docs } = await req.payload.find({
    collection: collection.slug,
    where: mergeListSearchAndWhere({
      collectionConfig: collection,
      search: typeof search === 'string' ? search : '',
      where: (where ?? {}) as Where,
    }),
    depth: 0,
    draft: Boolean(collection.versions && collection.versions.drafts),
    overrideAccess: false,
    pagination: false,
    req,
    select: {} as never,
    trash: args.trash ?? false,
  })
  const shown = docs.map(({ id }) => id)
  args.where = { and: [args.where, { id: { in: shown } }] }
}
