import { searchErrors } from '@/search/search-errors'
import type { MatchView } from '@/site/views'

/** One page of search results. */
export const searchArticles = (options: {
  query: string
  product?: string
  page?: number
}): Promise<{ items: MatchView[]; total: number }> => searchErrors(options)
