/**
 * States in which Postgres cannot do now what it could do before or after: connections (08), no room
 * for one more, in memory or on the disk (53), stopped, starting or a statement given up on (57),
 * its disk failing (58), a row or table that stayed locked, a transaction that lost against another one,
 * read-only after a switch.
 * Source: PostgreSQL's list of error codes, Appendix A.
 */
const states = /^(?:08...|53...|57...|58...|55P03|25006|40001|40P01)$/

/** Of the driver and of the network, which have no state. */
const words =
  /^E(?:CONN|TIMEDOUT|PIPE|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH)|connection terminated|timeout exceeded when trying to connect|did not answer in time|cannot begin transaction|client (?:was closed|has encountered)/i

/** The error and its causes, the outermost first. */
function chainOf(error: unknown): (Error & { code?: unknown })[] {
  const chain: Error[] = []
  for (let at = error; at instanceof Error && chain.length < 5; at = at.cause) chain.push(at)
  return chain
}

const stateOf = ({ code }: { code?: unknown }): string => (typeof code === 'string' ? code : '')

/** True when a value was not of its column's kind (class 22): a number of 20 digits, a word for a number. */
export const isMalformed = (error: unknown): boolean =>
  chainOf(error).some((at) => /^22...$/.test(stateOf(at)))

/** True when the cause of an error is that the database is away, full, stuck or silent: later it may work. */
export const isOutOfReach = (error: unknown): boolean =>
  chainOf(error).some(
    (at) =>
      states.test(stateOf(at)) ||
      words.test(stateOf(at)) ||
      words.test(at.message) ||
      (at instanceof AggregateError && at.errors.some(isOutOfReach)),
  )
