import { decodeText } from '@/reads/match'
import { decodeRequest } from '@/site/api/schemas'
import { readBody } from '../body'

/** Text in, findings and articles out. Nothing of the text is kept. */
export async function POST(request: Request): Promise<Response> {
  const read = await readBody(request, decodeRequest)
  if ('refused' in read) return read.refused
  const { decoding, articles } = await decodeText(read.body.text)
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
