/**
 * The public API is for programs of other sites too. Nothing there depends on who asks: no cookie is
 * looked at, so any origin may read, and none may send credentials.
 */
export const openToAll: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After, X-Request-Id',
  'cross-origin-resource-policy': 'cross-origin',
}

/** What a browser asks before it sends JSON from another site, answered for a day. */
export const preflight: Readonly<Record<string, string>> = {
  'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
  'access-control-allow-headers': 'Content-Type, If-None-Match',
  'access-control-max-age': '86400',
  'cache-control': 'no-store',
}
