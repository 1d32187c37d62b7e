/**
 * States in which Postgres cannot do now what it could do before or after: connections (08), no room
 * for one more, in memory or on the disk (53), stopped, starting or a statement given up on (57),
 * its disk failing (58), a row or table that stayed locked, read-only after a switch.
 * Source: PostgreSQL's list of error codes, Appendix A.
 */
const states = /^(?:08...|53...|57...|58...|55P03|25006|40P01)$/

/** Of the driver and of the network, which have no state. */
const words =
  /^E(?:CONN|TIMEDOUT|PIPE|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH)|connection terminated|timeout exceeded when trying to connect|did not answer in time|cannot begin transaction|client (?:was closed|has encountered)/i

/** True when the cause of an error is that the database is away, full, stuck or silent: later it may work. */
export function isOutOfReach(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const { code = '' } = at as { code?: unknown }
    if (typeof code === 'string' && (states.test(code) || words.test(code))) return true
    if (words.test(at.message)) return true
    if (at instanceof AggregateError && at.errors.some(isOutOfReach)) return true
  }
  return false
}
