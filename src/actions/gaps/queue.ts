/** Work that nobody waits for. */
export type Queue<T> = {
  /** Puts an item in line; one too many is dropped. */
  add: (item: T) => void
  /** Resolves when nothing is left to do. */
  idle: () => Promise<void>
}

/**
 * Does items one after another, after whatever is going on now. Of a queue that is full or whose work
 * fails, the rest is dropped: what is done here is never worth making anybody wait, or trying again.
 */
export function makeQueue<T>(most: number, work: (item: T) => Promise<void>): Queue<T> {
  const waiting: T[] = []
  let running: Promise<void> | null = null

  const run = async () => {
    await new Promise(setImmediate)
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      try {
        await work(item)
      } catch {
        waiting.length = 0
      }
    }
    running = null
  }

  return {
    add(item) {
      if (waiting.length >= most) return
      waiting.push(item)
      running ??= run()
    },
    idle: () => running ?? Promise.resolve(),
  }
}
