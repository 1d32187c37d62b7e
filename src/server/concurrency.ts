/** More is asked for than can be done soon: try later. */
export class TooBusy extends Error {
  override name = 'TooBusy'
}

/** Lets a few tasks run at a time and a bounded number wait; refuses the rest at once. */
export function limitConcurrency(running: number, waiting: number) {
  const queue: (() => void)[] = []
  let active = 0
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (active >= running) {
      if (queue.length >= waiting) throw new TooBusy('Too many pages are being made.')
      await new Promise<void>((resolve) => queue.push(resolve))
    } else active++
    try {
      return await task()
    } finally {
      const next = queue.shift()
      if (next) next()
      else active--
    }
  }
}
