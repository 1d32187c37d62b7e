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

const encodings = new Map<string, 'br' | 'gzip' | null>()
const mostEncodings = 100

/** Browsers say the same few things. */
function encodingFor(accept: string | undefined): 'br' | 'gzip' | null {
  if (!accept) return null
  const known = encodings.get(accept)
  if (known !== undefined) return known
  const chosen = chooseEncoding(accept)
  if (encodings.size < mostEncodings && accept.length < 100) encodings.set(accept, chosen)
  return chosen
}

/** Headers as Node takes them in one list: name, value, name, value. */
type HeaderList = readonly (string | number)[]

/** What is said of an entry each time it is sent, and by encoding what is said of its body. */
type Said = { always: HeaderList; br: HeaderList; gzip: HeaderList; plain: HeaderList }

const said = new WeakMap<Entry, Said>()

function sayOf(entry: Entry): Said {
  const known = said.get(entry)
  if (known) return known
  const { brotli, gzip, plain, type } = entry
  const headers: Record<string, string> = { ...entry.headers, etag: entry.etag }
  if (brotli !== plain)
    headers.vary = headers.vary ? `${headers.vary}, accept-encoding` : 'accept-encoding'
  const always = Object.entries(headers).flat()
  const of = (body: Buffer, ...encoding: string[]): HeaderList => [
    ...always,
    ...encoding,
    'content-type',
    type,
    'content-length',
    body.length,
  ]
  const own: Said = {
    always,
    br: of(brotli, 'content-encoding', 'br'),
    gzip: of(gzip, 'content-encoding', 'gzip'),
    plain: of(plain),
  }
  said.set(entry, own)
  return own
}

/** Sends a kept page: the fast path of the whole process. `extra` goes before its own headers. */
export function sendKept(
  request: IncomingMessage,
  response: ServerResponse,
  entry: Entry,
  extra: HeaderList,
  status = 200,
): void {
  const own = sayOf(entry)
  if (status === 200 && isKnown(request.headers['if-none-match'], entry.etag)) {
    response.writeHead(304, [...extra, ...own.always]).end()
    return
  }
  const isCompressed = entry.brotli !== entry.plain
  const encoding = isCompressed ? encodingFor(request.headers['accept-encoding']) : null
  response.writeHead(status, [...extra, ...own[encoding ?? 'plain']])
  if (request.method === 'HEAD') response.end()
  else response.end(encoding === 'br' ? entry.brotli : encoding ? entry.gzip : entry.plain)
}

/** The same with headers by name. */
export const sendEntry = (
  request: IncomingMessage,
  response: ServerResponse,
  entry: Entry,
  extra: Record<string, string>,
  status = 200,
): void => sendKept(request, response, entry, Object.entries(extra).flat(), status)
