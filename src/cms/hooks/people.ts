import type { CollectionBeforeChangeHook } from 'payload'

/** Notes who created and who changed a document; nobody can send these in. */
export const recordPeople: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const person = req.user?.id ?? null
  const before = originalDoc as { createdBy?: unknown } | undefined
  const creator = before?.createdBy ?? null
  return {
    ...data,
    createdBy:
      operation === 'create'
        ? (person ?? (data as { createdBy?: number }).createdBy ?? null)
        : creator !== null && typeof creator === 'object'
          ? (creator as { id: number }).id
          : creator,
    updatedBy: person ?? (data as { updatedBy?: unknown }).updatedBy ?? null,
  }
}
