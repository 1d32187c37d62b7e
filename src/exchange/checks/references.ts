import { faultAt, nameOf, type ContentSet, type Entry } from '../content-set'
import type { Fault } from '../fault'
import type { Kind } from '../kinds'
import { nearest } from '../nearest'

/** What may be named beside the documents of the set itself. */
export type Surroundings = {
  /** Slugs that the database holds already. */
  stored?: Partial<Record<Kind, readonly string[]>>
  /** Names of all files that were read; one that is not in the set has faults of its own. */
  files?: ReadonlySet<string>
}

type Reference = {
  field: 'products' | 'related' | 'errors' | 'category'
  to: Kind
  slugs: string[]
}

type References = { products?: string[]; related?: string[]; errors?: string[]; category?: string }

const referencesOf = <K extends Kind>(entry: Entry<K>): Reference[] => {
  const value = entry.value as References
  return [
    { field: 'products', to: 'products', slugs: value.products ?? [] },
    { field: 'related', to: 'errors', slugs: value.related ?? [] },
    { field: 'errors', to: 'errors', slugs: value.errors ?? [] },
    { field: 'category', to: 'categories', slugs: value.category ? [value.category] : [] },
  ]
}

const checkSelf = (entry: Entry<'errors'>): Fault[] => {
  const index = entry.value.related?.indexOf(entry.value.slug) ?? -1
  return index < 0 ? [] : [faultAt(entry, ['related', index], 'related names the article itself')]
}

/** Every product, category and article that a file names exists, and no article names itself. */
export const checkReferences = (set: ContentSet, around: Surroundings = {}): Fault[] => {
  const slugsIn = (kind: Kind): Set<string> =>
    new Set([...set[kind].map(({ value }) => value.slug), ...(around.stored?.[kind] ?? [])])
  const known = {
    categories: slugsIn('categories'),
    products: slugsIn('products'),
    errors: slugsIn('errors'),
    faqs: slugsIn('faqs'),
  }
  const adviceFor = (to: Kind, slug: string): string => {
    if (around.files?.has(nameOf(to, slug))) return 'its own file has faults'
    const near = nearest(slug, known[to])
    return near ? `did you mean ${near}?` : 'there is no such file'
  }
  const checkEntry = <K extends Kind>(entry: Entry<K>): Fault[] =>
    referencesOf(entry).flatMap(({ field, to, slugs }) =>
      slugs.flatMap((slug, index) =>
        known[to].has(slug)
          ? []
          : [
              faultAt(
                entry,
                [field, index],
                `${field}: unknown slug ${slug}; ${adviceFor(to, slug)}`,
              ),
            ],
      ),
    )
  return [
    ...set.errors.flatMap((entry) => [...checkSelf(entry), ...checkEntry(entry)]),
    ...set.products.flatMap(checkEntry),
    ...set.faqs.flatMap(checkEntry),
  ]
}
