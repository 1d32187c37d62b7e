import { randomBytes } from 'node:crypto'
import { metrics } from '@/observe/metrics'
import { networkOf } from '@/site/network-of'
import { adminPolicy, dataPolicy, noncePolicy } from '../headers'
import { AppAway } from '../app/hand-over'
import { refuse } from '../refuse'
import { watchArrivals } from './arrivals'
import { bodyLimit, takeBody } from './body-limit'
import type { GateOptions, Passage } from './context'
import { dropBody } from './drop-body'
import { isForeignForm } from './foreign-form'
import { cleanHeaders } from './header-list'
import { holdAnswer } from './hold-answer'
import { countInFlight, few } from './in-flight'
import { sayEncoding } from './say-encoding'
import { sayLater } from './say-later'

/** A save waits this long for its change to be heard here, and not longer. */
const longestHold = 1_000

const isSignedIn = (cookie: string | undefined): boolean =>
  cookie !== undefined && /(?:^|;\s*)payload-token=/.test(cookie)

/** What is nothing without the database. The public API answers for itself: it decodes without. */
const needsDatabase = ({ kind }: Passage['route']): boolean =>
  kind === 'cms-api' || kind === 'admin' || kind === 'preview'

/**
 * Hands a request to Next: its body watched, its headers cleaned, its policy set. Refuses it while
 * the process cannot keep up, or when it would only wait for a database that is away.
 */
export function passer({ siteUrl, next, barrier, pressure, isDatabaseAway }: GateOptions) {
  const https = siteUrl.protocol === 'https:'
  const inFlight = countInFlight()
  const arrivals = watchArrivals()
  const isTooMuch = () => pressure.isHigh() && inFlight.count() >= few

  const setPolicy = ({ request, response, route }: Passage) => {
    if (route.kind === 'public-api' || route.kind === 'cms-api') {
      response.setHeader('content-security-policy', dataPolicy)
      return
    }
    const nonce = randomBytes(16).toString('base64')
    const policy = route.kind === 'admin' ? adminPolicy(nonce, https) : noncePolicy(nonce, https)
    response.setHeader('content-security-policy', policy)
    request.headers['content-security-policy'] = policy // Next takes the nonce from here
  }

  const send = async (passage: Passage): Promise<void> => {
    const { request, response, requestId, route, isRead, address, common } = passage
    cleanHeaders(request, address, siteUrl)
    request.headers['x-request-id'] = requestId
    for (const [name, value] of Object.entries(common)) response.setHeader(name, value)
    setPolicy(passage)
    if (route.kind === 'public-api') sayEncoding(response)
    if (!isRead && (route.kind === 'cms-api' || route.kind === 'admin'))
      holdAnswer(response, () => heard(barrier))
    // Whoever leaves early has not stopped the work.
    await next(request, response)
    await closed(response)
  }

  return async (passage: Passage): Promise<void> => {
    const { request, response, route, path, address, common } = passage
    const end = (status: number, reason: string) => {
      metrics().refusals.inc({ reason })
      refuse(request, response, status, common)
      dropBody(request)
    }
    const busy = () => {
      metrics().refusals.inc({ reason: 'busy' })
      sayLater(passage, 'busy')
    }
    if (isForeignForm(passage)) return end(403, 'another site')
    if (isTooMuch()) return busy()
    if (needsDatabase(route) && isDatabaseAway()) {
      metrics().refusals.inc({ reason: 'no database' })
      return sayLater(passage, 'database')
    }
    const network = networkOf(address)
    const limit = bodyLimit(route, path, isSignedIn(request.headers.cookie))
    const body = await takeBody(request, limit, arrivals, network)
    if (body === 'gone') return
    if (body === 'too-large') return end(413, 'body too large')
    if (body === 'too-slow') return end(408, 'body too slow')

    // Whoever is still sending has no place yet.
    const leave = isTooMuch() ? null : inFlight.enter(network)
    if (!leave) return busy()
    try {
      await send(passage)
    } catch (error) {
      if (!(error instanceof AppAway)) throw error
      metrics().refusals.inc({ reason: 'app away' })
      if (!response.headersSent) sayLater(passage, 'app')
    } finally {
      leave()
    }
  }
}

const closed = (response: Passage['response']) =>
  new Promise<void>((resolve) => {
    if (response.closed) resolve()
    else response.once('close', resolve)
  })

async function heard(barrier: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, longestHold)))
  await Promise.race([barrier(), late]).finally(() => clearTimeout(timer))
}
