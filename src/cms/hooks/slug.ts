import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeValidateHook,
} from 'payload'
import { slugFrom } from '@/site/slug'

/** Makes the slug from a title once; what is there already is left alone. */
export const fillSlugFrom =
  (field: string): CollectionBeforeValidateHook =>
  ({ data, originalDoc }) => {
    if (!data) return data
    const given = data as Record<string, unknown>
    const before = originalDoc as Record<string, unknown> | undefined
    const slug = given.slug ?? before?.slug
    if (slug) return data
    const made = slugFrom(textOf(given[field] ?? before?.[field]))
    return made ? { ...given, slug: made } : data
  }

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

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
  const taken = await req.payload.find({
    collection: collection.slug,
    where: {
      and: [
        { slug: { equals: given.slug } },
        { id: { not_equals: (originalDoc as { id?: number } | undefined)?.id ?? 0 } },
      ],
    },
    depth: 0,
    limit: 1,
    // A slug that the writer may not see is taken all the same.
    overrideAccess: true,
    pagination: false,
    select: { slug: true } as never,
    req,
  })
  if (taken.docs.length === 0) return data
  throw new APIError(
    `The address “${given.slug}” is taken by another document. Choose another slug.`,
    400,
    null,
    true,
  )
}
