import type { GateOptions } from './gate/context'

/** What became of the pages that were asked for: how often each, and no word of who asked. */
export type Visits = {
  /** Notes an answered request. */
  note: GateOptions['note']
  /** Writes down what was counted since the last time. */
  flush: () => Promise<void>
  stop: () => Promise<void>
}

export type Counts = { articles: Map<string, number>; lost: Map<string, number> }

type VisitOptions = {
  write: (counts: Counts, at: Date) => Promise<void>
  /** Milliseconds between two writes. */
  every?: number
}

/** So many different paths are counted between two writes; a flood of made-up ones is not. */
const mostPaths = 200
const mostArticles = 5_000
const longestPath = 200

/** Programs that read the whole site say nothing of what people read. */
const machine = /bot|crawl|spider|slurp|preview|monitor|curl|wget|python|go-http|headlesschrome/i

/**
 * A path that the site could have had: plain words, no file of another system, nothing that looks like an
 * address or a code of somebody. Only such a path is written down.
 */
export const isPlainPath = (path: string): boolean =>
  path.length <= longestPath && /^(?:\/[a-z0-9]+(?:[-_][a-z0-9]+)*){1,4}$/i.test(path)

/** Counts in memory and writes now and then: a page that is answered from memory costs no query. */
export function countVisits({ write, every = 30_000 }: VisitOptions): Visits {
  let counts: Counts = { articles: new Map(), lost: new Map() }
  let writing: Promise<void> = Promise.resolve()

  const add = (to: Map<string, number>, key: string, most: number) => {
    const count = to.get(key)
    if (count !== undefined || to.size < most) to.set(key, (count ?? 0) + 1)
  }

  const flush = (): Promise<void> => {
    const taken = counts
    if (taken.articles.size + taken.lost.size === 0) return writing
    counts = { articles: new Map(), lost: new Map() }
    // What the database does not take is lost: a count is not worth keeping readers waiting.
    writing = writing.then(() => write(taken, new Date())).catch(() => {})
    return writing
  }

  const timer = setInterval(() => void flush(), every)
  timer.unref()

  return {
    note({ request, route, path }, status) {
      if (request.method !== 'GET' || machine.test(request.headers['user-agent'] || 'bot')) return
      if (route.kind === 'page' && route.name === 'error' && (status === 200 || status === 304)) {
        if (route.slugIn) add(counts.articles, route.slugIn.slug, mostArticles)
        return
      }
      const isMissing = status === 404 && (route.kind === 'other' || route.kind === 'page')
      if (isMissing && route.name !== 'code' && isPlainPath(path)) add(counts.lost, path, mostPaths)
    },
    flush,
    stop: async () => {
      clearInterval(timer)
      await flush()
    },
  }
}
