import { createHmac, timingSafeEqual } from 'node:crypto'

/** A preview link works for so long. */
export const previewLifetime = 15 * 60_000

type Target = { collection: string; id: number }

const signature = (secret: string, { collection, id }: Target, expires: number): Buffer =>
  createHmac('sha256', secret).update(`preview:${collection}:${id}:${expires}`).digest()

/** A token that shows one draft for 15 minutes: `<expiry in ms>.<signature>`. */
export function signPreview(secret: string, target: Target, now: number): string {
  const expires = now + previewLifetime
  return `${expires}.${signature(secret, target, expires).toString('base64url')}`
}

/** Whether a token was made by us, for this very document, within the last 15 minutes. */
export function isPreviewAllowed(
  secret: string,
  target: Target,
  token: string,
  now: number,
): boolean {
  const [, expiry, sent] = /^(\d{13})\.([\w-]{43})$/.exec(token) ?? []
  if (!expiry || !sent) return false
  const expires = Number(expiry)
  if (expires <= now || expires > now + previewLifetime) return false
  return timingSafeEqual(Buffer.from(sent, 'base64url'), signature(secret, target, expires))
}
