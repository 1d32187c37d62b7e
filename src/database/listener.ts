import type pg from 'pg'
import { connect } from './connection'
import { changesChannel, keysOf } from './notify'

export type ChangeListener = {
  /**
   * Resolves when every change that was committed before the call has been heard here: Postgres
   * hands over notices before it answers a query. Rejects while the connection is down.
   */
  barrier: () => Promise<void>
  isConnected: () => boolean
  /** True when a connection was lost and the next try failed too, until there is one again. */
  isAway: () => boolean
  close: () => Promise<void>
}

export type ListenerOptions = {
  url: string
  onKeys: (keys: string[]) => void
  /** The connection was away; anything may have changed meanwhile. */
  onEverything: () => void
  heartbeatMs?: number
}

const answerWithin = 4_000
const slowestRetry = 2_000

/**
 * Rejects when an answer takes too long. Where our own process was late, what came in meanwhile is
 * read first: a long turn of the event loop is no silence of the database.
 */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const giveUp = () => setImmediate(() => setImmediate(() => reject(new Error('no answer'))))
    timer = setTimeout(giveUp, answerWithin)
  })
  answer.catch(() => {}) // it may come after we gave up
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Hears what changed, on a connection of its own to the primary. It asks for a sign of life every
 * few seconds, connects again for ever, and after each gap reports that everything may have changed.
 */
export function listenForChanges(options: ListenerOptions): ChangeListener {
  let client: pg.Client | null = null
  let closed = false
  let misses = 0
  let retryIn = 100
  let timer: NodeJS.Timeout | undefined

  const lose = (lost: pg.Client) => {
    if (client !== lost) return
    client = null
    void lost.end().catch(() => {})
    if (!closed) retry()
  }

  const retry = () => {
    misses++
    clearTimeout(timer)
    timer = setTimeout(() => void open(), retryIn)
    retryIn = Math.min(retryIn * 2, slowestRetry)
  }

  const open = async () => {
    let opened: pg.Client | null = null
    try {
      opened = await connect(options.url, {
        connectionTimeoutMillis: answerWithin,
      })
      const own = opened
      opened.on('end', () => lose(own))
      opened.on('error', () => lose(own))
      opened.on('notification', ({ payload }) => options.onKeys(keysOf(payload ?? '')))
      await inTime(opened.query(`listen ${changesChannel}`))
      if (closed) throw new Error('closed meanwhile')
      client = opened
      misses = 0
      retryIn = 100
      options.onEverything()
      beat()
    } catch {
      void opened?.end().catch(() => {})
      if (!closed) retry()
    }
  }

  const ask = async () => {
    const asked = client
    if (!asked) throw new Error('not connected')
    try {
      await inTime(asked.query('select 1'))
    } catch (error) {
      lose(asked)
      throw error
    }
  }

  const beat = () => {
    clearTimeout(timer)
    timer = setTimeout(
      () => void ask().then(beat, () => {}), // a lost connection has planned its retry
      options.heartbeatMs ?? 3_000,
    )
  }

  void open()
  return {
    barrier: ask,
    isConnected: () => client !== null,
    isAway: () => misses >= 2,
    close: async () => {
      closed = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
      client = null
    },
  }
}
