import { listArticlesAfter } from '@/reads/catalogue'
import { cachedJson, orUnavailable } from '../cached'
import { cursorOf, limitOf } from '../paging'
import { problem } from '../problem'

export const dynamic = 'force-dynamic'

/** All published articles, by id, at most 100 a page. */
export function GET(request: Request): Promise<Response> {
  const parameters = new URL(request.url).searchParams
  const limit = limitOf(parameters)
  const cursor = cursorOf(parameters)
  if (limit === null)
    return Promise.resolve(problem(400, 'limit: give a whole number from 1 to 100.'))
  if (cursor === null)
    return Promise.resolve(problem(400, 'cursor: give the “next” of an earlier answer.'))
  return orUnavailable(async () => cachedJson(request, await listArticlesAfter(cursor, limit)))
}
