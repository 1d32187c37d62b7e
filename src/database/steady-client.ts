import type { Socket } from 'node:net'
import pg from 'pg'

type Internals = { connection: { stream: Socket }; readyForQuery: boolean }

/**
 * A silent server is given up on after this long, unless the caller is patient: later than a statement
 * ends by itself, and early enough for whoever asked to be told within five seconds.
 */
const silence = 3_500

/**
 * A client that cannot take the process down, nor hang for ever: it always has an `error` listener
 * (an event without one ends a Node process), and it closes its connection when a running query
 * hears nothing for three and a half seconds. `query_timeout` of the driver would hand the stuck connection
 * back to the pool.
 */
export class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    this.on('error', () => {})
  }
}

/** Closes the client's connection when a query of it runs and the server says nothing. */
export function giveUpOnSilence(client: pg.ClientBase, milliseconds = silence): void {
  const internals = client as unknown as Internals
  const { stream } = internals.connection
  stream.setTimeout(milliseconds)
  // Not as the callback of `setTimeout`: that is called once, and a connection may be idle before.
  stream.on('timeout', () => {
    if (!internals.readyForQuery) stream.destroy(new Error('Postgres did not answer in time'))
  })
}
