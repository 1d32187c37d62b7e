import { getArticle } from '@/reads/errors'
import { cachedJson, orUnavailable } from '../../cached'
import { problem } from '../../problem'

export const dynamic = 'force-dynamic'

/** One published article, complete. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return orUnavailable(async () => {
    const { slug } = await params
    const article = await getArticle(slug)
    return article
      ? cachedJson(request, article)
      : problem(404, 'No published article has this slug.')
  })
}
