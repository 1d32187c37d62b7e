/** More is asked for than can be done soon: try later. */
export class TooBusy extends Error {
  override name = 'TooBusy'
}

type Waiting = { begin: () => void; timer: NodeJS.Timeout | undefined }

type Limits = {
  /** So many run at a time. */
  running: number
  /** So many wait; the rest is refused at once. */
  waiting: number
  /** Nobody waits longer, in milliseconds. */
  patience?: number
  /** A task that has run for so many milliseconds waits for something itself: that many of those do not count. */
  slow?: { after: number; most: number }
}

/**
 * Lets a few tasks run at a time and a bounded number wait.
 *
 * @example
 * const oneOfTwo = limitConcurrency({ running: 2, waiting: 20 })
 * await oneOfTwo(() => compare(password)) // throws TooBusy when 20 wait already
 */
export function limitConcurrency({ running, waiting, patience, slow }: Limits) {
  const queue = new Set<Waiting>()
  let active = 0
  let slowOnes = 0

  const turn = () =>
    new Promise<void>((resolve, reject) => {
      const own: Waiting = { begin: resolve, timer: undefined }
      const giveUp = () => {
        queue.delete(own)
        reject(new TooBusy('Too much is being done: it waited too long.'))
      }
      if (patience !== undefined) own.timer = setTimeout(giveUp, patience)
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

  /** Returns what to call when the task is done. */
  const watch = (): (() => void) => {
    if (!slow) return passTurn
    let isSlow = false
    const timer = setTimeout(() => {
      if (slowOnes >= slow.most) return
      isSlow = true
      slowOnes++
      passTurn()
    }, slow.after)
    return () => {
      clearTimeout(timer)
      if (isSlow) slowOnes--
      else passTurn()
    }
  }

  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (active >= running) {
      if (queue.size >= waiting) throw new TooBusy('Too much is asked for at once.')
      await turn()
    } else active++
    const done = watch()
    try {
      return await task()
    } finally {
      done()
    }
  }
}
