/** Pieces of Payload's routes: slugs, numbers and words. */
const word = /^[a-z0-9-]+$/

/** The last piece of these is a name that somebody gave: `/api/media/file/Screen%201.png`. */
const named: readonly { before: string; name: RegExp }[] = [
  { before: 'media/file', name: /^(?!(?:\.|%2e)+$)./i },
  { before: 'payload-preferences', name: /^[\w-]+$/ },
]

/**
 * True for a path below `/api` in its one spelling. Payload decodes a path before it looks for its route,
 * and looks without regard to case, so that `/api/users/LOGIN` and `/api/users/%6Cogin` sign in too.
 * What is written otherwise is nothing here: whoever compares a path then compares what Payload will.
 *
 * @example isPlainRestPath('/api/users/login') // true
 * @example isPlainRestPath('/api/users/Login') // false
 */
export function isPlainRestPath(path: string): boolean {
  const [root, api, ...pieces] = path.split('/')
  if (root !== '' || api !== 'api') return false
  const before = pieces.slice(0, -1).join('/')
  const last = pieces.at(-1) ?? ''
  const name = named.find((each) => each.before === before)?.name
  if (name) return name.test(last)
  return pieces.every((piece) => word.test(piece))
}

const override = ['x-payload-http-method-override', 'x-http-method-override']

/** True when Payload is told to take a POST for a read: the admin sends long queries so. */
export const isReadByPost = ({ method, headers }: Pick<Request, 'method' | 'headers'>): boolean =>
  method.toUpperCase() === 'POST' && override.some((name) => headers.get(name) === 'GET')

/**
 * What a request is to Payload, by the method that counts and the path in its one spelling, without
 * `/api`: `POST /users/login`. Null when the path is spelled otherwise.
 */
export function restDoorOf(request: Pick<Request, 'method' | 'headers' | 'url'>): string | null {
  const path = new URL(request.url).pathname.replace(/(?<=[^/])\/$/, '')
  if (!isPlainRestPath(path)) return null
  const method = request.method.toUpperCase()
  const isRead = method === 'HEAD' || isReadByPost(request)
  return `${isRead ? 'GET' : method} ${path.slice('/api'.length)}`
}
