import type { CollectionBeforeOperationHook } from 'payload'
import { lockPeopleStatement } from '@/database/row-locks'
import { executeInTransaction } from './transaction'

/**
 * Two admins demoting each other at once would leave none: their rows are locked together. And whoever is
 * changed is locked before they are read: the change writes their sessions as it read them, so a sign-in
 * in between would be over before it began.
 */
export const lockPeople: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'update' && operation !== 'delete') return
  const { id } = args as { id?: number | string }
  await executeInTransaction(req, lockPeopleStatement(id === undefined ? null : Number(id)))
}
