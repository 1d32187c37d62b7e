import { countUnmatched } from '@/actions/gaps/count-gaps'
import { articlesFor } from '@/reads/match'
import { matchRequest } from '@/site/api/schemas'
import { addressOf } from '@/site/address-of'
import { readBody } from '../body'
import { refuseReads } from '../methods'
import { problem } from '../problem'

/** Codes and message templates in, articles out: what the decode page sends. */
export async function POST(request: Request): Promise<Response> {
  const read = await readBody(request, matchRequest)
  if ('refused' in read) return read.refused
  const articles = await articlesFor(read.body)
  if (!articles) {
    return problem(503, 'Articles are out of reach at the moment. Try again shortly.', {
      'retry-after': '5',
    })
  }
  if (articles.length === 0) countUnmatched(read.body, addressOf(request.headers))
  return Response.json({ articles }, { headers: { 'cache-control': 'no-store' } })
}

export { refuseReads as GET, refuseReads as PUT, refuseReads as PATCH, refuseReads as DELETE }
