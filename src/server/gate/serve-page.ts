import { limitConcurrency } from '../concurrency'
import { metrics } from '../metrics'
import type { Rendered } from '../page-cache/page-cache'
import { sendEntry } from '../page-cache/send-entry'
import type { PageRoute } from '../page-maker'
import { refuse } from '../refuse'
import { routeOf } from '../routes'
import type { GateOptions, Passage } from './context'
import type { Target } from './target'

const missingPath = '/errors/~'
const missingRoute = { ...(routeOf('/about') as PageRoute), name: 'not-found' }
const missingKey = 'not-found'

/** Serves pages and files: kept ones at once, others after making them. */
export function pageServer({ cache, pages, log }: GateOptions) {
  const oneOfFew = limitConcurrency(8, 400)

  const make = async (at: Target, begin: () => Promise<Rendered>) => {
    const limited = () => oneOfFew(begin)
    if (!at.isKept) return { rendered: await limited(), outcome: 'miss' as const }
    return cache.get(at.target, limited)
  }

  const sendMissing = async ({ request, response, common }: Passage, status: number) => {
    const { rendered } = await cache.get(missingKey, () =>
      oneOfFew(() => pages.notFoundPage(missingKey, missingRoute, missingPath)),
    )
    if (rendered.kind !== 'page') return refuse(request, response, status, common)
    const headers = { ...rendered.entry.headers, 'cache-control': 'no-store' }
    sendEntry(request, response, { ...rendered.entry, headers }, common, status)
  }

  return async (passage: Passage, at: Target, begin: () => Promise<Rendered>): Promise<void> => {
    const { request, response, common } = passage
    try {
      const { rendered, outcome } = await make(at, begin)
      metrics().cache.inc({ outcome })
      if (rendered.kind === 'page') sendEntry(request, response, rendered.entry, common)
      else if (rendered.status === 404 || rendered.status === 410)
        await sendMissing(passage, rendered.status)
      else {
        response.writeHead(rendered.status, { ...common, ...rendered.headers, 'content-length': 0 })
        response.end()
      }
    } catch (error) {
      metrics().failures.inc()
      log(`${passage.path} could not be made`, error)
      refuse(request, response, 503, { ...common, 'retry-after': '5' })
    }
  }
}

export type ServePage = ReturnType<typeof pageServer>
