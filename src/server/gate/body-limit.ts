import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import type { Route } from '../routes'
import type { Arrival, Arrivals } from './arrivals'

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

/** How it went: all of it is here, or it is refused, or its sender left. */
type Verdict = 'here' | 'too-large' | 'too-slow' | 'gone'

/**
 * Waits until a body is here, all of it, and keeps it for whoever reads it then. Its length may be
 * announced, which may settle it at once, or not, in which case it is counted. Who pauses for too long
 * is refused, and so is who has been sending for longest when there are too many.
 */
export function takeBody(
  request: IncomingMessage,
  limit: number,
  arrivals: Arrivals,
  network: string,
): Promise<Verdict> {
  const announced = request.headers['content-length']
  const isNone = announced === undefined && request.headers['transfer-encoding'] === undefined
  if (isNone) return Promise.resolve('here')
  if (Number(announced ?? 0) > limit) return Promise.resolve('too-large')

  return new Promise((resolve) => {
    // A part may have come with the head.
    const arrival: Arrival = {
      network,
      bytes: request.readableLength,
      letGo: () => end('too-slow'),
    }
    let timer = setTimeout(() => end('too-slow'), pause)
    const end = (verdict: Verdict) => {
      clearTimeout(timer)
      arrivals.leave(arrival)
      request.off('close', left)
      if (verdict === 'here') Reflect.deleteProperty(request, 'push')
      else request.push = () => false
      resolve(verdict)
    }
    const left = () => end('gone')
    request.once('close', left)
    if (arrival.bytes > limit) return end('too-large')
    if (request.complete) return end('here')
    if (request.destroyed) return end('gone')
    arrivals.enter(arrival)

    // The parser hands every piece to `push`; a listener for data would start the stream too early.
    request.push = function push(piece: Buffer | null, encoding?: BufferEncoding): boolean {
      Readable.prototype.push.call(this, piece, encoding)
      if (piece === null) {
        end('here')
        return false
      }
      clearTimeout(timer)
      if (arrival.bytes + piece.length > limit) {
        end('too-large')
        return false
      }
      timer = setTimeout(() => end('too-slow'), pause)
      arrivals.grow(arrival, piece.length)
      return true // nobody reads yet, and more may come
    }
    request.socket.resume() // the parser has stopped if much came with the head
  })
}
