import { env } from '@/env'
import { getArticle } from '@/reads/errors'
import { articleMarkdown } from '@/site/article-markdown'
import { articleShows } from '@/site/page-shows'
import { absolute } from '@/site/urls'
import { notFoundResponse, textResponse } from '../../../text-response'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string }> }

/** `/errors/{slug}.md`; the page is the one to be found. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const article = await getArticle((await params).slug)
  if (!article) return notFoundResponse()
  const origin = env().siteUrl
  return textResponse(articleMarkdown(article, origin), 'text/markdown', articleShows(article), {
    link: `<${absolute(origin, article.url)}>; rel="canonical"`,
    'x-robots-tag': 'noindex',
  })
}
