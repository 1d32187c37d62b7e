import type { IncomingMessage } from 'node:http'

/**
 * The headers that get through. Everything else is taken out before Next sees the request: its inner
 * headers (`x-middleware-subrequest`, `x-matched-path`, …) have been holes, and so have the forwarded
 * ones of a client that is no proxy.
 */
const known = new Set(
  `accept accept-charset accept-encoding accept-language access-control-request-headers
   access-control-request-method authorization cache-control connection content-encoding
   content-language content-length content-type cookie dnt expect host if-match if-modified-since
   if-none-match if-range if-unmodified-since next-action next-router-prefetch
   next-router-segment-prefetch next-router-state-tree next-url origin pragma priority range referer
   rsc te trailer transfer-encoding upgrade upgrade-insecure-requests user-agent x-list-query
   x-revision x-payload-http-method-override x-requested-with`
    .split(/\s+/)
    .filter(Boolean),
)

const isKnown = (name: string): boolean => known.has(name) || name.startsWith('sec-')

/** Takes unknown headers out of a request and says for whom, and how, it came to us. */
export function cleanHeaders(request: IncomingMessage, address: string, siteUrl: URL): void {
  const { headers } = request
  for (const name of Object.keys(headers)) if (!isKnown(name)) Reflect.deleteProperty(headers, name)
  headers['x-forwarded-for'] = address
  headers['x-forwarded-proto'] = siteUrl.protocol.slice(0, -1)
  if (headers.host) headers['x-forwarded-host'] = headers.host
}
