import type { Route } from '../routes'

export type Target = {
  /** Path without query, each piece in its one spelling. */
  path: string
  /** Path with the query parameters that count: what is rendered, and the key it is kept under. */
  target: string
  isKept: boolean
}

const longestPath = 400

/** Path and query of a request line; null when it is none of ours (`//host`, `http://…`, too long). */
export function splitUrl(url: string): { path: string; query: string } | null {
  if (!url.startsWith('/') || url.startsWith('//') || url.includes('\\')) return null
  const at = url.indexOf('?')
  const path = at < 0 ? url : url.slice(0, at)
  if (path.length > longestPath) return null
  const canonical = canonicalPath(path)
  return canonical === null ? null : { path: canonical, query: at < 0 ? '' : url.slice(at + 1) }
}

function canonicalPath(path: string): string | null {
  if (!path.includes('%')) return path
  try {
    const pieces = path.split('/').map(decodeURIComponent)
    if (pieces.some((piece) => piece.includes('\0') || piece.includes('/'))) return null
    return pieces.map(encodeURIComponent).join('/')
  } catch {
    return null
  }
}

/**
 * What to render for a path and query. Parameters that make no other page (`utm_source`) are left
 * out; a page with free text in its query is made each time and not kept, so that nobody can fill
 * the cache with made-up ones.
 */
export function targetOf(
  route: Extract<Route, { kind: 'page' }>,
  path: string,
  query: string,
): Target {
  if (query === '' || route.query.length === 0) return { path, target: path, isKept: route.isKept }
  const given = new URLSearchParams(query)
  const counted = new URLSearchParams()
  for (const name of route.query) {
    const value = given.get(name)
    if (value) counted.set(name, value.slice(0, 200))
  }
  const text = counted.toString()
  const isKept = route.isKept && (text === '' || /^page=\d{1,4}$/.test(text))
  return { path, target: text === '' ? path : `${path}?${text}`, isKept }
}
