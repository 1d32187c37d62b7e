import { checkFileNames } from './checks/file-form'
import { checkReferences } from './checks/references'
import { checkUniqueness } from './checks/uniqueness'
import { namesOf, parseFiles, type ContentSet, type Entry, type SourceFile } from './content-set'
import type { Fault } from './fault'
import { kinds } from './kinds'
import type { SlugIndex } from './slug-index'

/** Articles in an order in which most `related` ones come before the article that names them. */
const relatedFirst = (entries: readonly Entry<'errors'>[]): Entry<'errors'>[] => {
  const bySlug = new Map(entries.map((entry) => [entry.value.slug, entry]))
  const ordered = new Set<Entry<'errors'>>()
  const visiting = new Set<string>()
  const visit = (entry: Entry<'errors'>): void => {
    if (visiting.has(entry.value.slug)) return
    visiting.add(entry.value.slug)
    for (const slug of entry.value.related ?? []) {
      const related = bySlug.get(slug)
      if (related) visit(related)
    }
    ordered.add(entry)
  }
  entries.forEach(visit)
  return [...ordered]
}

const without = (set: ContentSet, files: ReadonlySet<string>): ContentSet => ({
  categories: set.categories.filter(({ file }) => !files.has(file)),
  products: set.products.filter(({ file }) => !files.has(file)),
  errors: set.errors.filter(({ file }) => !files.has(file)),
  faqs: set.faqs.filter(({ file }) => !files.has(file)),
})

/** What may be imported, in order, and why the rest may not. */
export type ImportPlan = { set: ContentSet; faults: Fault[]; count: number }

/**
 * Sorts out before anything is written: a file with a fault is left out whole, and so is every file
 * that names one that is left out and is not in the database either.
 */
export const planImport = (files: readonly SourceFile[], index: SlugIndex): ImportPlan => {
  const parsed = parseFiles(files)
  const faults = [...parsed.faults]
  const stored = Object.fromEntries(kinds.map((kind) => [kind, index.slugsOf(kind)]))
  const around = { stored, files: namesOf(files) }
  let { set } = parsed
  let found = [...checkFileNames(set), ...checkUniqueness(set), ...checkReferences(set, around)]
  while (found.length > 0) {
    faults.push(...found)
    set = without(set, new Set(found.map(({ file }) => file)))
    found = checkReferences(set, around)
  }
  const count = kinds.reduce((total, kind) => total + set[kind].length, 0)
  return { set: { ...set, errors: relatedFirst(set.errors) }, faults, count }
}
