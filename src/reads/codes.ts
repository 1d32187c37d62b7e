import { articlesByCodesStatement, offeredArticlesStatement } from '@/database/match-queries'
import type { CodeHit, OfferedArticle } from '@/database/match-queries'
import { query } from '@/database/query'
import { urls } from '@/site/urls'
import type { ArticleLink } from '@/site/views'

const mentioned = 50

/** The article whose primary code this is, else the first that names it; null when there is none. */
export async function getArticleForCode(code: string): Promise<ArticleLink | null> {
  const [first] = await articlesMentioning(code)
  return first ?? null
}

/** Published articles that carry the code, those that are about it first. */
export async function articlesMentioning(code: string): Promise<ArticleLink[]> {
  const wanted = code.replaceAll('\u0000', '').toWellFormed()
  const hits = await query<CodeHit>(articlesByCodesStatement([wanted], mentioned))
  if (hits.length === 0) return []
  const rows = await query<OfferedArticle>(
    offeredArticlesStatement(hits.map(({ article_id }) => article_id)),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return hits.flatMap(({ article_id, place }) => {
    const row = byId.get(article_id)
    if (!row) return []
    return [
      {
        id: row.id,
        slug: row.slug,
        title: row.title,
        url: urls.error(row.slug),
        codes: row.codes.map((spelling) => ({ code: spelling, family: row.family ?? '' })),
        reason: place === 0 ? `Is about ${wanted}` : `Names ${wanted}`,
      },
    ]
  })
}
