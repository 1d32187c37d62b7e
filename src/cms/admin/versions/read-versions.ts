import type { PayloadRequest } from 'payload'
import { slugs } from '@collections/slugs'
import type { Values } from '../saving/content'

/** One saved state: by whom, when (ISO), what it was for readers. */
export type Version = {
  id: number
  at: string
  by: string
  state: 'published' | 'draft'
  isAutosave: boolean
}

type Stored = {
  id: number | string
  updatedAt: string
  autosave?: boolean | null
  version: Values & { _status?: string | null; updatedBy?: number | { id: number } | null }
}

const perPage = 50

/** The versions of an article that whoever asks may read, the newest first. */
export async function listVersions(req: PayloadRequest, article: number, page: number) {
  const found = await req.payload.findVersions({
    collection: slugs.errors,
    where: { parent: { equals: article } },
    sort: '-updatedAt',
    depth: 0,
    limit: perPage,
    page,
    select: { updatedAt: true, autosave: true, version: { _status: true, updatedBy: true } },
    overrideAccess: false,
    req,
    user: req.user,
  })
  const docs = found.docs as unknown as Stored[]
  const names = await namesOf(req, docs)
  return {
    versions: docs.map((stored) => versionOf(stored, names)),
    total: found.totalDocs,
    page: found.page ?? 1,
    pages: found.totalPages,
  }
}

/** A version with everything in it; null when the article has none of that id. */
export async function readVersion(
  req: PayloadRequest,
  article: number,
  id: number,
): Promise<(Version & { values: Values }) | null> {
  const found = await req.payload.findVersions({
    collection: slugs.errors,
    where: { and: [{ parent: { equals: article } }, { id: { equals: id } }] },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    user: req.user,
  })
  const stored = found.docs[0] as unknown as Stored | undefined
  if (!stored) return null
  const names = await namesOf(req, [stored])
  return { ...versionOf(stored, names), values: stored.version }
}

/** Ids of the newest version and of the one before a moment; null where there is none. */
export async function neighbours(req: PayloadRequest, article: number, at: string) {
  const one = async (where: object[]) => {
    const found = await req.payload.findVersions({
      collection: slugs.errors,
      where: { and: [{ parent: { equals: article } }, ...where] as never },
      sort: '-updatedAt',
      depth: 0,
      limit: 1,
      select: { updatedAt: true },
      overrideAccess: false,
      pagination: false,
      req,
      user: req.user,
    })
    const id = found.docs[0]?.id
    return id === undefined ? null : Number(id)
  }
  const [latest, previous] = await Promise.all([one([]), one([{ updatedAt: { less_than: at } }])])
  return { latest, previous }
}

const versionOf = (stored: Stored, names: ReadonlyMap<number, string>): Version => ({
  id: Number(stored.id),
  at: stored.updatedAt,
  by: names.get(authorOf(stored) ?? 0) ?? 'The site itself',
  state: stored.version._status === 'published' ? 'published' : 'draft',
  isAutosave: Boolean(stored.autosave),
})

function authorOf({ version }: Stored): number | null {
  const by = version.updatedBy
  return typeof by === 'object' ? (by?.id ?? null) : (by ?? null)
}

async function namesOf(req: PayloadRequest, stored: Stored[]): Promise<Map<number, string>> {
  const ids = [...new Set(stored.map(authorOf).filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const found = await req.payload.find({
    collection: slugs.users,
    where: { id: { in: ids } },
    depth: 0,
    limit: ids.length,
    select: { name: true },
    // Authors do not see each other's records; who wrote a version is no secret in the house.
    overrideAccess: true,
    pagination: false,
    req,
  })
  return new Map(found.docs.map(({ id, name }) => [id, name]))
}
