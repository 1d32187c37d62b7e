import type { IncomingMessage, ServerResponse } from 'node:http'
import { metrics } from '@/observe/metrics'
import { commonHeaders } from '../headers'
import { keptSender } from '../page-cache/send-entry'
import { prefersMarkdown } from './accept'
import type { GateOptions, Passage } from './context'
import { observeKept } from './observe-passage'
import { requestIdOf } from './request-id'

/** What a request line came to: every part follows from the line alone. */
export type Address = Pick<Passage, 'route' | 'path' | 'pattern'> & { target: string }

/** So many lines are remembered, and none that is longer (characters). */
const most = 5_000
const longest = 500

/**
 * For lines that led to a kept page before: what they mean is remembered, so a page that is still kept
 * leaves without another look at its address. Whatever else comes goes through the gate.
 */
export function quickLane({ cache, siteUrl, trustProxy, note }: GateOptions) {
  const always = Object.entries(commonHeaders(siteUrl.protocol === 'https:')).flat()
  const sendKept = keptSender(always)
  const known = new Map<string, Address>()

  return {
    learn: (line: string, address: Address): void => {
      if (line.length > longest || known.has(line)) return
      const [oldest] = known.size < most ? [] : known.keys()
      if (oldest !== undefined) known.delete(oldest)
      known.set(line, address)
    },

    /** True when the request has been answered. */
    serve: (request: IncomingMessage, response: ServerResponse): boolean => {
      const { method } = request
      if (method !== 'GET' && method !== 'HEAD') return false
      const address = known.get(request.url ?? '')
      if (!address || prefersMarkdown(request.headers.accept)) return false
      const kept = cache.peek(address.target)
      if (!kept) return false
      const began = performance.now()
      const { route, path, pattern } = address
      const requestId = requestIdOf(request, trustProxy)
      metrics().hit()
      sendKept(request, response, kept, requestId)
      observeKept({ request, response, route, path, pattern, requestId }, note, began)
      return true
    },
  }
}
