import type { Kind } from '../kinds'
import type { SlugIndex } from '../slug-index'
import { listed } from './values'

type Relation = number | { id: number }

const idOf = (value: Relation): number => (typeof value === 'number' ? value : value.id)

/** The slug that a relation leads to, unless that is gone or in the trash. */
export const slugFrom = (
  value: Relation | null | undefined,
  kind: Kind,
  index: SlugIndex,
): string | undefined => (value ? index.slugOf(kind, idOf(value)) : undefined)

export const slugsFrom = (
  values: readonly Relation[] | null | undefined,
  kind: Kind,
  index: SlugIndex,
): string[] | undefined =>
  listed((values ?? []).flatMap((value) => slugFrom(value, kind, index) ?? []))

/** The ids of slugs, without those that nobody has yet. */
export const idsFrom = (
  names: readonly string[] | undefined,
  kind: Kind,
  index: SlugIndex,
): number[] => (names ?? []).flatMap((slug) => index.idOf(kind, slug) ?? [])
