import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const name = 'known-device'
const year = 365 * 24 * 60 * 60

const signatureOf = (secret: string, email: string, nonce: string): string =>
  createHmac('sha256', secret).update(`device\n${email}\n${nonce}`).digest('base64url')

/**
 * The device on which this person signed in before, or null. It opens nothing; it only keeps a
 * stranger's guesses from standing in the way of the person themselves.
 * Source of the idea: OWASP, "Slow Down Online Guessing Attacks with Device Cookies".
 */
export function knownDevice(cookies: string | null, secret: string, email: string): string | null {
  const found = new RegExp(`(?:^|;\\s*)${name}=([\\w-]{22})\\.([\\w-]{43})`).exec(cookies ?? '')
  if (!found) return null
  const [, nonce = '', given = ''] = found
  const expected = Buffer.from(signatureOf(secret, email, nonce))
  return timingSafeEqual(expected, Buffer.from(given)) ? nonce : null
}

/** The cookie that makes the device known, for a year, at the sign-in route only. */
export function deviceCookie(secret: string, email: string, path: string, secure: boolean): string {
  const nonce = randomBytes(16).toString('base64url')
  const value = `${nonce}.${signatureOf(secret, email, nonce)}`
  return `${name}=${value}; Path=${path}; Max-Age=${year}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
}
