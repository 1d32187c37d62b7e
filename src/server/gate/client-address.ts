import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/**
 * Whose request it is. Each trusted proxy in front adds the address that it saw to the end of
 * X-Forwarded-For; whatever stands further left was written by the client and proves nothing.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const socket = plain(request.socket.remoteAddress ?? '')
  if (trustedProxies === 0) return socket
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => plain(address.trim()))
  const claimed = forwarded.at(-trustedProxies) ?? ''
  return isIP(claimed) ? claimed : socket
}

/** `::ffff:10.0.0.1` is 10.0.0.1. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** True when the request comes from this machine and nobody passed it on. */
export const isLocal = (request: IncomingMessage): boolean =>
  /^(?:127\.|::1$)/.test(plain(request.socket.remoteAddress ?? '')) &&
  request.headers['x-forwarded-for'] === undefined &&
  request.headers.forwarded === undefined
