import type pg from 'pg'
import { env } from '@/env'
import { SteadyPool } from './pool'

export type Statement = { text: string; values: readonly unknown[] }

/** A replica that did not answer is left alone for so long, then asked whether it is back. */
const rest = 10_000

type ReadPools = {
  primary: SteadyPool
  /** Null when reads have no server of their own. */
  replica: SteadyPool | null
  /** When the replica may be tried again; 0 while it answers. */
  restsUntil: number
  isAsked: boolean
}

/** Bundles hold copies of this module; the pools are one per process all the same. */
const shared = globalThis as typeof globalThis & { readPools?: ReadPools }

const openPool = (connectionString: string, name: string): SteadyPool =>
  new SteadyPool({ connectionString, max: Math.max(2, Math.ceil(env().databasePoolMax / 2)) }, name)

function readPools(): ReadPools {
  const { databaseUrl, readDatabaseUrl } = env()
  return (shared.readPools ??= {
    primary: openPool(databaseUrl, 'reads'),
    replica: readDatabaseUrl === databaseUrl ? null : openPool(readDatabaseUrl, 'replica'),
    restsUntil: 0,
    isAsked: false,
  })
}

/**
 * Runs a read of ours (matching, search, counts): on a replica when `READ_DATABASE_URL` names one,
 * and on the primary while that is away, refuses, or is not as far as the statement needs.
 */
export async function query<Row>(statement: Statement): Promise<Row[]> {
  const pools = readPools()
  if (!pools.replica) return run(pools.primary, statement)
  if (pools.restsUntil > 0) {
    if (Date.now() >= pools.restsUntil) void askWhetherBack(pools, pools.replica)
    return run(pools.primary, statement)
  }
  try {
    return await run<Row>(pools.replica, statement)
  } catch (error) {
    if (!isOfServer(error)) throw error
    pools.restsUntil = Date.now() + rest
    return run(pools.primary, statement)
  }
}

/** No reader waits for this. */
async function askWhetherBack(pools: ReadPools, replica: SteadyPool): Promise<void> {
  if (pools.isAsked) return
  pools.isAsked = true
  try {
    await replica.query('select from search_state')
    pools.restsUntil = 0
  } catch {
    pools.restsUntil = Date.now() + rest
  } finally {
    pools.isAsked = false
  }
}

const run = async <Row>(pool: SteadyPool, { text, values }: Statement): Promise<Row[]> => {
  const result: pg.QueryResult = await pool.query(text, [...values])
  return result.rows as Row[]
}

/**
 * True when another server may answer: no connection, a server that stops, refuses or has no room, a
 * read that its recovery cancelled, a table that has not reached it. A slow statement is slow anywhere.
 */
function isOfServer(error: unknown): boolean {
  const { code = '' } = error as { code?: string }
  const isState = /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('E')
  if (!isState) return true
  return code !== '57014' && /^(?:08|28|3D|40|53|57|58|XX|42P01|42703|42501)/.test(code)
}

/** Ends the pools of {@link query}; the next query opens others. */
export async function closeReadPool(): Promise<void> {
  const pools = shared.readPools
  delete shared.readPools
  await Promise.all([pools?.primary.end(), pools?.replica?.end()])
}
