import { countUnmatched } from '@/actions/gaps/count-gaps'
import { decodeText } from '@/reads/match'
import { addressOf } from '@/site/address-of'
import { decodeRequest } from '@/site/api/schemas'
import { evidenceOf } from '@/site/evidence'
import { readBody } from '../body'
import { refuseReads } from '../methods'

/** Text in, findings and articles out. Nothing of the text is kept. */
export async function POST(request: Request): Promise<Response> {
  const read = await readBody(request, decodeRequest)
  if ('refused' in read) return read.refused
  const { decoding, articles } = await decodeText(read.body.text)
  if (articles?.length === 0) countUnmatched(evidenceOf(decoding), addressOf(request.headers))
  return Response.json(
    {
      findings: decoding.findings,
      articles: articles ?? [],
      ...(articles ? {} : { articlesReachable: false }),
      redacted: decoding.redacted,
      redactions: decoding.redactions,
    },
    { headers: { 'cache-control': 'no-store' } },
  )
}

export { refuseReads as GET, refuseReads as PUT, refuseReads as PATCH, refuseReads as DELETE }
