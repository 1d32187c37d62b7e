import { searchArticles } from '@/reads/search'
import { cachedJson, orUnavailable } from '../cached'
import { refuseWrites } from '../methods'
import { limitOf } from '../paging'
import { problem } from '../problem'

export const dynamic = 'force-dynamic'

const longestQuery = 500
const longestSlug = 200

/** Published articles for what a person types: `?q=`, narrowed by `?product=`, at most `?limit=`. */
export function GET(request: Request): Promise<Response> {
  const parameters = new URL(request.url).searchParams
  const query = parameters.get('q') ?? ''
  const product = parameters.get('product') ?? ''
  const limit = limitOf(parameters)
  const refused = (detail: string) => Promise.resolve(problem(400, detail))
  if (query.trim() === '') return refused('q: give what to search for.')
  if (query.length > longestQuery) return refused(`q: give at most ${longestQuery} characters.`)
  if (product.length > longestSlug) return refused('product: give the slug of a product.')
  if (limit === null) return refused('limit: give a whole number from 1 to 100.')
  return orUnavailable(async () => {
    const { results, didYouMean, products } = await searchArticles({ query, product, limit })
    return cachedJson(request, { results, didYouMean, products })
  })
}

export { refuseWrites as POST, refuseWrites as PUT, refuseWrites as PATCH, refuseWrites as DELETE }
