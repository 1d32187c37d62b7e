import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'
import { lockSlugStatement } from '@/database/row-locks'
import { slugFrom } from '@/site/slug'
import { executeInTransaction } from './transaction'

/**
 * Makes the slug from a title once; what is there already is left alone. A made slug that another
 * document has gets a number: a writer who has not chosen one is not held up by it, nor by somebody who
 * writes under the same title at the same moment.
 */
export const fillSlugFrom =
  (field: string): CollectionBeforeValidateHook =>
  async ({ collection, data, originalDoc, req }) => {
    if (!data) return data
    const given = data as Record<string, unknown>
    const before = originalDoc as Record<string, unknown> | undefined
    if (given.slug ?? before?.slug) return data
    const made = slugFrom(textOf(given[field] ?? before?.[field]))
    if (!made) return data
    return { ...given, slug: await freeSlug(req, collection, made, idOf(originalDoc)) }
  }

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const idOf = (doc: unknown): number => (doc as { id?: number } | undefined)?.id ?? 0

async function freeSlug(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  made: string,
  id: number,
): Promise<string> {
  await executeInTransaction(req, lockSlugStatement(collection.slug, made))
  for (let number = 1; ; number++) {
    const slug = number === 1 ? made : `${made}-${number}`
    if (!(await isTaken(req, collection, slug, id))) return slug
  }
}

/** Whether another document outside the trash has the slug, readable by this person or not. */
async function isTaken(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  slug: string,
  id: number,
): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: collection.slug,
    where: { and: [{ slug: { equals: slug } }, { id: { not_equals: id } }] },
    // A slug that the writer may not see is taken all the same.
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

/**
 * Slugs are unique among what is not in the trash. A partial unique index guards this in the
 * database; this check says it in words before.
 */
export const refuseTakenSlug: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const given = data as { slug?: string | null; deletedAt?: string | null }
  if (!given.slug || given.deletedAt) return data
  if (!(await isTaken(req, collection, given.slug, idOf(originalDoc)))) return data
  throw new APIError(
    `The address “${given.slug}” is taken by another document. Choose another slug.`,
    400,
    null,
    true,
  )
}
