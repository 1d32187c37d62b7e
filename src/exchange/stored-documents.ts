import type { Payload, Where } from 'payload'
import type { Stored } from './documents/mappings'
import type { Kind } from './kinds'

const BATCH = 200

/** Kinds that have drafts; the others are always what readers see. */
const hasDrafts = (kind: Kind): boolean => kind === 'errors' || kind === 'faqs'

type Query = { where?: Where; draft?: boolean; trash?: boolean }

const read = async <K extends Kind>(
  payload: Payload,
  kind: K,
  query: Query,
): Promise<Stored<K>[]> => {
  const { docs } = await payload.find({
    collection: kind,
    depth: 0,
    locale: 'en',
    // Import and export are the operator's, who may see everything.
    overrideAccess: true,
    pagination: false,
    sort: 'slug',
    ...query,
  })
  return docs
}

/** What readers see of one kind: published, not in the trash; all of it or some slugs. */
export const readPublished = async <K extends Kind>(
  payload: Payload,
  kind: K,
  slugs?: readonly string[],
): Promise<Stored<K>[]> => {
  const published: Where = hasDrafts(kind) ? { _status: { equals: 'published' } } : {}
  if (!slugs) return read(payload, kind, { where: published })
  const found: Stored<K>[] = []
  for (let at = 0; at < slugs.length; at += BATCH) {
    const where: Where = { and: [published, { slug: { in: slugs.slice(at, at + BATCH) } }] }
    found.push(...(await read(payload, kind, { where })))
  }
  return found
}

/** The newest state of a document, which may be a draft that nobody published yet. */
export const readNewest = async <K extends Kind>(
  payload: Payload,
  kind: K,
  id: number,
): Promise<Stored<K> | undefined> => {
  const [newest] = await read(payload, kind, {
    where: { id: { equals: id } },
    draft: hasDrafts(kind),
  })
  return newest
}

/** True when a document of that slug lies in the trash. */
export const isInTrash = async (payload: Payload, kind: Kind, slug: string): Promise<boolean> => {
  const where: Where = { and: [{ slug: { equals: slug } }, { deletedAt: { exists: true } }] }
  return (await read(payload, kind, { where, trash: true })).length > 0
}
