import type { CollectionBeforeOperationHook } from 'payload'
import { lockAdminsStatement } from '@/database/row-locks'
import { executeInTransaction } from './transaction'

/** Two admins demoting each other at once would leave none: their rows are locked together. */
export const lockAdmins: CollectionBeforeOperationHook = async ({ operation, req }) => {
  if (operation === 'update' || operation === 'delete') {
    await executeInTransaction(req, lockAdminsStatement())
  }
}
