import type { DatabaseAdapterObj, Payload, PayloadRequest, UpdateOne } from 'payload'
import { slugs } from '@collections/slugs'
import { lockRowsStatement } from '@/database/row-locks'
import { executeInTransaction } from './hooks/transaction'

type Update = Parameters<UpdateOne>[0]
type Session = { id: string; createdAt: Date | string; expiresAt: Date | string }

const timeOf = (date: Date | string) => new Date(date).getTime()

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

/**
 * What a session write means for the sessions as they are by now, at `now` in milliseconds. A sign-in
 * adds the last one given, a renewal lets one given last longer, anything else is a sign-out and takes
 * away those that are not given. What others did meanwhile stays done.
 */
export function joinSessions(
  stored: readonly Session[],
  given: readonly Session[],
  now: number,
): Session[] {
  const storedById = new Map(stored.map((session) => [session.id, session]))
  const lasting = stored.filter(({ expiresAt }) => timeOf(expiresAt) > now)
  const last = given.at(-1)
  // Only of a session that was just made is `createdAt` a Date: read ones have texts.
  if (last?.createdAt instanceof Date) return [...lasting, last]

  const renewed = given.find((session) => {
    const known = storedById.get(session.id)
    return known !== undefined && timeOf(session.expiresAt) > timeOf(known.expiresAt)
  })
  if (renewed) return lasting.map((session) => (session.id === renewed.id ? renewed : session))

  const kept = new Set(given.map(({ id }) => id))
  return lasting.filter(({ id }) => kept.has(id))
}

/** The adapter with {@link onlySessionsOf} and {@link joinSessions} before every update of one row. */
export const withSessionWrites = <T extends DatabaseAdapterObj>(adapter: T): T => ({
  ...adapter,
  init: (given: { payload: Payload }) => {
    const database = adapter.init(given)
    const updateOne = database.updateOne.bind(database)
    database.updateOne = async (update) => {
      const write = onlySessionsOf(update)
      const { id, req } = write
      if (write === update || id === undefined || req?.transactionID === undefined)
        return updateOne(write) as Promise<unknown>
      // Parallel sign-ins of one person each read the list before the other wrote it.
      await executeInTransaction(
        req as PayloadRequest,
        lockRowsStatement(slugs.users, [Number(id)]),
      )
      const person = await database.findOne<{ id: number; sessions?: Session[] }>({
        collection: slugs.users,
        where: { id: { equals: id } },
        req,
      })
      const { sessions } = write.data as { sessions: Session[] }
      const joined = joinSessions(person?.sessions ?? [], sessions, Date.now())
      return updateOne({ ...write, data: { ...write.data, sessions: joined } }) as Promise<unknown>
    }
    return database
  },
})
