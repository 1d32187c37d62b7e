import type { Role } from '../family'

const rank: Record<Role, number> = { cause: 0, code: 1, wrapper: 2, exit: 3 }

/** What the order is made from. */
export type Ranked = { role: Role; weight: number; start: number }

/** Root cause first, outermost wrapper last; among equals the order of the text. */
export function compareRank(a: Ranked, b: Ranked): number {
  return rank[a.role] - rank[b.role] || b.weight - a.weight || a.start - b.start
}
