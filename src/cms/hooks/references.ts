import { APIError, type CollectionSlug, type PayloadRequest } from 'payload'

/** Refuses to delete what other documents name, and says which ones do. */
export async function refuseWhenReferenced(
  req: PayloadRequest,
  thing: string,
  by: { collection: CollectionSlug; field: string; title: string },
  id: number | string,
): Promise<void> {
  const found = await req.payload.find({
    collection: by.collection,
    where: { [by.field]: { equals: id } },
    depth: 0,
    limit: 3,
    // References that the person may not see count all the same.
    overrideAccess: true,
    req,
  })
  if (found.totalDocs === 0) return
  const names = found.docs.map(
    (doc) => `“${String((doc as unknown as Record<string, unknown>)[by.title])}”`,
  )
  const more = found.totalDocs > names.length ? ` and ${found.totalDocs - names.length} more` : ''
  throw new APIError(
    `This ${thing} is used by ${names.join(', ')}${more}. Point those somewhere else first.`,
    409,
    null,
    true,
  )
}
