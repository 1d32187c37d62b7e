import { createLocalReq, type Payload } from 'payload'
import { slugs } from '@collections/slugs'
import { lockRowsStatement } from '@/database/row-locks'
import { strayArticlesStatement } from '@/database/search-index'
import { writeIndex } from './hooks/search-index'
import { executeInTransaction } from './hooks/transaction'

const batch = 100

/**
 * Writes the search index anew, a transaction an article, while the site runs: at every moment each
 * article is in the index once or not at all. What should not be in it goes last.
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
    })
    if (docs.length === 0) break
    for (const { id } of docs) await reindexOne(payload, id)
    after = docs.at(-1)!.id
    done += docs.length
    onProgress(done, totalDocs)
  }
  const req = await createLocalReq({}, payload)
  await executeInTransaction(req, strayArticlesStatement())
  return done
}

/** Reads the article inside the transaction that writes its rows, so that a publish meanwhile wins. */
async function reindexOne(payload: Payload, id: number): Promise<void> {
  const req = await createLocalReq({}, payload)
  const transaction = await payload.db.beginTransaction()
  if (transaction === null) throw new Error('Postgres did not begin a transaction.')
  req.transactionID = transaction
  try {
    await executeInTransaction(req, lockRowsStatement(slugs.errors, [id]))
    const article = await payload.findByID({
      collection: slugs.errors,
      id,
      depth: 0,
      disableErrors: true,
      // The operator rebuilds what is public anyway.
      overrideAccess: true,
      req,
    })
    if (article) await writeIndex(req, article)
    await payload.db.commitTransaction(transaction)
  } catch (error) {
    await payload.db.rollbackTransaction(transaction)
    throw error
  }
}
