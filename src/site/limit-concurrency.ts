/** More is asked for than can be done soon: try later. */
export class TooBusy extends Error {
  override name = 'TooBusy'
}

type Waiting = { begin: () => void; timer: NodeJS.Timeout | undefined }

/**
 * Lets a few tasks run at a time and a bounded number wait, none longer than `patienceMs`; refuses
 * the rest at once.
 *
 * @example
 * const oneOfTwo = limitConcurrency(2, 20)
 * await oneOfTwo(() => compare(password)) // throws TooBusy when 20 wait already
 */
export function limitConcurrency(running: number, waiting: number, patienceMs?: number) {
  const queue = new Set<Waiting>()
  let active = 0

  const turn = () =>
    new Promise<void>((resolve, reject) => {
      const own: Waiting = { begin: resolve, timer: undefined }
      const giveUp = () => {
        queue.delete(own)
        reject(new TooBusy('Too much is being done: it waited too long.'))
      }
      if (patienceMs !== undefined) own.timer = setTimeout(giveUp, patienceMs)
      queue.add(own)
    })

  const passTurn = () => {
    const [next] = queue
    if (!next) {
      active--
      return
    }
    queue.delete(next)
    clearTimeout(next.timer)
    next.begin()
  }

  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (active >= running) {
      if (queue.size >= waiting) throw new TooBusy('Too much is asked for at once.')
      await turn()
    } else active++
    try {
      return await task()
    } finally {
      passTurn()
    }
  }
}
