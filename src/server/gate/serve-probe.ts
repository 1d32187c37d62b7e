import { createHash, timingSafeEqual } from 'node:crypto'
import { Registry } from 'prom-client'
import { securityTxt } from '@/site/security-txt'
import { dataPolicy } from '../headers'
import { refuse } from '../refuse'
import type { GateOptions, Passage } from './context'

/** Answers those who watch: is the process alive, is it ready, how is it doing? */
export const probeServer =
  ({
    isDatabaseAnswering,
    isAppUp,
    numbers,
    metricsToken = '',
    securityContact = '',
    siteUrl,
  }: GateOptions) =>
  async ({ request, response, path, isLocal, common }: Passage): Promise<void> => {
    const send = (status: number, type: string, body: string) => {
      response.writeHead(status, {
        ...common,
        'content-type': type,
        'content-security-policy': dataPolicy,
        'cache-control': 'no-store',
        'content-length': Buffer.byteLength(body),
      })
      response.end(request.method === 'HEAD' ? undefined : body)
    }
    const sendJson = (status: number, body: unknown) =>
      send(status, 'application/json', JSON.stringify(body))

    if (path === '/healthz') return sendJson(200, { status: 'ok' })
    if (path === '/readyz') {
      const database = await isDatabaseAnswering()
      const pages = isAppUp()
      const isReady = database && pages
      const status = isReady ? 'ready' : 'not ready'
      return sendJson(isReady ? 200 : 503, { status, database, pages })
    }
    if (path === '/.well-known/security.txt') {
      if (!securityContact) return refuse(request, response, 404, common)
      const text = securityTxt(securityContact, siteUrl.origin, Date.now())
      return send(200, 'text/plain; charset=utf-8', text)
    }
    // The numbers are for the operator; a proxy in front adds headers and so does not get them.
    if (!isLocal && !isShown(request.headers.authorization, metricsToken))
      return refuse(request, response, 404, common)
    send(200, Registry.PROMETHEUS_CONTENT_TYPE, await numbers())
  }

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** True when the header shows the token; how long the answer takes does not tell how much was right. */
const isShown = (authorization: string | undefined, token: string): boolean =>
  token !== '' && timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))
