import type { Payload } from 'payload'
import { mappings } from './documents/mappings'
import type { Fault } from './fault'
import { fileOf, formats, kinds, type Kind } from './kinds'
import { loadSlugIndex, type SlugIndex } from './slug-index'
import { readPublished } from './stored-documents'

/** A file as it should stand in a content folder; `file` is relative to that folder. */
type ExportedFile = { kind: Kind; slug: string; file: string; text: string }

export type ExportResult = {
  files: ExportedFile[]
  /** What the files say that an import would refuse; they are exported all the same. */
  faults: Fault[]
}

export type ExportOptions = {
  payload: Payload
  /** Only these; otherwise all that is published. */
  slugs?: readonly string[]
}

const exportKind = async <K extends Kind>(
  payload: Payload,
  kind: K,
  index: SlugIndex,
  slugs: readonly string[] | undefined,
): Promise<ExportResult> => {
  const result: ExportResult = { files: [], faults: [] }
  for (const stored of await readPublished(payload, kind, slugs)) {
    const value = mappings[kind].from(stored, index)
    const file = fileOf(kind, value.slug)
    const text = formats[kind].serialize(value)
    result.files.push({ kind, slug: value.slug, file, text })
    for (const fault of formats[kind].parse(text).faults) result.faults.push({ file, ...fault })
  }
  return result
}

/** The published documents as files, byte for byte as they were imported unless edited since. */
export const exportContent = async ({ payload, slugs }: ExportOptions): Promise<ExportResult> => {
  const index = await loadSlugIndex(payload)
  const all: ExportResult = { files: [], faults: [] }
  for (const kind of kinds) {
    const { files, faults } = await exportKind(payload, kind, index, slugs)
    all.files.push(...files)
    all.faults.push(...faults)
  }
  return all
}
