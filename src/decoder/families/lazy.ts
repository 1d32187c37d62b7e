import { families } from './index'
import type { FamilyGroup } from '../lazy'

/**
 * The families behind loaders. This form holds them all; the build for browsers puts another in its
 * place, in which each family is a chunk that is fetched when a text has one of its literals, and all are
 * one for a text that needs many.
 */
export const familyGroups: readonly FamilyGroup[] = families.map((family) => ({
  triggers: family.rules.flatMap((rule) => rule.triggers),
  ids: [family.id],
}))

const byId = new Map(families.map((family) => [family.id, family]))

function familyOf(id: string): (typeof families)[number] {
  const family = byId.get(id)
  if (!family) throw new Error(`No family is called ${id}`)
  return family
}

/** Fetches families; rejects for an id that there is not. */
export const loadFamilies = (ids: readonly string[]): Promise<(typeof families)[number][]> =>
  Promise.resolve().then(() => ids.map(familyOf))
