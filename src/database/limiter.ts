import {
  RateLimiterMemory,
  RateLimiterPostgres,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible'
import { env } from '@/env'
import { primaryPool } from './primary'

export type Limit = {
  name: string
  points: number
  /** Within so many seconds. */
  seconds: number
}

/** Counts in this process: for one instance. */
export const memoryLimiter = ({ name, points, seconds }: Limit): RateLimiterAbstract =>
  new RateLimiterMemory({ keyPrefix: name, points, duration: seconds })

/**
 * Counts in Postgres, for all instances together (`RATE_LIMIT_STORE=postgres`). Whoever is over the
 * limit is refused from memory; while the database is away each instance counts for itself.
 */
const sharedLimiter = (limit: Limit): RateLimiterAbstract =>
  new RateLimiterPostgres({
    storeClient: primaryPool(),
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix: limit.name,
    points: limit.points,
    duration: limit.seconds,
    inMemoryBlockOnConsumed: limit.points + 1,
    insuranceLimiter: memoryLimiter(limit),
  })

/** Counts where the settings say (`RATE_LIMIT_STORE`). */
export const makeLimiter = (limit: Limit): RateLimiterAbstract =>
  env().rateLimitStore === 'postgres' ? sharedLimiter(limit) : memoryLimiter(limit)
