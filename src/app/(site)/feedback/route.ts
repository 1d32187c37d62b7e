import { takeFeedback, type FeedbackOutcome } from '@/actions/feedback'
import { feedbackAnchors } from '@/site/feedback'
import { urls } from '@/site/urls'
import { isFromElsewhere } from '../from-elsewhere'

export const dynamic = 'force-dynamic'

const statuses: Record<FeedbackOutcome, number> = {
  kept: 204,
  invalid: 400,
  'no article': 404,
  'out of reach': 503,
}

const anchors: Record<FeedbackOutcome, string> = {
  kept: feedbackAnchors.thanks,
  invalid: feedbackAnchors.form,
  'no article': feedbackAnchors.form,
  'out of reach': feedbackAnchors.failed,
}

const empty = (status: number) =>
  new Response(null, { status, headers: { 'cache-control': 'no-store' } })

/** The form at the end of a fix page: a status for our script, a way back to the page for a browser. */
export async function POST(request: Request): Promise<Response> {
  if (isFromElsewhere(request)) return empty(403)
  const form = await request.formData().catch(() => null)
  if (!form) return empty(415)
  const { outcome, article } = await takeFeedback(form)
  const isBrowser = request.headers.get('accept')?.includes('text/html') ?? false
  if (!isBrowser || article === null) return empty(statuses[outcome])
  return new Response(null, {
    status: 303,
    headers: {
      location: `${urls.error(article)}#${anchors[outcome]}`,
      'cache-control': 'no-store',
    },
  })
}
