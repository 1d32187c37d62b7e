import type { Payload } from 'payload'
import { slugs } from '@collections/slugs'
import { TooBusy } from '@/site/limit-concurrency'
import { type Credentials, credentialsOf } from './credentials'
import { deviceCookie, knownDevice } from './device'
import type { Guesses } from './guesses'
import { spendHash } from './spend-hash'
import { takeTurn } from './turns'

export type SignInGuard = {
  payload: Payload
  guesses: Guesses
  secret: string
  secure: boolean
}

const signInPath = `/api/${slugs.users}/login`

/**
 * Signs in through Payload, but so that an answer and its time do not tell whether somebody has an
 * account, guesses are few, and guesses of strangers never keep people from a device on which they
 * signed in before.
 */
export async function guardSignIn(
  guard: SignInGuard,
  request: Request,
  signIn: (request: Request) => Promise<Response>,
): Promise<Response> {
  const credentials = await credentialsOf(request)
  if (!credentials) return unread()
  const device = knownDevice(request.headers.get('cookie'), guard.secret, credentials.email)
  try {
    return await takeTurn(device !== null, () =>
      tryToSignIn(guard, credentials, device, () => signIn(withOnly(request, credentials))),
    )
  } catch (error) {
    if (error instanceof TooBusy) return busy()
    throw error
  }
}

/** Payload reads what was counted, and nothing else: it has ways of its own to read a body. */
function withOnly(request: Request, { email, password }: Credentials): Request {
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  headers.delete('transfer-encoding')
  headers.set('content-type', 'application/json')
  const body = JSON.stringify({ email, password })
  return new Request(request.url, { method: 'POST', headers, body })
}

async function tryToSignIn(
  { payload, guesses, secret, secure }: SignInGuard,
  { email, password }: Credentials,
  device: string | null,
  signIn: () => Promise<Response>,
): Promise<Response> {
  const who = device ? `${email}\n${device}` : email
  const wait = await guesses.wait(who)
  if (wait > 0) return tooMany(wait)

  const answer = await signIn()
  if (answer.ok) {
    await guesses.forget(who)
    answer.headers.append('set-cookie', deviceCookie(secret, email, signInPath, secure))
    return answer
  }
  if (answer.status === 401) {
    await guesses.add(who)
    if (!(await isKnown(payload, email))) await spendHash(password)
  }
  return answer
}

export const unread = (): Response =>
  Response.json(
    { errors: [{ message: 'Send an address of mail and a password, as a form or as JSON.' }] },
    { status: 400 },
  )

const tooMany = (wait: number): Response =>
  Response.json(
    {
      errors: [
        {
          message:
            'Too many wrong passwords for this address from places where it was not used before. Wait, use a device on which you signed in before, or ask for a new password.',
        },
      ],
    },
    { status: 429, headers: { 'retry-after': String(wait) } },
  )

const busy = (): Response =>
  Response.json(
    { errors: [{ message: 'Too many people sign in at the moment. Try again in a few seconds.' }] },
    { status: 503, headers: { 'retry-after': '5' } },
  )

const isKnown = async (payload: Payload, email: string): Promise<boolean> =>
  (await payload.db.findOne({ collection: slugs.users, where: { email: { equals: email } } })) !==
  null

/** At least, in milliseconds, however long a mail takes. */
const resetAnswerAfter = 1_000

/** Answers a wish for a new password the same and after the same time, whoever asks for whom. */
export async function guardReset(
  request: Request,
  reset: (request: Request) => Promise<Response>,
): Promise<Response> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), resetAnswerAfter))
  const asked = reset(request).catch(() => null)
  const answer = await Promise.race([asked, late])
  await late
  return answer && answer.status === 400
    ? answer
    : Response.json({ message: 'If somebody signs in with this address, a mail is on its way.' })
}
