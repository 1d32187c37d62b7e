import { createHash, timingSafeEqual } from 'node:crypto'
import { metrics } from '@/observe/metrics'
import { securityTxt } from '@/site/security-txt'
import { dataPolicy } from '../headers'
import { refuse } from '../refuse'
import type { GateOptions, Passage } from './context'

/** Answers those who watch: is the process alive, is it ready, how is it doing? */
export const probeServer =
  ({ isDatabaseAnswering, metricsToken = '', securityContact = '', siteUrl }: GateOptions) =>
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
      return sendJson(database ? 200 : 503, { status: database ? 'ready' : 'not ready', database })
    }
    if (path === '/.well-known/security.txt') {
      if (!securityContact) return refuse(request, response, 404, common)
      const text = securityTxt(securityContact, siteUrl.origin, Date.now())
      return send(200, 'text/plain; charset=utf-8', text)
    }
    // The numbers are for the operator; a proxy in front adds headers and so does not get them.
    if (!isLocal && !isShown(request.headers.authorization, metricsToken))
      return refuse(request, response, 404, common)
    const { registry } = metrics()
    send(200, registry.contentType, await registry.metrics())
  }

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** True when the header shows the token; how long the answer takes does not tell how much was right. */
const isShown = (authorization: string | undefined, token: string): boolean =>
  token !== '' && timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))
