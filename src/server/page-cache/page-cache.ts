import { mayBeGone } from '@/site/shows'
import type { DiskStore } from './disk-store'
import type { Entry } from './entry'
import { Flights } from './flights'
import { MemoryStore } from './memory-store'
import { everything } from './shows'

/** What a rendering came to: a page to keep, or an answer that leaves no trace (404, redirect). */
export type Rendered =
  | { kind: 'page'; entry: Entry }
  | { kind: 'passing'; status: number; headers: Record<string, string>; body: Buffer }

export type Outcome = 'hit' | 'miss' | 'stale'
export type Answer = { rendered: Rendered; outcome: Outcome }

export type PageCacheOptions = {
  memoryBytes: number
  disk: DiskStore | null
  /** False while renderings are known to fail: marked pages are served without trying. */
  canRender?: () => boolean
  /** How long a reader waits for the successor of a marked page before the old one is served. */
  patienceMs?: number
  now?: () => number
}

/** Where it is only possible that a page changed, readers wait so long; the new one follows by itself. */
const doubtPatienceMs = 200
const mostAttempts = 3
const restAfterFailure = 1_000

/** Finished anonymous pages; see section 6 of the design. */
export class PageCache {
  readonly memory: MemoryStore
  readonly #flights = new Flights<Rendered>()
  readonly #options: Required<PageCacheOptions>

  constructor(options: PageCacheOptions) {
    this.#options = { canRender: () => true, patienceMs: 3_000, now: Date.now, ...options }
    this.memory = new MemoryStore(options.memoryBytes)
  }

  /** The page, if it is here and fresh: nothing is waited for. */
  peek(key: string): Entry | null {
    const kept = this.memory.get(key)
    return kept && !kept.isStale ? kept.entry : null
  }

  /** The page: kept, or rendered now, or, when that fails, an older copy. */
  async get(key: string, render: () => Promise<Rendered>): Promise<Answer> {
    const kept = this.memory.get(key)
    if (kept && !kept.isStale) return answer(kept.entry, 'hit')
    const { canRender, now, patienceMs } = this.#options
    if (kept && (!canRender() || now() < kept.retryAt)) return answer(kept.entry, 'stale')
    if (!kept && !canRender()) {
      // A page that needs no article can be made all the same, but with a name and navigation that
      // the site may not have: what it was is better.
      const old = await this.#fromDisk(key)
      if (old) return answer(old, 'stale')
    }
    try {
      const rendering = this.#renderFresh(key, render)
      if (!kept) return { rendered: await rendering, outcome: 'miss' }
      const patience = kept.isDoubtful ? Math.min(doubtPatienceMs, patienceMs) : patienceMs
      const rendered = await within(patience, rendering)
      if (rendered) return { rendered, outcome: 'miss' }
      kept.retryAt = now() + restAfterFailure
      return answer(kept.entry, 'stale')
    } catch (error) {
      const old = kept?.entry ?? (await this.#fromDisk(key))
      if (!old) throw error
      const older = this.memory.get(key)
      if (older) older.retryAt = now() + restAfterFailure
      return answer(old, 'stale')
    }
  }

  changed(keys: readonly string[]): void {
    this.#flights.touch(keys)
    this.memory.markStale(keys)
    // A copy of what was taken back is not kept for a start without a database.
    void this.#options.disk?.removeShowing(mayBeGone(keys))
  }

  /** Changes may have gone unheard: any page may be old. */
  changedEverything(): void {
    this.#flights.touchAll()
    this.memory.markAllDoubtful()
  }

  /** The copy on disk, from now on in memory too, marked as one that needs a successor. */
  async #fromDisk(key: string): Promise<Entry | null> {
    const old = (await this.#options.disk?.read(key)) ?? null
    if (old && !this.memory.get(key)) this.memory.set(old, true)
    return old
  }

  async #renderFresh(key: string, render: () => Promise<Rendered>): Promise<Rendered> {
    for (let attempt = 1; ; attempt++) {
      const flight = this.#flights.join(key, render)
      const rendered = await flight.landing
      const shows = rendered.kind === 'page' ? rendered.entry.shows : [everything]
      const isOutdated = flight.isOutdated(shows)
      if (!isOutdated) this.#keep(key, rendered)
      if (!isOutdated || attempt === mostAttempts) return rendered
    }
  }

  #keep(key: string, rendered: Rendered): void {
    if (rendered.kind === 'passing') {
      this.memory.delete(key) // the page is gone: so are its copies
      void this.#options.disk?.remove(key)
      return
    }
    if (this.memory.get(key)?.entry === rendered.entry) return // another who waited kept it
    this.memory.set(rendered.entry)
    if (rendered.entry.shows.length > 0) void this.#options.disk?.write(rendered.entry)
  }
}

const answer = (entry: Entry, outcome: Outcome): Answer => ({
  rendered: { kind: 'page', entry },
  outcome,
})

/** The result, or null when it takes longer; a failure afterwards is nobody's concern any more. */
async function within<T>(milliseconds: number, result: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>(
    (resolve) => (timer = setTimeout(() => resolve(null), milliseconds)),
  )
  result.catch(() => {})
  try {
    return await Promise.race([result, late])
  } finally {
    clearTimeout(timer)
  }
}
