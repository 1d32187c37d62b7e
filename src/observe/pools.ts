import { Gauge } from 'prom-client'
import { metrics } from './metrics'

/** What a pool of connections says of itself. */
export type WatchedPool = {
  totalCount: number
  idleCount: number
  waitingCount: number
  ended: boolean
}

const shared = globalThis as typeof globalThis & { sitePools?: Map<WatchedPool, string> }

function watched(): Map<WatchedPool, string> {
  if (shared.sitePools) return shared.sitePools
  const pools = (shared.sitePools = new Map<WatchedPool, string>())
  new Gauge({
    name: 'site_pool_connections',
    help: 'Connections to Postgres by pool: busy, idle, and requests waiting for one.',
    labelNames: ['pool', 'state'],
    registers: [metrics().registry],
    collect() {
      this.reset()
      for (const [pool, name] of pools) {
        if (pool.ended) {
          pools.delete(pool)
          continue
        }
        this.inc({ pool: name, state: 'busy' }, pool.totalCount - pool.idleCount)
        this.inc({ pool: name, state: 'idle' }, pool.idleCount)
        this.inc({ pool: name, state: 'waiting' }, pool.waitingCount)
      }
    },
  })
  return pools
}

/** Has a pool counted in the metrics until it is ended. */
export const watchPool = (name: string, pool: WatchedPool): void => void watched().set(pool, name)
