import type { CollectionBeforeChangeHook } from 'payload'

type Draft = {
  title?: string
  codes?: { code?: string }[] | null
  searchTitle?: string
  publishedAt?: string | null
  _status?: string
}

/** Codes and title in one line: the relationship picker searches only the title field. */
export const fillSearchTitle: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const draft = data as Draft
  const before = originalDoc as Draft | undefined
  const title = draft.title ?? before?.title ?? ''
  const codes = (draft.codes ?? before?.codes ?? [])
    .map(({ code }) => code ?? '')
    .filter((code) => code && !title.includes(code))
  return { ...data, searchTitle: [title, ...codes].join(' · ') }
}

/** The first day that readers saw it; a later publish leaves it alone, and nobody sends it in. */
export const notePublication: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const { _status, publishedAt: sent } = data as Draft
  const first = (originalDoc as Draft | undefined)?.publishedAt ?? (req.user ? null : sent)
  if (first) return { ...data, publishedAt: first }
  return { ...data, publishedAt: _status === 'published' ? new Date().toISOString() : null }
}
