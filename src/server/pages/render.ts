import type { IncomingHttpHeaders } from 'node:http'
import type { App } from '../app/app-process'

/** A path rendered for nobody in particular. */
export type RenderResult = { status: number; headers: Record<string, string>; body: Buffer }
export type Render = (path: string) => Promise<RenderResult>

/**
 * Renders with a request of our own: no cookie, no address and no header of a client can colour a page
 * that others will get, and a client that leaves does not stop it.
 */
export function makeRender(get: App['get'], siteUrl: string, timeoutMs = 10_000): Render {
  const { host, protocol } = new URL(siteUrl)
  const headers = {
    host,
    accept: 'text/html',
    'user-agent': 'page-cache',
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
  }
  return async (path) => {
    const found = await get(path, headers, AbortSignal.timeout(timeoutMs))
    return { ...found, headers: flat(found.headers) }
  }
}

const flat = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)]),
  )
