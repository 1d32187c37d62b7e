import type { Role } from '../family'

const rank: Record<Role, number> = { cause: 0, code: 1, wrapper: 2, exit: 3 }

/** What the order is made from. */
export type Ranked = { role: Role; weight: number; confidence: number; start: number }

/** A guess stands behind what is sure, whatever it would be if it were right. */
const GUESS = 0.5

/** Root cause first, outermost wrapper last; guesses behind; among equals the order of the text. */
export function compareRank(a: Ranked, b: Ranked): number {
  const guess = Number(a.confidence < GUESS) - Number(b.confidence < GUESS)
  return guess || rank[a.role] - rank[b.role] || b.weight - a.weight || a.start - b.start
}

/** One finding as the chain names it. */
export type Link = { code: string; role: Role }

function others(links: readonly Link[]): string {
  return links.map((link) => link.code).join(', ')
}

/**
 * Why a finding stands where it does, for findings already in order.
 *
 * @example for MSI 1603 behind 0x80070005: ['it only says that something inside it failed: 0x80070005']
 */
export function reasonsFor(chain: readonly Link[]): string[][] {
  const inner = chain.filter((link) => link.role === 'cause' || link.role === 'code').slice(0, 3)
  return chain.map((link, index) => {
    if (chain.length === 1) return []
    if (index === 0 && link.role === 'cause')
      return ['it names the reason itself; the others follow from it']
    if (index === 0 && chain.some((other) => rank[other.role] > rank[link.role])) {
      const wrappers = chain.filter((other) => rank[other.role] > rank[link.role]).slice(0, 3)
      return [
        `it is the most specific code here: ${others(wrappers)} only wrap${wrappers.length === 1 ? 's' : ''} it`,
      ]
    }
    if (link.role === 'wrapper' && inner.length)
      return [`it only says that something inside it failed: ${others(inner)}`]
    if (link.role === 'exit')
      return inner.length ? [`it is the outermost result; the reason is in ${others(inner)}`] : []
    return []
  })
}
