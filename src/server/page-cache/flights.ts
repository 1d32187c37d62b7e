import { everything } from './shows'

/** A rendering on its way, and what changed since it began. */
class Flight<T> {
  readonly touched = new Set<string>()
  isAllTouched = false
  constructor(readonly landing: Promise<T>) {}

  /** True when something that the result shows changed while it was made. */
  isOutdated(shows: readonly string[]): boolean {
    if (shows.length === 0) return false
    if (this.isAllTouched || (this.touched.size > 0 && shows.includes(everything))) return true
    return shows.some((key) => this.touched.has(key))
  }
}

/**
 * Renderings on their way, by page: whoever asks for a page that is being made waits for that one.
 * The epoch of a rendering is the set of changes since it began; it is read off before anything is
 * stored, so a page that began before a change is never stored after it.
 */
export class Flights<T> {
  readonly #flights = new Map<string, Flight<T>>()

  get count(): number {
    return this.#flights.size
  }

  join(key: string, begin: () => Promise<T>): Flight<T> {
    const running = this.#flights.get(key)
    if (running) return running
    const flight: Flight<T> = new Flight(begin().finally(() => this.#flights.delete(key)))
    this.#flights.set(key, flight)
    return flight
  }

  touch(keys: readonly string[]): void {
    for (const flight of this.#flights.values()) for (const key of keys) flight.touched.add(key)
  }

  touchAll(): void {
    for (const flight of this.#flights.values()) flight.isAllTouched = true
  }
}
