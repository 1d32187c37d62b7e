import { faultAt, type ContentSet, type Entry } from '../content-set'
import type { Fault } from '../fault'
import { kinds, type Kind } from '../kinds'

const findTwice = <K extends Kind>(
  entries: readonly Entry<K>[],
  keyOf: (value: Entry<K>['value']) => string | undefined,
  path: readonly PropertyKey[],
  say: (key: string) => string,
): Fault[] => {
  const first = new Map<string, Entry<K>>()
  return entries.flatMap((entry) => {
    const key = keyOf(entry.value)
    if (key === undefined) return []
    const other = first.get(key)
    if (other) return [faultAt(entry, path, `${say(key)} already in ${other.file}`)]
    first.set(key, entry)
    return []
  })
}

/** No slug twice in a collection, no primary code and no title on two articles. */
export const checkUniqueness = (set: ContentSet): Fault[] => [
  ...kinds.flatMap((kind) =>
    findTwice<Kind>(
      set[kind],
      ({ slug }) => slug,
      ['slug'],
      (slug) => `slug ${slug} is`,
    ),
  ),
  ...findTwice(
    set.errors,
    ({ codes }) => codes?.[0]?.code,
    ['codes', 0, 'code'],
    (code) => `primary code ${code} is`,
  ),
  ...findTwice(
    set.errors,
    ({ title }) => title,
    ['title'],
    () => 'this title is',
  ),
]
