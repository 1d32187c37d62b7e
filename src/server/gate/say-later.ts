import { refuse } from '../refuse'
import type { Passage } from './context'
import { dropBody } from './drop-body'

const words = {
  busy: 'The site is very busy. Your text is still here: try again in a few seconds.',
  app: 'A part of the site is being started anew. Your text is still here: try again in a few seconds.',
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
