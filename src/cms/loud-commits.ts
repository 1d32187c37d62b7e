import type { DatabaseAdapterObj, Payload } from 'payload'

type Transact = (...args: unknown[]) => Promise<unknown>

/** Of a Drizzle adapter, what is meant here. */
type Transactional = {
  drizzle: { transaction: Transact }
  sessions: Record<string, { resolve: () => Promise<unknown> }>
  beginTransaction: (options?: unknown) => Promise<null | number | string>
  commitTransaction: (id: number | Promise<number | string> | string) => Promise<void>
}

/**
 * Payload's adapters say "saved" when COMMIT itself fails, because the connection was lost or the
 * server refused: what was typed is gone and nobody is told (payloadcms/payload#17726, open). With
 * this, the operation fails as it should.
 */
export function commitLoudly(database: Transactional): void {
  const begin = database.beginTransaction // called below, on what watches

  database.beginTransaction = async (options) => {
    let outcome: Promise<unknown> = Promise.resolve()
    const transaction: Transact = (...args) => (outcome = database.drizzle.transaction(...args))
    const drizzle = Object.create(database.drizzle, {
      transaction: { value: transaction },
    }) as object
    const watched = Object.create(database, { drizzle: { value: drizzle } }) as Transactional
    const id = await begin.call(watched, options)
    const session = database.sessions[String(id)]
    if (session) {
      const { resolve } = session
      session.resolve = () => {
        void resolve()
        return outcome
      }
    }
    return id
  }

  database.commitTransaction = async (given) => {
    const id = String(await given)
    const session = database.sessions[id]
    delete database.sessions[id]
    await session?.resolve() // Drizzle has rolled back when this fails
  }
}

/** The adapter with {@link commitLoudly}. */
export const withLoudCommits = <T extends DatabaseAdapterObj>(adapter: T): T => ({
  ...adapter,
  init: (given: { payload: Payload }) => {
    const database = adapter.init(given)
    commitLoudly(database as unknown as Transactional)
    return database
  },
})
