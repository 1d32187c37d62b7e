/** So many requests are on their way through Next at once, and so many of them from one network. */
const most = 128
const mostFromOne = 32

/** While so few are at work it is not for want of refusals that they are slow. */
export const few = 4

/**
 * Counts what has been handed to Next and is not finished: whoever sends faster than answers are made
 * is refused, and one sender cannot take every place.
 */
export function countInFlight() {
  const byNetwork = new Map<string, number>()
  let all = 0
  return {
    count: () => all,
    /** Takes a place and returns how to give it back; null when there is none. */
    enter: (network: string): (() => void) | null => {
      const own = byNetwork.get(network) ?? 0
      if (all >= most || own >= mostFromOne) return null
      all++
      byNetwork.set(network, own + 1)
      return () => {
        all--
        const left = (byNetwork.get(network) ?? 1) - 1
        if (left > 0) byNetwork.set(network, left)
        else byNetwork.delete(network)
      }
    },
  }
}
