import type { CollectionSlug, PayloadRequest } from 'payload'
import { slugs } from '@collections/slugs'

/** Collections whose documents can be merged into one another. */
export type Mergeable = 'errors' | 'products' | 'categories'

type Pointing = { collection: CollectionSlug; field: string; title: string }

/** Which fields of which documents name a document of each kind. */
const pointing: Record<Mergeable, readonly Pointing[]> = {
  errors: [
    { collection: slugs.errors, field: 'related', title: 'title' },
    { collection: slugs.faqs, field: 'errors', title: 'question' },
  ],
  products: [
    { collection: slugs.errors, field: 'products', title: 'title' },
    { collection: slugs.faqs, field: 'products', title: 'question' },
  ],
  categories: [{ collection: slugs.products, field: 'category', title: 'name' }],
}

export type Reference = { collection: string; id: number; title: string }
export type References = { shown: Reference[]; total: number }

/** What names a document, the first few of each kind, outside the trash. */
export async function referencesTo(
  req: PayloadRequest,
  kind: Mergeable,
  id: number,
  few: number,
): Promise<References> {
  const found: References = { shown: [], total: 0 }
  for (const { collection, field, title } of pointing[kind]) {
    const { docs, totalDocs } = await req.payload.find({
      collection,
      where: { [field]: { equals: id } },
      depth: 0,
      limit: few,
      // References that the person may not see count all the same.
      overrideAccess: true,
      req,
      select: { [title]: true } as never,
    })
    found.total += totalDocs
    for (const doc of docs as unknown as ({ id: number } & Record<string, string>)[])
      found.shown.push({ collection, id: doc.id, title: doc[title] ?? '' })
  }
  return found
}
