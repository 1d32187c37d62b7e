import { refuse } from '../refuse'
import type { Passage } from './context'

const words = {
  busy: 'The site is very busy. Your text is still here: try again in a few seconds.',
  database:
    'The database is out of reach, so nothing was saved. Your text is still here: save again in a few seconds.',
}

/** 503 with a time to come back, in the form that who asked can read: the admin shows `errors`. */
export function sayLater({ request, response, route, common }: Passage, why: keyof typeof words) {
  const headers = { ...common, 'retry-after': '5' }
  if (route.kind !== 'cms-api') refuse(request, response, 503, headers)
  else {
    const body = JSON.stringify({ errors: [{ message: words[why] }] })
    response.writeHead(503, {
      ...headers,
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'content-length': Buffer.byteLength(body),
    })
    response.end(body)
  }
  dropBody(request)
}

/**
 * Lets go of a body that nobody will read. A connection that is closed while its sender still sends
 * takes the answer with it, so what comes within a second is taken and thrown away.
 */
export function dropBody(request: Passage['request']): void {
  request.resume()
  const end = () => {
    if (!request.complete) request.destroy()
  }
  setTimeout(end, 1_000).unref()
}
