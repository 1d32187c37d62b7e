import { createHash } from 'node:crypto'
import { problem } from './problem'

/** Whether the reader has the answer with this tag already; weakly compared, as for reading (RFC 9110). */
export function isKnownTo(request: Request, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  const known = request.headers.get('if-none-match')?.split(',').map(opaque)
  return Boolean(known?.includes(opaque(etag)) || known?.includes('*'))
}

/** JSON with an ETag; 304 when the reader has it already. */
export function cachedJson(request: Request, body: unknown): Response {
  const text = JSON.stringify(body)
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  const headers = { etag, 'cache-control': 'public, max-age=0, must-revalidate' }
  if (isKnownTo(request, etag)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'content-type': 'application/json' } })
}

/** A read of the database, or 503 when it is out of reach. */
export async function orUnavailable(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch {
    return problem(503, 'The articles are out of reach at the moment. Try again shortly.', {
      'retry-after': '5',
    })
  }
}
