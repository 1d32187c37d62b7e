import { createHmac, hkdfSync } from 'node:crypto'
import { env } from '@/env'

/** A public code; a message with its variable parts masked; the words of a search. */
export type GapKind = 'code' | 'message' | 'search'

const placeholder = /<[a-z-]+(?::\d+)?>|\*/g

/** Spellings that are one gap: case, spaces, and which placeholder stands for a variable part. */
const folded = (what: string): string =>
  what.toLowerCase().replace(placeholder, '*').replace(/\s+/g, ' ').trim()

/**
 * By what a gap is known before anything of it may be written down: a keyed hash. Its key comes from
 * PAYLOAD_SECRET, so nobody who has only the database can try messages against it.
 */
export function gapKey(kind: GapKind, what: string): string {
  return createHmac('sha256', keyFor('gaps'))
    .update(`${kind}:${folded(what)}`)
    .digest('base64url')
}

/** An address as it is kept for a day: nobody can tell whose it was when the day's salt is gone. */
export const addressHash = (salt: string, network: string): string =>
  createHmac('sha256', keyFor('gap-visits')).update(`${salt}:${network}`).digest('base64url')

const keyFor = (use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', env().payloadSecret, '', use, 32))
