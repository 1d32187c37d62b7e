import { articlesByCodeStatement, type ArticleRow } from '@/database/article-queries'
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
  const rows = await query<ArticleRow>(articlesByCodeStatement([code], mentioned))
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    title: row.title,
    url: urls.error(row.slug),
    codes: row.codes.map((spelling) => ({ code: spelling, family: '' })),
    reason: row.codes[0] === code ? `Is about ${code}` : `Names ${code}`,
  }))
}
