import type { Fact } from './facts'
import type { Sighting } from './family'
import type { Equivalent } from './types'

/**
 * Name and sentence of the likeliest fact, ready to be spread into a sighting; nothing when the table
 * doesn't know the key or was not loaded.
 *
 * A name that is the key itself is left out: the code says it already.
 *
 * @example { code: 'HTTP 502', ...tell(facts('http').of(502)) }
 */
export function tell(facts: readonly Fact[]): Pick<Sighting, 'name' | 'summary'> {
  const [fact] = facts
  return {
    ...(fact?.name && fact.name !== fact.key ? { name: fact.name } : {}),
    ...(fact?.summary ? { summary: fact.summary } : {}),
  }
}

/**
 * The names that a number has beside its first: sources that disagree, or a second name for the same.
 *
 * @example alsoNamed(facts('errno-linux').of(11), 'errno', 'EAGAIN') // EWOULDBLOCK
 */
export function alsoNamed(facts: readonly Fact[], family: string, code: string): Equivalent[] {
  return facts.slice(1).map(({ name }) => ({ family, code, name }))
}
