import { canonicalPath } from '@/site/canonical-path'
import type { Route } from '../routes'

export type Target = {
  /** Path without query, each piece in its one spelling. */
  path: string
  /** Path with the query parameters that count: what is rendered, and the key it is kept under. */
  target: string
  isKept: boolean
}

const longestPath = 400

/** What a request line asks for. */
export type Split = {
  /** As it was sent. */
  sent: string
  /** In its one spelling: decoded once and encoded again. */
  path: string
  query: string
}

/** Not one of: another host, a path of letters that are not sent as they are, a fragment. */
const isOfThisSite = (url: string): boolean => /^\/(?!\/)[!-"$->@-[\]-~]*(?:\?[^#]*)?$/.test(url)

/**
 * Path and query of a request line; null when it is none of ours (`//host`, `http://…`, `/a/../b`, too
 * long). This is the only place where a path is decoded: routes, limits, doors and Next all get the
 * same text, and nobody behind the gate can read it in another way.
 */
export function splitUrl(url: string): Split | null {
  if (!isOfThisSite(url)) return null
  const at = url.indexOf('?')
  const sent = at < 0 ? url : url.slice(0, at)
  if (sent.length > longestPath) return null
  const path = canonicalPath(sent)
  return path === null ? null : { sent, path, query: at < 0 ? '' : url.slice(at + 1) }
}

/** A path without empty pieces; the admin keeps a slash at its end, since Next takes it away itself. */
export function tidyPath(path: string): string {
  const single = path.replace(/\/{2,}/g, '/')
  return single.startsWith('/admin') ? single : single.replace(/(?<=.)\/$/, '')
}

/** The address as Next gets it. */
export const joinUrl = (path: string, query: string): string =>
  query === '' ? path : `${path}?${query}`

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
