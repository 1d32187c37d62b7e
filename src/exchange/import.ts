import type { Payload, TypedUser } from 'payload'
import type { Entry, SourceFile } from './content-set'
import { decide, type Decision } from './decide'
import type { Fault } from './fault'
import { faultsOf } from './import-fault'
import { planImport } from './import-plan'
import { kinds, type Kind } from './kinds'
import { addPlaceholders, withoutLost } from './placeholders'
import { loadSlugIndex, type SlugIndex } from './slug-index'
import { readReplaceable, readTrashed } from './stored-documents'
import { carryOut } from './write'

/**
 * What became of a file. `edited`: left alone, because somebody changed the document in the CMS since
 * its last import, or keeps a draft of it; `trashed`: left alone, because it lies in the trash.
 */
export type Outcome = Decision['outcome'] | 'failed'

type ImportedFile = { file: string; kind: Kind; slug: string; outcome: Outcome }

type ImportProgress = { done: number; total: number; last: ImportedFile }

export type ImportOptions = {
  payload: Payload
  files: readonly SourceFile[]
  /** Replaces what was edited in the CMS too, and brings back what lies in the trash. */
  force?: boolean
  /** Says what would happen and writes nothing. */
  dryRun?: boolean
  /** Who imports, for the record of changes; nobody when the operator does. */
  user?: TypedUser
  onProgress?: (progress: ImportProgress) => void
}

export type ImportReport = { results: ImportedFile[]; faults: Fault[] }

type Run = {
  payload: Payload
  index: SlugIndex
  force: boolean
  dryRun: boolean
  user: TypedUser | undefined
}

type Settle = (entry: Entry<Kind>, outcome: Outcome, faults?: Fault[]) => void

const importKind = async <K extends Kind>(
  { payload, index, force, dryRun, user }: Run,
  kind: K,
  entries: readonly Entry<K>[],
  settle: Settle,
): Promise<void> => {
  const slugs = entries.map(({ value }) => value.slug)
  const newcomers = new Set(slugs.filter((slug) => index.idOf(kind, slug) === undefined))
  const replaceable = await readReplaceable(payload, kind, slugs)
  const trashed = force ? new Set<string>() : await readTrashed(payload, kind, [...newcomers])
  const coming = new Map(
    entries
      .filter(({ value: { slug } }) => newcomers.has(slug) && !trashed.has(slug))
      .map(({ value }) => [value.slug, 'title' in value ? value.title : '']),
  )
  for (const entry of entries) {
    const { slug } = entry.value
    const value = withoutLost(entry.value, coming, index)
    try {
      const decision = await decide({
        payload,
        index,
        force,
        kind,
        value,
        isNew: newcomers.has(slug),
        isTrashed: trashed.has(slug),
        stored: replaceable.get(slug),
      })
      if (!dryRun) {
        await addPlaceholders(payload, value, coming, index)
        await carryOut(payload, index, kind, value, decision, user)
      }
      settle(entry, decision.outcome)
    } catch (error) {
      settle(entry, 'failed', faultsOf(error, entry))
    }
  }
}

/**
 * Brings content files into the database, found again by slug. Nothing is written for a file with a
 * fault; a file that is in already changes nothing; what an editor changed since is not replaced.
 */
export const importContent = async (options: ImportOptions): Promise<ImportReport> => {
  const { payload, files, force = false, dryRun = false, user, onProgress } = options
  const index = await loadSlugIndex(payload)
  const { set, faults, count } = planImport(files, index)
  const results: ImportedFile[] = []
  const importOne = <K extends Kind>(kind: K): Promise<void> =>
    importKind(
      { payload, index, force, dryRun, user },
      kind,
      set[kind],
      (entry, outcome, found = []) => {
        const last = { file: entry.file, kind, slug: entry.value.slug, outcome }
        results.push(last)
        faults.push(...found)
        onProgress?.({ done: results.length, total: count, last })
      },
    )
  for (const kind of kinds) await importOne(kind)
  return { results, faults }
}
