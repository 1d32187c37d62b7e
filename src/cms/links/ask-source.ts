import { request as askPlain } from 'node:http'
import { request as askSecure } from 'node:https'
import { PrivateAddress, publicAddressesOf } from './public-address'

/** What became of a page elsewhere; `unknown` is no reason to call a link dead. */
export type SourceState = { state: 'alive' | 'unknown' } | { state: 'dead'; reason: string }

type Resolve = (host: string) => Promise<{ address: string; family: number }[]>

const patience = 10_000
const mostRedirects = 5

/**
 * Asks whether a page elsewhere is still there. Each host on the way is looked up once, has to be public,
 * and is called at exactly that address, so that neither a redirect nor a name that changes its mind leads
 * into this network. Nothing of the answer but its status and where it points is read.
 */
export async function askSource(
  url: string,
  resolve: Resolve = publicAddressesOf,
): Promise<SourceState> {
  let at = new URL(url)
  try {
    for (let step = 0; step <= mostRedirects; step++) {
      const { status, location } = await askOnce(at, resolve)
      if (status === 404 || status === 410)
        return { state: 'dead', reason: `It answers ${status}.` }
      if (status >= 200 && status < 300) return { state: 'alive' }
      if (status < 300 || status >= 400 || !location) return { state: 'unknown' }
      at = new URL(location, at)
    }
    return { state: 'unknown' }
  } catch (error) {
    if (error instanceof PrivateAddress) return { state: 'unknown' }
    return (error as NodeJS.ErrnoException).code === 'ENOTFOUND'
      ? { state: 'dead', reason: 'There is no such host.' }
      : { state: 'unknown' }
  }
}

async function askOnce(
  url: URL,
  resolve: Resolve,
): Promise<{ status: number; location: string | undefined }> {
  if (!['http:', 'https:'].includes(url.protocol) || url.username || url.password)
    throw new PrivateAddress(`${url.protocol} is not asked.`)
  const addresses = await resolve(url.hostname)
  const ask = url.protocol === 'https:' ? askSecure : askPlain
  return new Promise((done, fail) => {
    const request = ask(
      url,
      {
        // Not HEAD: too many servers answer it with an error. The body is not read.
        method: 'GET',
        headers: { 'user-agent': 'it-error-decoder link check', accept: '*/*' },
        signal: AbortSignal.timeout(patience),
        agent: false,
        lookup: (_host, options, tell) => {
          if (options.all) tell(null, addresses)
          else tell(null, addresses[0]!.address, addresses[0]!.family)
        },
      },
      (response) => {
        response.destroy()
        done({ status: response.statusCode ?? 0, location: response.headers.location })
      },
    )
    request.on('error', fail)
    request.end()
  })
}
