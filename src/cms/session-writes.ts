import type { DatabaseAdapterObj, Payload, UpdateOne } from 'payload'
import { slugs } from '@collections/slugs'

type Update = Parameters<UpdateOne>[0]

/**
 * Signing in, renewing and signing out write a person's whole row as it was read before the password
 * was compared, which takes half a second: a role or a password that was changed meanwhile would come
 * back. Of such a write only the sessions are meant, so only they are written.
 */
export const onlySessionsOf = (update: Update): Update => {
  const { sessions, updatedAt } = update.data as { sessions?: unknown; updatedAt?: unknown }
  const isSessionWrite =
    update.collection === slugs.users && update.returning === false && Array.isArray(sessions)
  if (!isSessionWrite) return update
  return { ...update, data: updatedAt === null ? { sessions, updatedAt } : { sessions } }
}

/** The adapter with {@link onlySessionsOf} before every update of one row. */
export const withSessionWrites = <T extends DatabaseAdapterObj>(adapter: T): T => ({
  ...adapter,
  init: (given: { payload: Payload }) => {
    const database = adapter.init(given)
    const updateOne = database.updateOne.bind(database)
    database.updateOne = (update) => updateOne(onlySessionsOf(update))
    return database
  },
})
