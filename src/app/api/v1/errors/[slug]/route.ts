import { getApiArticle } from '@/reads/api-articles'
import { cachedJson, orUnavailable } from '../../cached'
import { refuseWrites } from '../../methods'
import { problem } from '../../problem'

export const dynamic = 'force-dynamic'

/** One published article, complete. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return orUnavailable(async () => {
    const { slug } = await params
    const article = await getApiArticle(slug.replaceAll('\u0000', '').toWellFormed())
    return article
      ? cachedJson(request, article)
      : problem(404, 'No published article has this slug.')
  })
}

export { refuseWrites as POST, refuseWrites as PUT, refuseWrites as PATCH, refuseWrites as DELETE }
