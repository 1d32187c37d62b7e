import type {
  CollectionAfterChangeHook,
  CollectionBeforeOperationHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'

const locks: CollectionSlug = 'payload-locked-documents'

/** On `req.context`: the document whose lock its writer holds. */
const heldContext = 'heldLock'

/**
 * Payload 3.90.1 deletes the lock of a document with every save and makes it anew with the next answer to
 * the form. In between, whoever has the document open takes it, or takes over nothing. So the writer's own
 * lock is noted before the save and is back when the save is seen.
 */
export const noteLock: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  const { id } = args as { id?: number | string }
  if (operation !== 'update' || id === undefined || !req.user) return
  if (await isHeld(req, collection.slug, Number(id))) req.context[heldContext] = Number(id)
}

/** In the transaction of the save, which deleted the lock. */
export const keepLock: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const { id } = doc as { id: number }
  if (req.context[heldContext] !== id || !req.user) return
  delete req.context[heldContext]
  await req.payload.db.create({
    collection: locks,
    data: {
      document: { relationTo: collection.slug, value: id },
      user: { relationTo: req.user.collection, value: req.user.id },
    },
    req,
    returning: false,
  })
}

async function isHeld(req: PayloadRequest, relationTo: string, value: number): Promise<boolean> {
  const { docs } = await req.payload.db.find<{ user?: { value?: unknown } }>({
    collection: locks,
    limit: 1,
    pagination: false,
    req,
    where: {
      and: [
        { 'document.relationTo': { equals: relationTo } },
        { 'document.value': { equals: value } },
        { 'user.value': { equals: req.user!.id } },
      ],
    },
  })
  return docs.length > 0
}
