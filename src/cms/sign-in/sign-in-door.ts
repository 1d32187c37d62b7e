import type { Payload } from 'payload'
import { slugs } from '@collections/slugs'
import { countGuesses } from './guesses'
import { guardReset, guardSignIn, signInPath } from './guard-sign-in'

/** Leads sign-ins and wishes for a new password through their guards, all else straight on. */
export function signInDoor(
  payload: Payload,
  request: Request,
  go: (request: Request) => Promise<Response>,
): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (request.method !== 'POST') return go(request)
  if (pathname === `/api/${slugs.users}/forgot-password`) return guardReset(request, go)
  if (pathname !== signInPath) return go(request)
  const { secret, config } = payload
  const guard = {
    payload,
    secret,
    secure: config.serverURL.startsWith('https:'),
    guesses: countGuesses(secret),
  }
  return guardSignIn(guard, request, go)
}
