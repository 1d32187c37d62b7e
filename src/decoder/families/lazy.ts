import { families } from './index'
import type { FamilyGroup } from '../lazy'

/**
 * The families behind loaders. This form holds them all; the build for browsers puts another in its
 * place, in which each family is a chunk that is fetched when a text has one of its literals.
 */
export const familyGroups: readonly FamilyGroup[] = families.map((family) => ({
  triggers: family.rules.flatMap((rule) => rule.triggers),
  ids: [family.id],
}))

const byId = new Map(families.map((family) => [family.id, family]))

/** Fetches a family; rejects for an id that there is not. */
export function loadFamily(id: string): Promise<(typeof families)[number]> {
  const family = byId.get(id)
  return family ? Promise.resolve(family) : Promise.reject(new Error(`No family is called ${id}`))
}
