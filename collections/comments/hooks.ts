import type { CollectionBeforeChangeHook } from 'payload'

type Comment = { article?: unknown; field?: unknown; text?: string; by?: unknown; byName?: unknown }

/**
 * A comment carries who wrote it, whatever was sent; of another's comment only whether it is done can
 * be changed, and it stays with its article.
 */
export const signComment: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create')
    return { ...data, by: req.user?.id ?? null, byName: req.user?.name ?? null }
  const { article, field, by, byName, text } = originalDoc as Comment
  const author = typeof by === 'object' && by !== null ? (by as { id: number }).id : by
  const isOwn = author !== null && author === req.user?.id
  const kept = { article: idOf(article), field, by: author, byName }
  return { ...data, ...kept, ...(isOwn ? {} : { text }) }
}

const idOf = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as { id: number }).id : value
