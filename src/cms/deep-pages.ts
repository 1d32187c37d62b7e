import type { DatabaseAdapterObj, Payload, QueryDrafts } from 'payload'

type Query = Parameters<QueryDrafts>[0]
type Found = { docs: { id: number | string }[] }

/** Which document it is, and of its text what costs nothing. */
const shortest = { parent: true, version: { updatedAt: true } } as const

/**
 * Payload's adapter puts whole documents together, steps, causes and sources, for every row that a page
 * skips: page 1,000 of a list read ten thousand articles to show ten. Here a page behind the first finds
 * out which documents stand on it, and then reads these.
 */
export async function readPage<T extends Found>(
  query: (asked: Query) => Promise<T>,
  asked: Query,
): Promise<T> {
  const isFirst = !asked.limit || (asked.page ?? 1) <= 1
  if (isFirst) return query(asked)
  const page = await query({ ...asked, joins: undefined, select: shortest })
  const place = new Map(page.docs.map(({ id }, at) => [id, at]))
  if (place.size === 0) return page
  const whole = await query({
    ...asked,
    limit: place.size,
    page: 1,
    pagination: false,
    where: { and: [asked.where ?? {}, { parent: { in: [...place.keys()] } }] },
  })
  return { ...page, docs: whole.docs.sort((a, b) => place.get(a.id)! - place.get(b.id)!) }
}

/** The adapter with {@link readPage} for the lists of the desk, which show the newest texts. */
export const withDeepPages = <T extends DatabaseAdapterObj>(adapter: T): T => ({
  ...adapter,
  init: (given: { payload: Payload }) => {
    const database = adapter.init(given)
    const query = database.queryDrafts.bind(database)
    // A document's type is the caller's business, and none of ours.
    database.queryDrafts = ((asked: Query) =>
      readPage((page) => query<{ id: number }>(page), asked)) as QueryDrafts
    return database
  },
})
