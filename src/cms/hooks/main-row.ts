import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

/** The stored main row of a document: what readers see while it is published. */
export type MainRow = {
  id: number
  slug?: string | null
  /** By locale in the database, plain in what an operation returns. */
  title?: string | Record<string, string> | null
  codes?: { code: string }[] | null
  verifiedOn?: string | null
  _status?: string | null
  deletedAt?: string | null
  related?: unknown
  errors?: unknown
  products?: unknown
  importedHash?: string | null
}

const key = (collection: string, id: number) => `main-row:${collection}:${id}`

/**
 * Keeps what readers saw before a change. `previousDoc` won't do: it is the newest version, so an
 * earlier draft hides what was published.
 */
export const rememberMainRow: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const id = (originalDoc as { id?: number } | undefined)?.id
  if (id === undefined) return data
  const row = await req.payload.db.findOne<MainRow>({
    collection: collection.slug,
    where: { id: { equals: id } },
    locale: 'en',
    req,
  })
  if (row) req.context[key(collection.slug, id)] = row
  return data
}

export const mainRowBefore = (req: PayloadRequest, collection: string, id: number) =>
  req.context[key(collection, id)] as MainRow | undefined

export const isPublic = (row: MainRow | undefined): row is MainRow =>
  row !== undefined && !row.deletedAt && (row._status ?? 'published') === 'published'
