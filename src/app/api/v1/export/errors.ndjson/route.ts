import { catalogueState, catalogueStream } from '@/reads/dump'
import { takesGzip } from '@/site/takes-gzip'
import { packedHeader } from '@/site/packed-header'
import { isKnownTo, orUnavailable } from '../../cached'
import { refuseWrites } from '../../methods'
import { problem } from '../../problem'

export const dynamic = 'force-dynamic'

const type = 'application/x-ndjson; charset=utf-8'

/** Every published article, a line each, read and compressed as fast as the client takes it. */
export function GET(request: Request): Promise<Response> {
  return orUnavailable(async () => {
    // Weak: the same catalogue, compressed or not, has the same tag.
    const etag = `W/"${await catalogueState()}"`
    const headers = {
      etag,
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'accept-encoding',
    }
    if (isKnownTo(request, etag)) return new Response(null, { status: 304, headers })
    const isPacked = takesGzip(request.headers.get('accept-encoding'))
    const packed: Record<string, string> = isPacked ? { [packedHeader]: 'gzip' } : {}
    // Of an answer to HEAD nobody takes the lines.
    if (request.method === 'HEAD')
      return new Response(null, { headers: { ...headers, ...packed, 'content-type': type } })
    const lines = catalogueStream()
    if (!lines)
      return problem(429, 'Others are taking the catalogue. Try again shortly.', {
        'retry-after': '30',
      })
    if (!isPacked) return new Response(lines, { headers: { ...headers, 'content-type': type } })
    return new Response(lines.pipeThrough(new CompressionStream('gzip')), {
      headers: { ...headers, ...packed, 'content-type': type },
    })
  })
}

export { refuseWrites as POST, refuseWrites as PUT, refuseWrites as PATCH, refuseWrites as DELETE }
