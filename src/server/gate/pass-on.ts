import { randomBytes } from 'node:crypto'
import { metrics } from '../metrics'
import { adminPolicy, dataPolicy, noncePolicy } from '../headers'
import { refuse } from '../refuse'
import { bodyLimit, watchBody } from './body-limit'
import type { GateOptions, Passage } from './context'
import { cleanHeaders } from './header-list'
import { holdAnswer } from './hold-answer'
import { sayEncoding } from './say-encoding'

/** A save waits this long for its change to be heard here, and not longer. */
const longestHold = 1_000

const isSignedIn = (cookie: string | undefined): boolean =>
  cookie !== undefined && /(?:^|;\s*)payload-token=/.test(cookie)

/** Hands a request to Next: its body watched, its headers cleaned, its policy set. */
export function passer({ siteUrl, next, barrier }: GateOptions) {
  const https = siteUrl.protocol === 'https:'

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

  return (passage: Passage): void => {
    const { request, response, route, path, isRead, address, common } = passage
    const end = (status: number, reason: string) => {
      metrics().refusals.inc({ reason })
      refuse(request, response, status, { ...common, connection: 'close' })
      request.resume()
      setTimeout(() => request.destroy(), 1_000).unref()
    }
    const limit = bodyLimit(route, path, isSignedIn(request.headers.cookie))
    const isSmall = watchBody(request, limit, (verdict) =>
      verdict === 'too-large' ? end(413, 'body too large') : end(408, 'body too slow'),
    )
    if (!isSmall) return end(413, 'body too large')

    cleanHeaders(request, address, siteUrl)
    for (const [name, value] of Object.entries(common)) response.setHeader(name, value)
    setPolicy(passage)
    if (route.kind === 'public-api') sayEncoding(response)
    if (!isRead && (route.kind === 'cms-api' || route.kind === 'admin'))
      holdAnswer(response, () => heard(barrier))
    next(request, response)
  }
}

async function heard(barrier: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, longestHold)))
  await Promise.race([barrier(), late]).finally(() => clearTimeout(timer))
}
