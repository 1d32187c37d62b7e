import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { withinRequest } from '@/observe/request-context'
import { networkOf } from '@/site/network-of'
import { metrics } from '@/observe/metrics'
import { isPlainRestPath } from '@/site/rest-path'
import { commonHeaders } from '../headers'
import { sendEntry } from '../page-cache/send-entry'
import { movedCaching, type PageRoute } from '../pages/page-maker'
import { refuse } from '../refuse'
import { routePattern } from '../route-pattern'
import { type Route, routeOf } from '../routes'
import { negotiatedPath } from './accept'
import { clientAddress, isLocal } from './client-address'
import type { GateOptions, Passage } from './context'
import { openToAll, preflight } from './cors'
import { observePassage } from './observe-passage'
import { passer } from './pass-on'
import { quickLane } from './quick-lane'
import { bucketFor, type BucketName } from './rate-limits'
import { requestIdOf } from './request-id'
import { isStandIn, pageServer } from './serve-page'
import { probeServer } from './serve-probe'
import { joinUrl, splitUrl, targetOf, tidyPath } from './target'

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const isRead = (method: string) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS'

/** Pages with a form behind them; whatever else is sent to a page only wakes the framework's readers. */
const forms = new Set(['decode', 'shared', 'feedback', 'wanted'])

const takesBodies = ({ kind, name }: Route): boolean =>
  kind === 'page' ? forms.has(name) : kind !== 'probe' && kind !== 'file' && kind !== 'other'

export type Gate = {
  listener: RequestListener
  /** Makes what is needed when the database is away, while it is there. */
  prepare: () => Promise<void>
}

/** The first thing that a request meets: kept pages are answered here, the rest is checked and led on. */
export function makeGate(options: GateOptions): Gate {
  const { cache, pages, limits, accountOf, siteUrl, trustProxy, hasRateLimit, log } = options
  const always = commonHeaders(siteUrl.protocol === 'https:')
  const pageServing = pageServer(options)
  const serveProbe = probeServer(options)
  const passOn = passer(options)
  const lane = quickLane(options)

  /** True when the request may go on; otherwise it has been answered. */
  const mayPass = async (passage: Passage, bucket: BucketName | null): Promise<boolean> => {
    if (!bucket || (!hasRateLimit && passage.isLocal)) return true
    const { request, response, common, address } = passage
    const isFree = async (own: BucketName, who: string): Promise<boolean> => {
      const wait = await limits.take(own, who)
      if (wait === 0) return true
      metrics().refusals.inc({ reason: `rate: ${own}` })
      refuse(request, response, 429, { ...common, 'retry-after': String(wait) })
      return false
    }
    if (!(await isFree(bucket, networkOf(address)))) return false
    const account = bucket === 'edit' ? await accountOf(request) : null
    return account === null || isFree('account', account)
  }

  const read = async (passage: Passage): Promise<void> => {
    const { request, response, route, path, pattern, query, common } = passage
    if (route.kind === 'probe') return serveProbe(passage)
    if (isStandIn(path)) return pageServing.sendStandIn(passage, 404)
    const page = route.kind === 'other' ? otherPage : route
    if (page.kind !== 'page' && page.kind !== 'file') {
      if (await mayPass(passage, bucketFor(route, 'GET', path))) await passOn(passage)
      return
    }
    const at =
      page.kind === 'file'
        ? { path, target: path, isKept: true }
        : targetOf(page, path, route.kind === 'other' ? '' : query)
    const kept = at.isKept ? cache.peek(at.target) : null
    if (kept) {
      // What was negotiated is not learned: the same line may ask for the other.
      if (request.url === joinUrl(path, query))
        lane.learn(passage.line, { route, path, pattern, target: at.target })
      metrics().hit()
      return sendEntry(request, response, kept, common)
    }
    const hasCopy = at.isKept && cache.memory.get(at.target) !== undefined
    if (!hasCopy && !(await mayPass(passage, 'make'))) return
    await pageServing.serve(passage, at, () =>
      page.kind === 'file' ? pages.file(path) : pages.page(page, path, at.target),
    )
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = requestIdOf(request, trustProxy)
    const common = { ...always, 'x-request-id': requestId }
    const method = request.method ?? 'GET'
    const line = request.url ?? '/'
    const split = splitUrl(line)
    if (!split) return refuse(request, response, 400, common)
    if (!methods.has(method)) return refuse(request, response, 405, common)
    const { query } = split
    if (routeOf(split.path).kind === 'cms-api' && !isPlainRestPath(split.sent.replace(/\/$/, '')))
      return refuse(request, response, 404, common)
    const tidy = tidyPath(split.path)
    if (tidy !== split.path) {
      const location = joinUrl(tidy, query)
      response.writeHead(308, { ...common, ...movedCaching, location }).end()
      return
    }
    const path = negotiatedPath(tidy, request.headers.accept)
    const route = routeOf(path)
    request.url = joinUrl(tidy, query)
    const passage: Passage = {
      request,
      response,
      requestId,
      line,
      route,
      pattern: routePattern(route, path),
      path,
      query,
      isRead: isRead(method),
      address: clientAddress(request, trustProxy),
      isLocal: isLocal(request),
      common: route.kind === 'public-api' ? { ...common, ...openToAll } : common,
    }
    observePassage(passage, options.note)
    return withinRequest({ requestId, route: passage.pattern }, () => answer(passage, method))
  }

  const answer = async (passage: Passage, method: string): Promise<void> => {
    const { request, response, route, path, common } = passage
    if (method === 'GET' || method === 'HEAD') return read(passage)
    if (!takesBodies(route))
      return refuse(request, response, 405, { ...common, allow: 'GET, HEAD' })
    if (method === 'OPTIONS' && route.kind === 'public-api') {
      response.writeHead(204, { ...passage.common, ...preflight }).end()
      return
    }
    if (await mayPass(passage, bucketFor(route, method, path))) await passOn(passage)
  }

  const listener: RequestListener = (request, response) => {
    if (lane.serve(request, response)) return
    handle(request, response).catch((error: unknown) => {
      log('a request failed', error)
      refuse(request, response, 503)
    })
  }
  return { listener, prepare: pageServing.prepare }
}

/** Whatever else Next may have: icons, its pictures. Made each time; an unknown path leaves no trace. */
const otherPage: PageRoute = {
  kind: 'page',
  name: 'other',
  query: [],
  slugIn: null,
  isKept: false,
  isNegotiated: false,
}
