import type { Payload } from 'payload'
import { mappings, type Stored } from './documents/mappings'
import { fingerprint } from './fingerprint'
import type { Contents, Kind } from './kinds'
import { PLACEHOLDER } from './placeholders'
import type { SlugIndex } from './slug-index'
import { readNewest } from './stored-documents'

/** What an import does with a file, and to which document. */
export type Decision =
  | { outcome: 'edited' | 'trashed' }
  | { outcome: 'created'; id?: number }
  | { outcome: 'updated'; id: number }
  | { outcome: 'unchanged'; id: number; staleHash?: string }

type Question<K extends Kind> = {
  payload: Payload
  index: SlugIndex
  force: boolean
  kind: K
  value: Contents[K]
  /** Whether nothing had that slug when the import began. */
  isNew: boolean
  /** Whether a document of that slug lies in the trash, and is to stay there. */
  isTrashed: boolean
  /** The document as readers see it, if they do, or its placeholder. */
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
  const { index, force, isNew, isTrashed, kind, value, stored } = question
  const id = index.idOf(kind, value.slug)
  if (isTrashed) return { outcome: 'trashed' }
  if (id === undefined) return { outcome: 'created' }
  // A newcomer with an id has a placeholder; one of a killed import is no newcomer any more.
  if (isNew || stored?.importedHash === PLACEHOLDER) return { outcome: 'created', id }
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
