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

/** One way in which an entry leaves: status, everything that is said of it, and the body. */
type Form = { status: number; headers: HeaderList; body: Buffer | string }

/** The forms of an entry by encoding, and what is said to a reader who has it. */
type Forms = Record<'br' | 'gzip' | 'plain' | 'known', Form>

const forms = new WeakMap<Entry, Forms>()

/** Node writes a text together with its head in one piece; bytes would be a second one. */
const mostAsText = 32 * 1024
const inOnePiece = (body: Buffer): Buffer | string =>
  body.length > mostAsText ? body : body.toString('latin1')

function formsOf(entry: Entry): Forms {
  const known = forms.get(entry)
  if (known) return known
  const { brotli, gzip, plain, type } = entry
  const headers: Record<string, string> = { ...entry.headers, etag: entry.etag }
  if (brotli !== plain)
    headers.vary = headers.vary ? `${headers.vary}, accept-encoding` : 'accept-encoding'
  const always = Object.entries(headers).flat()
  const of = (body: Buffer, ...encoding: string[]): Form => ({
    status: 200,
    headers: [...always, ...encoding, 'content-type', type, 'content-length', body.length],
    body: inOnePiece(body),
  })
  const own: Forms = {
    br: of(brotli, 'content-encoding', 'br'),
    gzip: of(gzip, 'content-encoding', 'gzip'),
    plain: of(plain),
    known: { status: 304, headers: always, body: '' },
  }
  forms.set(entry, own)
  return own
}

/** The form that a reader takes who has none yet. */
function formFor({ headers }: IncomingMessage, entry: Entry): Form {
  const isCompressed = entry.brotli !== entry.plain
  return formsOf(entry)[(isCompressed && encodingFor(headers['accept-encoding'])) || 'plain']
}

/** The same, or the news that there is none. */
const formOrKnown = (request: IncomingMessage, entry: Entry): Form =>
  isKnown(request.headers['if-none-match'], entry.etag)
    ? formsOf(entry).known
    : formFor(request, entry)

function send(
  { method }: IncomingMessage,
  response: ServerResponse,
  { body }: Form,
  status: number,
  headers: (string | number)[],
): void {
  response.writeHead(status, headers)
  if (method === 'HEAD' || body === '') response.end()
  else response.end(body, 'latin1')
}

/**
 * Sends kept pages: the fast path of the whole process. All that is said is one list, made once a form;
 * the id of the request is put at its end.
 *
 * @param always headers of every answer
 */
export function keptSender(always: HeaderList) {
  const lists = new WeakMap<Form, HeaderList>()
  return (
    request: IncomingMessage,
    response: ServerResponse,
    entry: Entry,
    requestId: string,
  ): void => {
    const form = formOrKnown(request, entry)
    let list = lists.get(form)
    if (!list) lists.set(form, (list = [...always, ...form.headers, 'x-request-id', '']))
    const headers = list.slice()
    headers[headers.length - 1] = requestId
    send(request, response, form, form.status, headers)
  }
}

/** Sends an entry with other headers before its own; with a status of its own it is no page that anybody has. */
export function sendEntry(
  request: IncomingMessage,
  response: ServerResponse,
  entry: Entry,
  extra: Record<string, string>,
  status?: number,
): void {
  const form = status === undefined ? formOrKnown(request, entry) : formFor(request, entry)
  const headers = [...Object.entries(extra).flat(), ...form.headers]
  send(request, response, form, status ?? form.status, headers)
}
