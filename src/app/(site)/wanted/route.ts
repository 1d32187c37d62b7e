import { countUnmatched } from '@/actions/gaps/count-gaps'
import { lookUpCode } from '@/reads/codes'
import { addressOf } from '@/site/address-of'
import { askedAnchor, urls } from '@/site/urls'
import { isFromElsewhere } from '../from-elsewhere'

export const dynamic = 'force-dynamic'

const empty = (status: number) =>
  new Response(null, { status, headers: { 'cache-control': 'no-store' } })

/** The form of a code without an article: counts one reader more and goes back to the page. */
export async function POST(request: Request): Promise<Response> {
  if (isFromElsewhere(request)) return empty(403)
  const form = await request.formData().catch(() => null)
  if (!form) return empty(415)
  const written = form.get('code')
  const found =
    typeof written === 'string'
      ? await lookUpCode(written).catch(() => 'unreachable' as const)
      : null
  if (found === 'unreachable') return empty(503)
  if (!found) return empty(404)
  const { code, about } = found
  if (about.length === 0)
    countUnmatched({ codes: [code], templates: [] }, addressOf(request.headers))
  return new Response(null, {
    status: 303,
    headers: { location: `${urls.code(code)}#${askedAnchor}`, 'cache-control': 'no-store' },
  })
}
