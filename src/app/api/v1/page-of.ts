import { cachedJson, orUnavailable } from './cached'
import { cursorOf, limitOf } from './paging'
import { problem } from './problem'

/** One page of a list that goes on after an id. */
export async function pageOf(
  request: Request,
  list: (after: number, limit: number) => Promise<{ items: unknown[]; next: string | null }>,
): Promise<Response> {
  const parameters = new URL(request.url).searchParams
  const limit = limitOf(parameters)
  const cursor = cursorOf(parameters)
  if (limit === null) return problem(400, 'limit: give a whole number from 1 to 100.')
  if (cursor === null) return problem(400, 'cursor: give the “next” of an earlier answer.')
  return orUnavailable(async () => cachedJson(request, await list(cursor, limit)))
}
