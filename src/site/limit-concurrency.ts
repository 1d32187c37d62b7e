/** More is asked for than can be done soon: try later. */
export class TooBusy extends Error {
  override name = 'TooBusy'
}

type Waiting = { begin: () => void; timer: NodeJS.Timeout | undefined }

/** How often a limit that changes is read while somebody waits, in milliseconds. */
const lookAgain = 20

/**
 * Lets a few tasks run at a time and a bounded number wait, none longer than `patienceMs`; refuses
 * the rest at once.
 *
 * @param running how many; a function when it depends on the moment
 * @example
 * const oneOfTwo = limitConcurrency(2, 20)
 * await oneOfTwo(() => compare(password)) // throws TooBusy when 20 wait already
 */
export function limitConcurrency(
  running: number | (() => number),
  waiting: number,
  patienceMs?: number,
) {
  const queue = new Set<Waiting>()
  const most = typeof running === 'number' ? () => running : running
  let active = 0
  let looking: NodeJS.Timeout | undefined

  const leave = (own: Waiting) => {
    queue.delete(own)
    clearTimeout(own.timer)
    if (queue.size > 0) return
    clearInterval(looking)
    looking = undefined
  }

  const beginWaiting = () => {
    for (const next of queue) {
      if (active >= most()) return
      active++
      leave(next)
      next.begin()
    }
  }

  const turn = () =>
    new Promise<void>((resolve, reject) => {
      const own: Waiting = { begin: resolve, timer: undefined }
      const giveUp = () => {
        leave(own)
        reject(new TooBusy('Too much is being done: it waited too long.'))
      }
      if (patienceMs !== undefined) own.timer = setTimeout(giveUp, patienceMs)
      queue.add(own)
      if (typeof running === 'function') looking ??= setInterval(beginWaiting, lookAgain)
    })

  return async <T>(task: () => Promise<T>): Promise<T> => {
    beginWaiting()
    if (active >= most()) {
      if (queue.size >= waiting) throw new TooBusy('Too much is asked for at once.')
      await turn()
    } else active++
    try {
      return await task()
    } finally {
      active--
      beginWaiting()
    }
  }
}
