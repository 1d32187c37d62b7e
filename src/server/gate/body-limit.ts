import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import type { Route } from '../routes'

const kilobyte = 1024
const megabyte = 1024 * kilobyte

/** How much a request may bring: enough for what the route is for, and less from strangers. */
export function bodyLimit(route: Route, path: string, isSignedIn: boolean): number {
  if (route.kind === 'public-api') return megabyte
  if (route.kind === 'page' && (route.name === 'decode' || route.name === 'shared'))
    return megabyte + 64 * kilobyte
  if (!isSignedIn) return 64 * kilobyte
  if (route.kind === 'cms-api')
    return path.startsWith('/api/media') || path === '/api/exchange/import'
      ? 25 * megabyte
      : 2 * megabyte
  return route.kind === 'admin' ? 2 * megabyte : 64 * kilobyte
}

/** How long the sender of a body may pause. */
const pause = 8_000

type Verdict = 'too-large' | 'too-slow'

/**
 * Watches a body as it comes in. Its length may be announced, which settles it at once (true), or
 * not, in which case it is counted; `refuse` is called when it grows too large or stops coming.
 */
export function watchBody(
  request: IncomingMessage,
  limit: number,
  refuse: (verdict: Verdict) => void,
): boolean {
  const announced = request.headers['content-length']
  if (announced === undefined && request.headers['transfer-encoding'] === undefined) return true
  if (Number(announced ?? 0) > limit) return false

  let received = 0
  let timer = setTimeout(() => end('too-slow'), pause)
  const stop = () => clearTimeout(timer)
  const end = (verdict: Verdict) => {
    stop()
    request.push = () => false
    refuse(verdict)
  }
  // The parser hands every piece to `push`; a listener for data would start the stream too early.
  request.push = function push(piece: Buffer | null, encoding?: BufferEncoding): boolean {
    stop()
    if (piece !== null) {
      received += piece.length
      if (received > limit) {
        end('too-large')
        return false
      }
      timer = setTimeout(() => end('too-slow'), pause)
    }
    return Readable.prototype.push.call(this, piece, encoding)
  }
  request.once('close', stop)
  return true
}
