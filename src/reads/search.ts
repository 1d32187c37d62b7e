import { searchErrors, type SearchQuery } from '@/search/search-errors'
import type { SearchView } from '@/site/views'

/** One page of search results; what `/search`, the search dialog and the API show. */
export const searchArticles = (search: SearchQuery): Promise<SearchView> => searchErrors(search)
