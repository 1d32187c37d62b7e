import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { jwtVerify } from 'jose'

/** The account that a request is signed in to; null for a stranger, and for whoever made a token up. */
export type AccountOf = (request: Pick<IncomingMessage, 'headers'>) => Promise<string | null>

const inCookie = /(?:^|;\s*)payload-token=([^;\s]+)/
const inHeader = /^(?:JWT|Bearer)\s+(\S+)$/i

/**
 * Reads who signed in from the signature of Payload's token alone: enough to count what an account does.
 * Whether the session still stands is for Payload to say.
 *
 * @param secret `PAYLOAD_SECRET`, of whose hash Payload signs with the first 32 digits
 */
export function accountReader(secret: string): AccountOf {
  const digits = createHash('sha256').update(secret).digest('hex').slice(0, 32)
  const key = new TextEncoder().encode(digits)
  return async ({ headers: { cookie = '', authorization = '' } }) => {
    const token = inCookie.exec(cookie)?.[1] ?? inHeader.exec(authorization)?.[1]
    if (!token) return null
    try {
      const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'] })
      return String(payload.id)
    } catch {
      return null
    }
  }
}
