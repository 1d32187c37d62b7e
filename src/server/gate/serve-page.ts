import { metrics } from '@/observe/metrics'
import { limitConcurrency, TooBusy } from '@/site/limit-concurrency'
import { onceMore } from '../once-more'
import type { Entry } from '../page-cache/entry'
import type { Rendered } from '../page-cache/page-cache'
import { sendEntry } from '../page-cache/send-entry'
import type { PageRoute } from '../pages/page-maker'
import { refuse } from '../refuse'
import { routeOf } from '../routes'
import type { GateOptions, Passage } from './context'
import { few } from './in-flight'
import type { Target } from './target'

/** Pages that are only ever sent in the place of others, with their status. */
const standIns: Record<number, string> = {
  404: '/missing',
  410: '/missing',
  503: '/out-of-reach',
}
/** For a code that nobody knows: how codes are written, and the ways on. */
const unknownCode = '/missing/code'
const standInRoute = { ...(routeOf('/about') as PageRoute), name: 'stand-in' }

/** A page takes tens of milliseconds: one that takes so many waits for Postgres, and others go on. */
const slow = { after: 500, most: 4 }

const allStandIns = new Set([...Object.values(standIns), unknownCode])

export const isStandIn = (path: string): boolean => allStandIns.has(path)

const standInFor = (status: number, { route }: Passage): string =>
  status === 404 && route.name === 'code' ? unknownCode : (standIns[status] ?? '')

const variants = new WeakMap<Entry, Entry>()

/** The same page in the place of another, which nobody may keep; made once, since a flood asks for it often. */
function unkept(entry: Entry): Entry {
  let variant = variants.get(entry)
  if (!variant) {
    variant = { ...entry, headers: { ...entry.headers, 'cache-control': 'no-store' } }
    variants.set(entry, variant)
  }
  return variant
}

/** Serves pages and files: kept ones at once, others after making them. */
export function pageServer(options: GateOptions) {
  const { cache, pages, log, pressure, isDatabaseAway } = options
  const oneOfFew = limitConcurrency({
    running: options.pagesAtOnce,
    waiting: 400,
    patience: 5_000,
    slow,
  })
  let asked = 0
  const isHopeless = () => pressure.isHigh() || isDatabaseAway()

  const make = async (at: Target, begin: () => Promise<Rendered>) => {
    const limited = async () => {
      if (pressure.isHigh() && asked >= few) throw new TooBusy('The process cannot keep up.')
      asked++
      return oneOfFew(() => onceMore(begin, isHopeless)).finally(() => asked--)
    }
    if (!at.isKept) return { rendered: await limited(), outcome: 'miss' as const }
    return cache.get(at.target, limited)
  }

  const standIn = (path: string) =>
    cache.get(path, () => oneOfFew(() => pages.page(standInRoute, path, path)))

  const sendStandIn = async (
    passage: Passage,
    status: number,
    extra: Record<string, string> = {},
  ): Promise<void> => {
    const { request, response, common } = passage
    const found = await standIn(standInFor(status, passage)).catch(() => null)
    if (found?.rendered.kind !== 'page')
      return refuse(request, response, status, { ...common, ...extra })
    const { rendered } = found
    sendEntry(request, response, unkept(rendered.entry), { ...common, ...extra }, status)
  }

  const serve = async (
    passage: Passage,
    at: Target,
    begin: () => Promise<Rendered>,
  ): Promise<void> => {
    const { request, response, common } = passage
    try {
      const { rendered, outcome } = await make(at, begin)
      metrics().cache.inc({ outcome })
      if (rendered.kind === 'page') sendEntry(request, response, rendered.entry, common)
      else if (rendered.status in standIns) await sendStandIn(passage, rendered.status)
      else {
        response.writeHead(rendered.status, { ...common, ...rendered.headers, 'content-length': 0 })
        response.end()
      }
    } catch (error) {
      if (error instanceof TooBusy) metrics().refusals.inc({ reason: 'busy' })
      else {
        metrics().failures.inc()
        log('a page could not be made', error)
      }
      await sendStandIn(passage, 503, { 'retry-after': '5' })
    }
  }

  return {
    serve,
    sendStandIn,
    /** Makes the pages that will be needed when nothing can be made. */
    prepare: async (): Promise<void> => {
      const needed = ['/decode', ...allStandIns]
      for (const path of needed) {
        const route = routeOf(path)
        const own = route.kind === 'page' ? route : standInRoute
        await cache.get(path, () => oneOfFew(() => pages.page(own, path, path))).catch(() => null)
      }
    },
  }
}
