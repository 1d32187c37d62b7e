import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const wellFormed = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/

/**
 * What a request is called in the log and in the answer (`X-Request-Id`): the name that a proxy of ours
 * gave it, when it is a name and not a text, else one of our own. Clients that reach us directly name
 * nothing.
 */
export function requestIdOf(request: IncomingMessage, trustedProxies: number): string {
  const given = request.headers['x-request-id']
  return trustedProxies > 0 && typeof given === 'string' && wellFormed.test(given)
    ? given
    : randomUUID()
}
