import { createHash } from 'node:crypto'
import { problem } from './problem'

/** JSON with an ETag; 304 when the reader has it already. */
export function cachedJson(request: Request, body: unknown): Response {
  const text = JSON.stringify(body)
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  const headers = { etag, 'cache-control': 'public, max-age=0, must-revalidate' }
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
  if (known?.includes(etag) || known?.includes('*'))
    return new Response(null, { status: 304, headers })
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
