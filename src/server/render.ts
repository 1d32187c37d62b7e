import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import inject from 'light-my-request'

/** A path rendered for nobody in particular. */
export type RenderResult = { status: number; headers: Record<string, string>; body: Buffer }
export type Render = (path: string) => Promise<RenderResult>

/**
 * Renders through Next with a request of our own: no cookie, no address and no header of a client can
 * colour a page that others will get, and a client that leaves does not stop it.
 */
export function makeRender(
  handle: (request: IncomingMessage, response: ServerResponse) => unknown,
  siteUrl: string,
  timeoutMs = 10_000,
): Render {
  const dispatch: RequestListener = (request, response) => void handle(request, response)
  const { host, protocol } = new URL(siteUrl)
  const headers = {
    host,
    accept: 'text/html',
    'user-agent': 'page-cache',
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
  }
  return async (path) => {
    const response = await inject(dispatch, {
      method: 'GET',
      url: path,
      headers,
      signal: AbortSignal.timeout(timeoutMs),
    })
    return {
      status: response.statusCode,
      headers: flat(response.headers),
      body: response.rawPayload,
    }
  }
}

const flat = (headers: Record<string, number | string | string[] | undefined>) =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [
        name.toLowerCase(),
        Array.isArray(value) ? value.join(', ') : String(value),
      ]),
  )
