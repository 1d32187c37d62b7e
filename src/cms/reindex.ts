import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { slugs } from '@collections/slugs'
import { lockRowsStatement } from '@/database/row-locks'
import { strayArticlesStatements } from '@/database/search-index'
import { writeIndex } from './hooks/search-index'
import { executeInTransaction } from './hooks/transaction'

/** So many articles are locked at a time: an editor who saves one of them waits for a moment. */
const batch = 25

/**
 * Writes the search index anew, while the site runs: a search sees each article as it was or as it
 * is. What should not be in the index goes last, and the words are counted anew.
 *
 * @returns how many articles are in the index now
 */
export async function reindex(
  payload: Payload,
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  // The operator rebuilds what is public anyway.
  const all = { collection: slugs.errors, overrideAccess: true, depth: 0 } as const
  const { totalDocs } = await payload.count({ ...all, where: { _status: { equals: 'published' } } })
  let done = 0
  for (let after = 0; ;) {
    const { docs } = await payload.find({
      ...all,
      where: { and: [{ id: { greater_than: after } }, { _status: { equals: 'published' } }] },
      limit: batch,
      pagination: false,
      sort: 'id',
      select: { slug: true },
    })
    if (docs.length === 0) break
    const ids = docs.map(({ id }) => id)
    await inTransaction(payload, (req) => reindexThese(payload, req, ids))
    after = ids.at(-1)!
    done += docs.length
    onProgress(done, totalDocs)
  }
  await inTransaction(payload, async (req) => {
    for (const statement of strayArticlesStatements()) await executeInTransaction(req, statement)
  })
  return done
}

/** Reads articles inside the transaction that writes their rows, so that a publish meanwhile wins. */
async function reindexThese(payload: Payload, req: PayloadRequest, ids: number[]): Promise<void> {
  await executeInTransaction(req, lockRowsStatement(slugs.errors, ids))
  const { docs } = await payload.find({
    collection: slugs.errors,
    where: { id: { in: ids } },
    depth: 0,
    limit: batch,
    pagination: false,
    // The operator rebuilds what is public anyway.
    overrideAccess: true,
    req,
  })
  await writeIndex(req, docs)
}

async function inTransaction(
  payload: Payload,
  task: (req: PayloadRequest) => Promise<void>,
): Promise<void> {
  const req = await createLocalReq({}, payload)
  const transaction = await payload.db.beginTransaction()
  if (transaction === null) throw new Error('Postgres did not begin a transaction.')
  req.transactionID = transaction
  try {
    await task(req)
    await payload.db.commitTransaction(transaction)
  } catch (error) {
    await payload.db.rollbackTransaction(transaction)
    throw error
  }
}
