import type { Payload } from 'payload'
import { kinds, type Kind } from './kinds'

/** Slugs and ids of what is not in the trash, both ways. */
export type SlugIndex = {
  idOf: (kind: Kind, slug: string) => number | undefined
  slugOf: (kind: Kind, id: number) => string | undefined
  slugsOf: (kind: Kind) => string[]
  add: (kind: Kind, slug: string, id: number) => void
}

const makeSlugIndex = (): SlugIndex => {
  const ids = new Map<string, Map<string, number>>()
  const names = new Map<string, Map<number, string>>()
  for (const kind of kinds) {
    ids.set(kind, new Map())
    names.set(kind, new Map())
  }
  return {
    idOf: (kind, slug) => ids.get(kind)?.get(slug),
    slugOf: (kind, id) => names.get(kind)?.get(id),
    slugsOf: (kind) => [...(ids.get(kind)?.keys() ?? [])],
    add: (kind, slug, id) => {
      ids.get(kind)?.set(slug, id)
      names.get(kind)?.set(id, slug)
    },
  }
}

/** Reads every slug once, so that relations need no query each. */
export const loadSlugIndex = async (payload: Payload): Promise<SlugIndex> => {
  const index = makeSlugIndex()
  for (const kind of kinds) {
    const { docs } = await payload.find({
      collection: kind,
      depth: 0,
      // Import and export are the operator's, who may see drafts too.
      overrideAccess: true,
      pagination: false,
      select: { slug: true },
    })
    for (const { id, slug } of docs) if (slug) index.add(kind, slug, id)
  }
  return index
}
