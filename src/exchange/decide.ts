import type { Payload } from 'payload'
import { mappings, type Stored } from './documents/mappings'
import { fingerprint } from './fingerprint'
import type { Contents, Kind } from './kinds'
import type { SlugIndex } from './slug-index'
import { isInTrash, readNewest } from './stored-documents'

/** What an import does with a file, and to which document. */
export type Decision =
  | { outcome: 'created' | 'edited' | 'trashed' }
  | { outcome: 'updated'; id: number }
  | { outcome: 'unchanged'; id: number; staleHash?: string }

type Question<K extends Kind> = {
  payload: Payload
  index: SlugIndex
  force: boolean
  kind: K
  value: Contents[K]
  /** The document as readers see it, if they do. */
  stored: Stored<K> | undefined
}

/** Whether a draft waits that says something else than what is published. */
const hasOwnDraft = async <K extends Kind>(
  { payload, kind, index }: Question<K>,
  id: number,
  published: string,
): Promise<boolean> => {
  const newest = await readNewest(payload, kind, id)
  if (!newest) return false
  return fingerprint(kind, mappings[kind].from(newest, index)).hash !== published
}

/** Compares a file with what is stored under its slug; reads only. */
export const decide = async <K extends Kind>(question: Question<K>): Promise<Decision> => {
  const { payload, index, force, kind, value, stored } = question
  const id = index.idOf(kind, value.slug)
  if (id === undefined) {
    const isTrashed = !force && (await isInTrash(payload, kind, value.slug))
    return { outcome: isTrashed ? 'trashed' : 'created' }
  }
  // Somebody's draft, or a page that an editor took off the site.
  if (!stored) return force ? { outcome: 'updated', id } : { outcome: 'edited' }
  const wanted = fingerprint(kind, value)
  const current = fingerprint(kind, mappings[kind].from(stored, index))
  if (current.text === wanted.text) {
    return stored.importedHash === wanted.hash
      ? { outcome: 'unchanged', id }
      : { outcome: 'unchanged', id, staleHash: wanted.hash }
  }
  if (force) return { outcome: 'updated', id }
  const isEdited =
    stored.importedHash !== current.hash || (await hasOwnDraft(question, id, current.hash))
  return isEdited ? { outcome: 'edited' } : { outcome: 'updated', id }
}
