import { sizeOf, type Entry } from './entry'
import { everything } from './shows'

/** `isDoubtful`: marked because something may have changed, not because something did. */
type Kept = {
  entry: Entry
  bytes: number
  isStale: boolean
  isDoubtful: boolean
  retryAt: number
}

/** Entries by key, the least recently used of them first out, and an index of what shows what. */
export class MemoryStore {
  readonly #kept = new Map<string, Kept>()
  readonly #showing = new Map<string, Set<string>>()
  #bytes = 0

  constructor(readonly capacity: number) {}

  get bytes(): number {
    return this.#bytes
  }

  get count(): number {
    return this.#kept.size
  }

  get(key: string): Kept | undefined {
    const kept = this.#kept.get(key)
    if (!kept) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    return kept
  }

  set(entry: Entry, isStale = false): void {
    this.delete(entry.key)
    const bytes = sizeOf(entry)
    if (bytes > this.capacity / 4) return
    this.#kept.set(entry.key, { entry, bytes, isStale, isDoubtful: false, retryAt: 0 })
    this.#bytes += bytes
    for (const key of entry.shows) {
      const pages = this.#showing.get(key)
      if (pages) pages.add(entry.key)
      else this.#showing.set(key, new Set([entry.key]))
    }
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.capacity) break
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    const kept = this.#kept.get(key)
    if (!kept) return
    this.#kept.delete(key)
    this.#bytes -= kept.bytes
    for (const shown of kept.entry.shows) {
      const pages = this.#showing.get(shown)
      pages?.delete(key)
      if (pages?.size === 0) this.#showing.delete(shown)
    }
  }

  /** Marks what shows one of the keys; it is kept until its successor is there. */
  markStale(keys: readonly string[]): void {
    for (const key of [...keys, everything])
      for (const page of this.#showing.get(key) ?? []) this.#mark(page, false)
  }

  /** Marks everything, since nobody knows what changed. */
  markAllDoubtful(): void {
    for (const pages of this.#showing.values()) for (const page of pages) this.#mark(page, true)
  }

  #mark(page: string, isDoubtful: boolean): void {
    const kept = this.#kept.get(page)
    if (!kept) return
    kept.isDoubtful = isDoubtful && (kept.isDoubtful || !kept.isStale)
    kept.isStale = true
    kept.retryAt = 0
  }
}
