import { openSite } from './real-site'

export type OpenSite = Awaited<ReturnType<typeof openToStrangers>>

let networks = 0

/** The header of somebody whose address has drawn from no bucket yet. */
export const stranger = (): Record<string, string> => ({
  'x-forwarded-for': `198.51.${Math.floor(++networks / 250)}.${networks % 250}`,
})

/**
 * The built site with the limits of production. It trusts one proxy, so that each test can come from
 * addresses of its own.
 */
export async function openToStrangers() {
  const site = await openSite({ TRUST_PROXY: '1' })
  return {
    ...site,
    /** Sends JSON, or this text as if it were, from an address of its own. */
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      site.ask(path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: site.origin,
          ...stranger(),
          ...headers,
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}
