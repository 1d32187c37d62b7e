import type { CollectionBeforeChangeHook } from 'payload'
import { isImport } from './context'
import { mainRowBefore } from './main-row'

/**
 * Only an import says which file a document came from. A restored version brings the mark of an older
 * import back, and a copy that of its original; the next import would take either for untouched and
 * replace it.
 */
export const keepImportedHash: CollectionBeforeChangeHook = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (isImport(req)) return data
  const id = (originalDoc as { id?: number } | undefined)?.id
  const before = id === undefined ? undefined : mainRowBefore(req, collection.slug, id)
  return { ...data, importedHash: before?.importedHash ?? null }
}
