import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Entry } from './entry'

/** Which encoding to answer in: brotli, else gzip, else none; `q=0` is a refusal. */
export function chooseEncoding(accept: string | undefined): 'br' | 'gzip' | null {
  if (!accept) return null
  const offered = accept
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/))
    .filter((parts) => !parts.slice(1).some((part) => /^q=0(?:\.0*)?$/.test(part)))
    .map(([name]) => name)
  if (offered.includes('br')) return 'br'
  return offered.includes('gzip') || offered.includes('*') ? 'gzip' : null
}

/** True when the reader says that it has this version already. */
export const isKnown = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch.trim() === '*' ||
    ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag.slice(2)))

/** Sends a kept page: the fast path of the whole process. */
export function sendEntry(
  request: IncomingMessage,
  response: ServerResponse,
  entry: Entry,
  extra: Record<string, string>,
  status = 200,
): void {
  const headers: Record<string, string | number> = { ...extra, ...entry.headers, etag: entry.etag }
  const isCompressed = entry.brotli !== entry.plain
  if (isCompressed)
    headers.vary = entry.headers.vary ? `${entry.headers.vary}, accept-encoding` : 'accept-encoding'
  if (status === 200 && isKnown(request.headers['if-none-match'], entry.etag)) {
    response.writeHead(304, headers).end()
    return
  }
  const encoding = isCompressed ? chooseEncoding(request.headers['accept-encoding']) : null
  const body = encoding === 'br' ? entry.brotli : encoding === 'gzip' ? entry.gzip : entry.plain
  if (encoding) headers['content-encoding'] = encoding
  headers['content-type'] = entry.type
  headers['content-length'] = body.length
  response.writeHead(status, headers)
  if (request.method === 'HEAD') response.end()
  else response.end(body)
}
