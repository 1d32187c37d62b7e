import type { Resolution, SlugTable } from '@/database/resolve-path'
import { metrics } from '@/observe/metrics'
import { dataPolicy, pagePolicy } from '../headers'
import { makeEntry } from '../page-cache/entry'
import type { Rendered } from '../page-cache/page-cache'
import { everything, takeShows } from '../page-cache/shows'
import type { Route } from '../routes'
import { dehydrate } from './dehydrate'
import type { Render, RenderResult } from './render'

export type PageRoute = Extract<Route, { kind: 'page' }>

export type PageMakerOptions = {
  render: Render
  resolve: (path: string, slugIn: { table: SlugTable; slug: string } | null) => Promise<Resolution>
  https: boolean
}

/** How browsers and caches in front of us may keep a page: ask each time, the answer is mostly 304. */
const pageCaching =
  'public, max-age=0, s-maxage=60, stale-while-revalidate=60, stale-if-error=86400'
const fileCaching = 'public, max-age=31536000, immutable'

/**
 * What moved can move again, and back: a browser that keeps a 308 for good, as it does without a word
 * about that, would go round between two of them for ever.
 */
export const movedCaching = { 'cache-control': 'public, max-age=0, s-maxage=60' }
const movedTo = (location: string) => ({ ...movedCaching, location })

export class RenderFailed extends Error {
  override name = 'RenderFailed'
}

const passing = (status: number, headers: Record<string, string> = {}): Rendered => ({
  kind: 'passing',
  status,
  headers,
  body: Buffer.alloc(0),
})

/** What a page or file says of itself: which address is the one to be found, and whether it is. */
const ownHeaders = ({ link, 'x-robots-tag': robots }: Record<string, string>) => ({
  ...(link ? { link } : {}),
  ...(robots ? { 'x-robots-tag': robots } : {}),
})

/** Makes finished pages and files out of what Next renders. */
export function pageMaker({ render, resolve, https }: PageMakerOptions) {
  const rendered = async (target: string, name: string): Promise<RenderResult> => {
    metrics().renders.inc({ route: name })
    const result = await render(target)
    if (result.status >= 500)
      // Not its address, which may hold what somebody looks for; the line in the log has the route.
      throw new RenderFailed(`A ${name} was answered with ${result.status}.`)
    return result
  }

  const finish = (key: string, route: PageRoute, { headers, body }: RenderResult) => {
    const type = headers['content-type'] ?? 'application/octet-stream'
    const policy = {
      'cache-control': pageCaching,
      ...(route.isNegotiated ? { vary: 'accept' } : {}),
      ...ownHeaders(headers),
    }
    if (!type.startsWith('text/html')) {
      const shows = headers['x-shows']?.split(/\s+/).filter(Boolean) ?? [everything]
      const own = { ...policy, 'content-security-policy': dataPolicy }
      return makeEntry({ key, type, body, shows, headers: own })
    }
    const { html, shows } = takeShows(body.toString('utf8'))
    const own = { ...policy, 'content-security-policy': pagePolicy(https) }
    return makeEntry({ key, type, body: Buffer.from(dehydrate(html)), shows, headers: own })
  }

  return {
    /** A page, or where it went. `target` is its path with the query that counts. */
    page: async (route: PageRoute, path: string, target: string): Promise<Rendered> => {
      if (route.slugIn) {
        const { found, type, target: to } = await resolve(route.slugIn.path, route.slugIn)
        if (!found && type === '308' && to) return passing(308, movedTo(route.slugIn.follow(to)))
        if (!found) return passing(type === '410' ? 410 : 404)
      }
      const result = await rendered(target, route.name)
      if (result.status === 404 && !route.slugIn) {
        const { type, target: to } = await resolve(path, null)
        if (type === '308' && to) return passing(308, movedTo(to))
        if (type === '410') return passing(410)
      }
      if (result.status !== 200)
        return passing(
          result.status,
          result.headers.location ? movedTo(result.headers.location) : {},
        )
      return { kind: 'page', entry: await finish(target, route, result) }
    },

    /** A file whose name changes with its content. */
    file: async (path: string): Promise<Rendered> => {
      const { status, headers, body } = await rendered(path, 'file')
      if (status !== 200) return passing(status)
      const type = headers['content-type'] ?? 'application/octet-stream'
      const own = { 'cache-control': fileCaching }
      return {
        kind: 'page',
        entry: await makeEntry({ key: path, type, body, shows: [], headers: own }),
      }
    },
  }
}

export type PageMaker = ReturnType<typeof pageMaker>
