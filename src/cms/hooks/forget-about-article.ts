import type { CollectionBeforeDeleteHook } from 'payload'
import { forgetAboutArticleStatements } from '@/database/forget-article'
import { executeInTransaction } from './transaction'

/** Comments, readers' answers and dead links name their article and would keep it from being purged. */
export const forgetAboutArticle: CollectionBeforeDeleteHook = async ({ id, req }) => {
  for (const statement of forgetAboutArticleStatements(Number(id)))
    await executeInTransaction(req, statement)
}
