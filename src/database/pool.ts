import pg from 'pg'
import { env } from '@/env'
import { watchPool } from '@/observe/pools'
import { sessionName } from './session-name'
import { giveUpOnSilence, SteadyClient } from './steady-client'

const limits: pg.PoolConfig = {
  statement_timeout: 3_000,
  lock_timeout: 2_500,
  idle_in_transaction_session_timeout: 5_000,
}

/**
 * What a pool of this process is like: short limits for a server that readers wait on, none for
 * migrations and imports (`PATIENT_QUERIES`).
 */
export function poolConfig(
  config: pg.PoolConfig = {},
  patient = env().patientQueries,
): pg.PoolConfig {
  return {
    application_name: sessionName(),
    max: env().databasePoolMax,
    connectionTimeoutMillis: patient ? 10_000 : 3_500,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    ...(patient ? {} : limits),
    ...config,
  }
}

/** Whoever holds a connection that ended has heard of it after this long, and given it back. */
const grace = 1_000

/**
 * Takes back connections that ended in the hands of somebody who never gives them back, as Drizzle
 * does not when its BEGIN fails: each would take a place in the pool for ever.
 */
function takeBackTheDead(pool: pg.Pool): void {
  const lent = new WeakSet<pg.PoolClient>()
  pool.on('acquire', (client) => void lent.add(client))
  pool.on('release', (_, client) => void lent.delete(client))
  pool.on('connect', (client) => {
    const takeBack = () => {
      if (!lent.has(client)) return
      client.release(true)
      client.release = () => {}
    }
    client.once('end', () => void setTimeout(takeBack, grace).unref())
  })
}

/** A pool whose every connection survives the loss of its server; also given to Payload. */
export class SteadyPool extends pg.Pool {
  /** @param name what it is called in the metrics; Payload's own has none */
  constructor(config: pg.PoolConfig = {}, name = 'cms') {
    const patient = env().patientQueries
    super({ ...poolConfig(config, patient), Client: SteadyClient })
    this.on('error', () => {})
    takeBackTheDead(this)
    watchPool(name, this)
    if (!patient) this.on('connect', (client) => giveUpOnSilence(client))
  }
}

/** The driver as Payload's adapter takes it, with our pool in the place of its own. */
export const resilientPg: typeof pg = Object.create(pg, {
  Pool: { value: SteadyPool, enumerable: true },
}) as typeof pg
