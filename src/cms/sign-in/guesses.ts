import { createHmac } from 'node:crypto'
import type { RateLimiterAbstract } from 'rate-limiter-flexible'
import { makeLimiter } from '@/database/limiter'

const limit = { name: 'guesses', points: 10, seconds: 600 }

/** Bundles hold copies of this module; the count is one per process all the same. */
const shared = globalThis as typeof globalThis & { guessLimiter?: RateLimiterAbstract }

export type Guesses = {
  /** Seconds until another try, 0 when there may be one now. */
  wait: (who: string) => Promise<number>
  /** Counts a wrong password. */
  add: (who: string) => Promise<void>
  forget: (who: string) => Promise<void>
}

/** Counts wrong passwords by account; the key that is stored does not tell whose. */
export function countGuesses(secret: string): Guesses {
  const limiter = (shared.guessLimiter ??= makeLimiter(limit))
  const keyOf = (who: string) =>
    createHmac('sha256', secret).update(`guess\n${who}`).digest('base64url')
  return {
    wait: async (who) => {
      const count = await limiter.get(keyOf(who))
      const isOver = count !== null && count.consumedPoints >= limit.points
      return isOver ? Math.max(1, Math.ceil(count.msBeforeNext / 1000)) : 0
    },
    // A guess over the limit is refused by the limiter, and counted all the same.
    add: (who) =>
      limiter.consume(keyOf(who)).then(
        () => {},
        () => {},
      ),
    forget: async (who) => void (await limiter.delete(keyOf(who))),
  }
}
