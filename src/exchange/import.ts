import type { Payload } from 'payload'
import type { Entry, SourceFile } from './content-set'
import { importContext } from './context'
import { decide, type Decision } from './decide'
import { mappings, type Stored } from './documents/mappings'
import type { Fault } from './fault'
import { fingerprint } from './fingerprint'
import { faultsOf } from './import-fault'
import { planImport } from './import-plan'
import { kinds, type Contents, type Kind } from './kinds'
import { loadSlugIndex, type SlugIndex } from './slug-index'
import { readPublished } from './stored-documents'

/**
 * What became of a file. `edited`: left alone, because somebody changed the document in the CMS since
 * its last import, or keeps a draft of it; `trashed`: left alone, because it lies in the trash.
 */
export type Outcome = Decision['outcome'] | 'failed'

export type ImportedFile = { file: string; kind: Kind; slug: string; outcome: Outcome }

export type ImportProgress = { done: number; total: number; last: ImportedFile }

export type ImportOptions = {
  payload: Payload
  files: readonly SourceFile[]
  /** Replaces what was edited in the CMS too, and brings back what lies in the trash. */
  force?: boolean
  /** Says what would happen and writes nothing. */
  dryRun?: boolean
  onProgress?: (progress: ImportProgress) => void
}

export type ImportReport = { results: ImportedFile[]; faults: Fault[] }

type Run = { payload: Payload; index: SlugIndex; force: boolean; dryRun: boolean }

/** An article without the related ones that are not in the database yet. */
const asFarAsKnown = <K extends Kind>(value: Contents[K], index: SlugIndex): Contents[K] => {
  if (!('related' in value)) return value
  const related = value.related?.filter((slug) => index.idOf('errors', slug) !== undefined)
  return { ...value, related }
}

/**
 * Writes one document with all its parts in one transaction, which Payload opens for the call, so a
 * kill leaves it whole or not at all.
 */
const write = async <K extends Kind>(
  { payload, index }: Run,
  kind: K,
  value: Contents[K],
  id: number | undefined,
): Promise<number> => {
  const known = asFarAsKnown<K>(value, index)
  const shared = {
    collection: kind,
    data: {
      ...mappings[kind].data(known, index),
      importedHash: fingerprint(kind, known).hash,
    } as never,
    context: { [importContext]: true },
    depth: 0,
    locale: 'en',
    // The operator runs this on the server: no person is signed in whose rights could count.
    overrideAccess: true,
  } as const
  const written =
    id === undefined ? await payload.create({ ...shared }) : await payload.update({ ...shared, id })
  index.add(kind, value.slug, written.id)
  return written.id
}

/** A file that says what is stored already is its source from now on; no new version for that. */
const noteSource = async (run: Run, kind: Kind, id: number, hash: string): Promise<void> => {
  await run.payload.db.updateOne({
    collection: kind,
    id,
    data: { importedHash: hash },
    returning: false,
  })
}

const apply = async <K extends Kind>(
  run: Run,
  kind: K,
  { value }: Entry<K>,
  decision: Decision,
): Promise<void> => {
  if (run.dryRun) return
  if (decision.outcome === 'created') await write(run, kind, value, undefined)
  if (decision.outcome === 'updated') await write(run, kind, value, decision.id)
  if (decision.outcome === 'unchanged' && decision.staleHash) {
    await noteSource(run, kind, decision.id, decision.staleHash)
  }
}

const importKind = async <K extends Kind>(
  run: Run,
  kind: K,
  entries: readonly Entry<K>[],
  report: (entry: Entry<K>, outcome: Outcome, faults?: Fault[]) => void,
): Promise<void> => {
  const slugs = entries.map(({ value }) => value.slug)
  const published = await readPublished(run.payload, kind, slugs)
  const bySlug = new Map<string, Stored<K>>(published.map((stored) => [stored.slug ?? '', stored]))
  const unfinished: Entry<K>[] = []
  for (const entry of entries) {
    const stored = bySlug.get(entry.value.slug)
    try {
      const decision = await decide({ ...run, kind, value: entry.value, stored })
      const isWritten = decision.outcome === 'created' || decision.outcome === 'updated'
      const isPart = asFarAsKnown<K>(entry.value, run.index)
      await apply(run, kind, entry, decision)
      const isUnfinished = fingerprint(kind, isPart).text !== fingerprint(kind, entry.value).text
      if (isWritten && isUnfinished && !run.dryRun) unfinished.push(entry)
      report(entry, decision.outcome)
    } catch (error) {
      report(entry, 'failed', faultsOf(error, entry))
    }
  }
  // Second pass: articles that name each other could not both know the other's id in the first.
  for (const entry of unfinished) {
    try {
      await write(run, kind, entry.value, run.index.idOf(kind, entry.value.slug))
    } catch (error) {
      report(entry, 'failed', faultsOf(error, entry))
    }
  }
}

/**
 * Brings content files into the database, found again by slug. Nothing is written for a file with a
 * fault; a file that is in already changes nothing; what an editor changed since is not replaced.
 */
export const importContent = async (options: ImportOptions): Promise<ImportReport> => {
  const { payload, files, force = false, dryRun = false, onProgress } = options
  const index = await loadSlugIndex(payload)
  const { set, faults, count } = planImport(files, index)
  const results = new Map<string, ImportedFile>()
  const importOne = <K extends Kind>(kind: K): Promise<void> =>
    importKind({ payload, index, force, dryRun }, kind, set[kind], (entry, outcome, found = []) => {
      const last = { file: entry.file, kind, slug: entry.value.slug, outcome }
      results.set(entry.file, last)
      faults.push(...found)
      onProgress?.({ done: results.size, total: count, last })
    })
  for (const kind of kinds) await importOne(kind)
  return { results: [...results.values()], faults }
}
