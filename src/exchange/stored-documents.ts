import type { Payload, Where } from 'payload'
import type { Stored } from './documents/mappings'
import type { Kind } from './kinds'
import { PLACEHOLDER } from './placeholders'

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

const readWhere = async <K extends Kind>(
  payload: Payload,
  kind: K,
  where: Where,
  slugs: readonly string[],
  trash = false,
): Promise<Stored<K>[]> => {
  const found: Stored<K>[] = []
  for (let at = 0; at < slugs.length; at += BATCH) {
    const batch: Where = { and: [where, { slug: { in: slugs.slice(at, at + BATCH) } }] }
    found.push(...(await read(payload, kind, { where: batch, trash })))
  }
  return found
}

const published = (kind: Kind): Where =>
  hasDrafts(kind) ? { _status: { equals: 'published' } } : {}

/** What readers see of one kind: published, not in the trash; all of it or some slugs. */
export const readPublished = <K extends Kind>(
  payload: Payload,
  kind: K,
  slugs?: readonly string[],
): Promise<Stored<K>[]> =>
  slugs
    ? readWhere(payload, kind, published(kind), slugs)
    : read(payload, kind, { where: published(kind) })

/** What an import may fill or replace: what readers see, and placeholders; by slug. */
export const readReplaceable = async <K extends Kind>(
  payload: Payload,
  kind: K,
  slugs: readonly string[],
): Promise<Map<string, Stored<K>>> => {
  // An empty condition in an `or` is dropped, not true: kinds without drafts must not have one.
  const where: Where = hasDrafts(kind)
    ? { or: [published(kind), { importedHash: { equals: PLACEHOLDER } }] }
    : {}
  const found = await readWhere(payload, kind, where, slugs)
  return new Map(found.map((stored) => [stored.slug ?? '', stored]))
}

/** Which of the slugs lie in the trash. */
export const readTrashed = async (
  payload: Payload,
  kind: Kind,
  slugs: readonly string[],
): Promise<Set<string>> => {
  const found = await readWhere(payload, kind, { deletedAt: { exists: true } }, slugs, true)
  return new Set(found.map(({ slug }) => slug ?? ''))
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
