/** So many bodies are on their way in at once, so many of them from one network, and so much of them. */
const most = 512
const mostFromOne = 64
const mostBytes = 64 * 1024 * 1024

export type Arrival = { network: string; bytes: number; letGo: () => void }

/**
 * Bodies on their way in. There is always room for one more: whoever has been sending for longest is let
 * go for it, so senders that dawdle stand in the way of nobody but themselves.
 */
export function watchArrivals() {
  const all = new Set<Arrival>()
  let bytes = 0

  const leave = (arrival: Arrival) => {
    if (!all.delete(arrival)) return
    bytes -= arrival.bytes
  }
  const letGo = (arrival: Arrival | undefined) => {
    if (!arrival) return
    leave(arrival)
    arrival.letGo()
  }
  /** A set keeps its order: the first is the oldest. */
  const oldest = () => all.values().next().value

  return {
    enter: (arrival: Arrival) => {
      const own = [...all].filter(({ network }) => network === arrival.network)
      if (own.length >= mostFromOne) letGo(own[0])
      else if (all.size >= most) letGo(oldest())
      all.add(arrival)
      bytes += arrival.bytes
    },
    grow: (arrival: Arrival, more: number) => {
      if (!all.has(arrival)) return
      arrival.bytes += more
      bytes += more
      while (bytes > mostBytes && all.size > 0) letGo(oldest())
    },
    leave,
  }
}

export type Arrivals = ReturnType<typeof watchArrivals>
