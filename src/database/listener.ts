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
  /** True from the moment that a connection was lost or refused until there is one again. */
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

const answerWithin = 2_000
const slowestRetry = 2_000

/**
 * Hears what changed, on a connection of its own to the primary. It asks for a sign of life every
 * few seconds, connects again for ever, and after each gap reports that everything may have changed.
 */
export function listenForChanges(options: ListenerOptions): ChangeListener {
  let client: pg.Client | null = null
  let closed = false
  let isAway = false
  let retryIn = 100
  let timer: NodeJS.Timeout | undefined

  const lose = (lost: pg.Client) => {
    if (client !== lost) return
    client = null
    void lost.end().catch(() => {})
    if (!closed) retry()
  }

  const retry = () => {
    isAway = true
    clearTimeout(timer)
    timer = setTimeout(() => void open(), retryIn)
    retryIn = Math.min(retryIn * 2, slowestRetry)
  }

  const open = async () => {
    let opened: pg.Client | null = null
    try {
      opened = await connect(options.url, {
        query_timeout: answerWithin,
        connectionTimeoutMillis: answerWithin,
      })
      const own = opened
      opened.on('end', () => lose(own))
      opened.on('error', () => lose(own))
      opened.on('notification', ({ payload }) => options.onKeys(keysOf(payload ?? '')))
      await opened.query(`listen ${changesChannel}`)
      if (closed) throw new Error('closed meanwhile')
      client = opened
      isAway = false
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
      await asked.query('select 1')
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
    isAway: () => isAway,
    close: async () => {
      closed = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
      client = null
    },
  }
}
