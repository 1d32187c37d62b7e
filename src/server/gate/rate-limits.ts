import type { RateLimiterAbstract } from 'rate-limiter-flexible'
import { memoryLimiter, type Limit } from '@/database/limiter'
import type { Route } from '../routes'

type Bucket = Omit<Limit, 'name'>

/** How often one address may do what costs something. Kept pages and files cost nothing. */
const buckets = {
  /** Guessing a password, asking for a reset link. */
  'sign-in': { points: 10, seconds: 60 },
  /** A paste to be decoded or matched. */
  decode: { points: 120, seconds: 60 },
  /** Reads of the public API. */
  read: { points: 600, seconds: 60 },
  /** Dumps of the whole catalogue. */
  dump: { points: 10, seconds: 600 },
  /** Pages and files that have to be made or looked for, because no copy of them is kept. */
  make: { points: 600, seconds: 60 },
  /** Forms of the site: decoding without JavaScript. */
  form: { points: 60, seconds: 60 },
  /** Answers to "Did this fix it?": as many as somebody who reads one page after another. */
  feedback: { points: 12, seconds: 600 },
  /** The work of editors. */
  edit: { points: 1_200, seconds: 60 },
  /** The same of one account, from however many addresses. */
  account: { points: 2_400, seconds: 60 },
} satisfies Record<string, Bucket>

export type BucketName = keyof typeof buckets

const signIn =
  /^\/api\/[^/]+\/(?:login|forgot-password|reset-password|unlock|verify|first-register)/

/** The bucket that a request draws from; null when it is free. */
export function bucketFor(route: Route, method: string, path: string): BucketName | null {
  const isRead = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
  switch (route.kind) {
    case 'public-api':
      if (path.startsWith('/api/v1/export/')) return 'dump'
      return isRead ? 'read' : 'decode'
    case 'cms-api':
      return !isRead && signIn.test(path) ? 'sign-in' : 'edit'
    case 'admin':
    case 'preview':
      return 'edit'
    case 'page':
    case 'other':
      if (isRead) return null
      return route.name === 'feedback' ? 'feedback' : 'form'
    default:
      return null
  }
}

export type RateLimits = {
  /** Seconds to wait when the bucket is empty, else 0. */
  take: (bucket: BucketName, who: string) => Promise<number>
}

export function makeRateLimits(
  makeLimiter: (limit: Limit) => RateLimiterAbstract = memoryLimiter,
): RateLimits {
  const limiters = Object.fromEntries(
    Object.entries(buckets).map(([name, bucket]) => [name, makeLimiter({ name, ...bucket })]),
  )
  return {
    take: async (bucket, who) => {
      try {
        await limiters[bucket]?.consume(who)
        return 0
      } catch (refusal) {
        if (refusal instanceof Error) throw refusal
        const { msBeforeNext } = refusal as { msBeforeNext: number }
        return Math.max(1, Math.ceil(msBeforeNext / 1000))
      }
    },
  }
}
