import { articleCountsStatement } from '@/database/article-queries'
import { query } from '@/database/query'

/** Number of published articles by product id. */
export async function countArticlesByProduct(): Promise<Map<number, number>> {
  const rows = await query<{ product: number; articles: number }>(articleCountsStatement())
  return new Map(rows.map(({ product, articles }) => [product, articles]))
}
