import type { AfterErrorHook, Payload } from 'payload'
import { slugs } from '@collections/slugs'
import { isMalformed, isOutOfReach } from '@/database/out-of-reach'

/** What the admin shows when the database does not answer; the form keeps what was typed. */
const errors = [
  {
    message:
      'The database is out of reach, so it is not certain that this was saved. Your text is still here: save again in a few seconds.',
  },
]

export const outOfReach = (): Response =>
  Response.json({ errors }, { status: 503, headers: { 'retry-after': '5' } })

const malformed = [{ message: 'A value of this request is not of the kind that is kept here.' }]

/** Payload says 500 “Something went wrong” to whatever it does not know. */
export const tellWhy: AfterErrorHook = ({ error }) => {
  if (isOutOfReach(error)) return { response: { errors }, status: 503 }
  if (isMalformed(error)) return { response: { errors: malformed }, status: 400 }
  return undefined
}

/** Of Payload's session cookie the name is enough: whether it is good is for Payload to say. */
const hasSession = (request: Request): boolean =>
  /(?:^|;\s*)payload-token=/.test(request.headers.get('cookie') ?? '')

/**
 * Answers as {@link outOfReach} where Payload would not: it takes a session that it cannot look up
 * for none, and the admin then throws people out of their form.
 */
export async function whileInReach(
  open: () => Promise<Payload>,
  request: Request,
  go: (payload: Payload) => Promise<Response>,
): Promise<Response> {
  try {
    const payload = await open() // the first one connects
    if (hasSession(request)) {
      await payload.db.count({ collection: slugs.users, where: { id: { equals: 0 } } })
    }
    return await go(payload)
  } catch (error) {
    if (isOutOfReach(error)) return outOfReach()
    throw error
  }
}
