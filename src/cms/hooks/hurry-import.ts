import type { CollectionBeforeOperationHook } from 'payload'
import { commitLateStatement } from '@/database/late-commit'
import { isImport } from './context'
import { executeInTransaction } from './transaction'

/** An import that is cut short is run again, so its documents need not wait for the disk one by one. */
export const hurryImport: CollectionBeforeOperationHook = async ({ operation, req }) => {
  const isWrite = operation === 'create' || operation === 'update'
  if (isWrite && isImport(req)) await executeInTransaction(req, commitLateStatement())
}
