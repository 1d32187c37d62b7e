import { articlesByCodeStatement, type ArticleRow } from '@/database/article-queries'
import { query } from '@/database/query'
import { urls } from '@/site/urls'
import type { MatchView } from '@/site/views'
import { rank } from './rank'

/** At most so many articles are offered for a paste. */
const offered = 5

/** Codes in the order of the decoding, the root cause first; templates are message lines. */
export type Evidence = { codes: readonly string[]; templates: readonly string[] }

/**
 * The published articles for what was found in a paste, best first. No evidence gives no article:
 * silence beats a wrong page.
 */
export async function matchErrors({ codes }: Evidence): Promise<MatchView[]> {
  if (codes.length === 0) return []
  const rows = await query<ArticleRow>(articlesByCodeStatement(codes.slice(0, 200), 100))
  return rank(rows, codes)
    .slice(0, offered)
    .map(({ row, score, because }) => ({
      slug: row.slug,
      title: row.title,
      url: urls.error(row.slug),
      codes: row.codes,
      score,
      because,
    }))
}
