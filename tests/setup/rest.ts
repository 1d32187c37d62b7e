import config from '@payload-config'
import { handleEndpoints } from 'payload'
import { slugs } from '@collections/slugs'
import { boundedRead } from '@/cms/bounded-reads'
import { closedDoor } from '@/cms/rest-doors'
import { cms, type Person } from '../factories'

export type Answer = { status: number; body: Record<string, unknown> }

export const origin = 'http://localhost:3000'
const cookies = new Map<number, Promise<string>>()

/** Signs in as the login page does; the token comes in a cookie only. */
export async function signIn(person: Person): Promise<string> {
  const request = new Request(`${origin}/api/${slugs.users}/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email: person.email, password: person.password }),
  })
  const response = await handleEndpoints({ config, request })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`${person.email} could not sign in: ${response.status}`)
  return cookie
}

/** The cookie of a session of theirs. */
export const cookieOf = (person: Person): Promise<string> => {
  const known = cookies.get(person.id) ?? signIn(person)
  cookies.set(person.id, known)
  return known
}

/** One request with exactly these headers. `path` starts below `/api`. */
export async function send(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: unknown,
): Promise<Answer> {
  const request = new Request(`${origin}/api${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const response =
    (await closedDoor(await cms(), request)) ??
    (await handleEndpoints({ config, request: await boundedRead(request) }))
  const text = await response.text()
  return { status: response.status, body: text ? (JSON.parse(text) as Answer['body']) : {} }
}

/** One request to Payload's REST, as a person or as nobody. */
export const rest = async (
  method: string,
  path: string,
  as: Person | null,
  body?: unknown,
): Promise<Answer> =>
  send(method, path, { origin, ...(as ? { cookie: await cookieOf(as) } : {}) }, body)
