import type { CollectionAfterChangeHook } from 'payload'
import { spaceOutStatement } from '@/database/order-queries'
import { placeOf } from '@/site/order-key'
import { executeInTransaction } from './transaction'

/**
 * A drag may put a document between two whole places, which a content file's `order` can't say. Then
 * all get whole places again, ten apart, in the same order.
 */
export const keepPlainOrder: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const { _order } = doc as { _order?: string | null }
  if (_order && placeOf(_order) === null)
    await executeInTransaction(req, spaceOutStatement(collection.slug as 'products'))
}
