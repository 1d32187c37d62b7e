import { countUnmatched } from '@/actions/gaps/count-gaps'
import { decodeText } from '@/reads/match'
import { addressOf } from '@/site/address-of'
import { decodeRequest } from '@/site/api/schemas'
import { evidenceOf } from '@/site/evidence'
import { readBody } from '../body'
import { refuseReads } from '../methods'
import { problem } from '../problem'

const tooDear =
  'There is no time to read so much at the moment. Send the part around the error, or try again later.'

/** Text in, findings and articles out. Nothing of the text is kept. */
export async function POST(request: Request): Promise<Response> {
  const read = await readBody(request, decodeRequest)
  if ('refused' in read) return read.refused
  const decoded = await decodeText(read.body.text)
  if (!decoded) return problem(503, tooDear, { 'retry-after': '5' })
  const { decoding, articles } = decoded
  if (articles?.length === 0) countUnmatched(evidenceOf(decoding), addressOf(request.headers))
  return Response.json(
    {
      findings: decoding.findings,
      ...(decoding.findingsLeftOut ? { findingsLeftOut: decoding.findingsLeftOut } : {}),
      articles: articles ?? [],
      ...(articles ? {} : { articlesReachable: false }),
      redacted: decoding.redacted,
      redactions: decoding.redactions,
    },
    { headers: { 'cache-control': 'no-store' } },
  )
}

export { refuseReads as GET, refuseReads as PUT, refuseReads as PATCH, refuseReads as DELETE }
