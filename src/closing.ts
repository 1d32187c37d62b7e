type Stop = () => Promise<void>

/** Next's bundle and the process that serves hold copies of this module; the list is kept once. */
const shared = globalThis as typeof globalThis & { siteStops?: Set<Stop> }
const stops = () => (shared.siteStops ??= new Set())

/** Remembers what has to be stopped before the process ends. */
export const stopBeforeEnd = (stop: Stop): void => void stops().add(stop)

/** Stops what was remembered and waits for it, at most so many milliseconds. */
export async function stopRemembered(grace = 5_000): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, grace)))
  await Promise.race([Promise.allSettled([...stops()].map((stop) => stop())), late])
  clearTimeout(timer)
}
