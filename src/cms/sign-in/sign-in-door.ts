import type { Payload } from 'payload'
import { slugs } from '@collections/slugs'
import { countGuesses } from './guesses'
import { restDoorOf } from '@/site/rest-path'
import { guardReset, guardSignIn, unread } from './guard-sign-in'

/** Leads sign-ins and wishes for a new password through their guards, all else straight on. */
export function signInDoor(
  payload: Payload,
  request: Request,
  go: (request: Request) => Promise<Response>,
): Promise<Response> {
  const door = restDoorOf(request)
  // Payload would find its way to a route that is spelled in another way; nobody else would.
  if (door === null) return Promise.resolve(unread())
  if (door === `POST /${slugs.users}/forgot-password`) return guardReset(request, go)
  if (door !== `POST /${slugs.users}/login`) return go(request)
  const { secret, config } = payload
  const guard = {
    payload,
    secret,
    secure: config.serverURL.startsWith('https:'),
    guesses: countGuesses(secret),
  }
  return guardSignIn(guard, request, go)
}
