import { isReadByPost } from '@/site/rest-path'

/** So many documents are read at once, whatever is asked for. */
const most = 100

/** `limit[]=0`, and `[limit]=0`, which says the same. */
const isNested = (name: string): boolean => /^(?:\[|(?:limit|pagination)\[)/.test(name)

/** The query of a list, bounded; null when it is already. */
function bounded(query: URLSearchParams): URLSearchParams | null {
  const limits = query.getAll('limit')
  const [limit = 1] = limits.map(Number)
  const isBounded =
    limits.length < 2 &&
    limit >= 1 &&
    limit <= most &&
    query.get('pagination') !== 'false' &&
    ![...query.keys()].some(isNested)
  if (isBounded) return null
  const rest = [...query].filter(
    ([name]) => name !== 'limit' && name !== 'pagination' && !isNested(name),
  )
  return new URLSearchParams([...rest, ['limit', String(most)]])
}

/**
 * The request with its limit brought down to a hundred documents: for `limit=0`, `limit=1000000000` and
 * `pagination=false` Payload reads the whole table into memory. How many there are is told all the same.
 */
export async function boundedRead(request: Request): Promise<Request> {
  const isInBody = isReadByPost(request)
  if (request.method !== 'GET' && !isInBody) return request
  const url = new URL(request.url)
  const inAddress = bounded(url.searchParams)
  if (inAddress) url.search = inAddress.toString()
  if (!isInBody) return inAddress ? new Request(url, { headers: request.headers }) : request
  const body = await request.text()
  const inBody = bounded(new URLSearchParams(body))
  return new Request(url, {
    method: 'POST',
    headers: request.headers,
    body: inBody?.toString() ?? body,
  })
}
