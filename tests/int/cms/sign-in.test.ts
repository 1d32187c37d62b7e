import { createHash } from 'node:crypto'
import config from '@payload-config'
import { handleEndpoints } from 'payload'
import { expect, test } from 'vitest'
import { signInDoor } from '@/cms/sign-in/sign-in-door'
import { makeLimiter } from '@/database/limiter'
import { provideEnv } from '@/env'
import { cms, makePerson } from '../../factories'
import { origin } from '../../setup/rest'

type Sent = { email: string; password: string; cookie?: string }

/** A sign-in as the site answers it, by JSON or as the admin's form sends it. */
async function signIn({ email, password, cookie = '' }: Sent, asForm = false) {
  const body = JSON.stringify({ email, password })
  const form = new FormData()
  form.set('_payload', body)
  const request = new Request(`${origin}/api/users/login`, {
    method: 'POST',
    headers: { origin, cookie, ...(asForm ? {} : { 'content-type': 'application/json' }) },
    body: asForm ? form : body,
  })
  const answer = await signInDoor(await cms(), request, (checked) =>
    handleEndpoints({ config, request: checked }),
  )
  const device = answer.headers
    .getSetCookie()
    .find((set) => set.startsWith('known-device='))
    ?.split(';')[0]
  return { status: answer.status, device, body: await answer.text() }
}

const statuses = async (count: number, sent: Sent): Promise<number[]> => {
  const all: number[] = []
  for (let at = 0; at < count; at++) all.push((await signIn(sent)).status)
  return all
}

// Stock: five wrong passwords from anywhere keep the owner out for ten minutes.
test('C18 guesses of strangers are few, and never keep the owner from a device that is known', async () => {
  const person = await makePerson('editor')
  const { email, password } = person
  const first = await signIn(person, true)
  expect([first.status, first.device?.startsWith('known-device=')]).toEqual([200, true])

  const wrong = { email, password: 'not it' }
  expect(await statuses(11, wrong)).toEqual([...Array<number>(10).fill(401), 429])
  const cookie = first.device ?? ''
  expect([
    (await signIn({ email, password })).status,
    (await signIn({ email, password, cookie: cookie.replace(/.$/, '!') })).status,
    (await signIn({ email, password, cookie })).status,
  ]).toEqual([429, 429, 200])
}, 240_000)

const boundary = 'x-x'
const part = (value: object) =>
  `--${boundary}\r\ncontent-disposition: form-data; name="_payload"\r\n\r\n${JSON.stringify(value)}\r\n`

async function door(path: string, type: string, body: string): Promise<number> {
  const request = new Request(`${origin}/api${path}`, {
    method: 'POST',
    headers: { origin, 'content-type': type },
    body,
  })
  const answer = await signInDoor(await cms(), request, (checked) =>
    handleEndpoints({ config, request: checked, path: new URL(checked.url).pathname }),
  )
  return answer.status
}

// Stock counts by account; a guard in front of it has to read what Payload reads, or nothing passes.
test('C18 a guess counts however it is spelled, and what cannot be read is no sign-in', async () => {
  const { email, password } = await makePerson('editor')
  const wrong = { email, password: 'not it' }
  const form = `${part(wrong)}--${boundary}--\r\n`
  for (const type of [
    'multipart/form-data',
    'multipart/Form-Data',
    'Multipart/FORM-DATA',
    'application/json',
    'Application/JSON',
  ]) {
    const isForm = type.toLowerCase().startsWith('multipart')
    for (let at = 0; at < 2; at++) {
      const full = isForm ? `${type}; boundary=${boundary}` : type
      expect([
        type,
        await door('/users/login', full, isForm ? form : JSON.stringify(wrong)),
      ]).toEqual([type, 401])
    }
  }
  expect((await signIn({ email, password })).status).toBe(429)
  expect([
    await door('/users/login', 'multipart/mixed; boundary=x-x', form),
    await door('/users/login', 'application/json', '{'),
    await door(
      '/users/login',
      'application/json',
      JSON.stringify({ email: { contains: '@' }, password }),
    ),
    await door('/users/LOGIN', 'application/json', JSON.stringify({ email, password })),
    await door('/users/%6Cogin', 'application/json', JSON.stringify({ email, password })),
  ]).toEqual([400, 400, 400, 400, 400])
}, 240_000)

test('C18 of two names in one form the one that is counted is the one that is compared', async () => {
  const [one, other] = [await makePerson('editor'), await makePerson('editor')]
  const body = (first: object, second: object) => `${part(first)}${part(second)}--${boundary}--\r\n`
  const type = `multipart/form-data; boundary=${boundary}`
  const wrong = { email: one.email, password: 'not it' }
  expect([
    await door('/users/login', type, body(wrong, { email: other.email, password: other.password })),
    await door('/users/login', type, body({ email: other.email, password: other.password }, wrong)),
  ]).toEqual([401, 200])
}, 240_000)

test('a device that is known for one person is a stranger to another', async () => {
  const [one, other] = [await makePerson('editor'), await makePerson('editor')]
  const { device = '' } = await signIn(one)
  const wrong = { email: other.email, password: 'not it', cookie: device }
  expect(await statuses(11, wrong)).toEqual([...Array<number>(10).fill(401), 429])
}, 240_000)

// Stock: 245 ms for an address that somebody has, 4 ms for one that nobody has, and another text when locked.
test('C19 nobody learns whether an address has an account: one text, one amount of work', async () => {
  const { email } = await makePerson('author')
  const texts = new Set<string>()
  const spent: number[] = []
  for (const address of [email, 'nobody@example.com']) {
    const before = process.cpuUsage()
    const answer = await signIn({ email: address, password: 'not it' })
    const { user } = process.cpuUsage(before)
    texts.add(`${answer.status} ${answer.body}`)
    spent.push(user)
  }
  const [known = 0, unknown = 0] = spent
  expect([texts.size, unknown > known / 3 && known > unknown / 3]).toEqual([1, true])
})

test('C19 a wish for a new password is answered alike for everybody', async () => {
  const { email } = await makePerson('author')
  const answers = await Promise.all(
    [email, 'nobody@example.com'].map(async (address) => {
      const request = new Request(`${origin}/api/users/forgot-password`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ email: address }),
      })
      const answer = await signInDoor(await cms(), request, (checked) =>
        handleEndpoints({ config, request: checked }),
      )
      return [answer.status, await answer.text()]
    }),
  )
  expect(answers[0]).toEqual(answers[1])
})

// Stock: any other spelling went past the answer that is the same for everybody.
test('C19 a wish for a new password has one spelling', async () => {
  const body = JSON.stringify({ email: 'nobody@example.com' })
  for (const word of ['Forgot-Password', '%66orgot-password', 'forgot-password%20'])
    expect([word, await door(`/users/${word}`, 'application/json', body)]).toEqual([word, 400])
})

test('instances that count in Postgres count together', async () => {
  provideEnv({ RATE_LIMIT_STORE: 'postgres' })
  const limit = { name: 'together', points: 3, seconds: 60 }
  const [one, other] = [makeLimiter(limit), makeLimiter(limit)]
  const who = createHash('sha256').update('somebody').digest('hex')
  for (const limiter of [one, other, one]) await limiter.consume(who)
  const refused = await other.consume(who).then(
    () => null,
    (refusal: { consumedPoints: number }) => refusal.consumedPoints,
  )
  provideEnv({ RATE_LIMIT_STORE: 'memory' })
  expect(refused).toBe(4)
})
