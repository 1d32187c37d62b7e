import { expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { passwordToken } from '@/cms/mail/links'
import { joinSessions, onlySessionsOf } from '@/cms/session-writes'
import { cms, makePerson } from '../../factories'
import { cookieOf, origin, rest, send, signIn } from '../../setup/rest'

const roleOf = async (id: number) => {
  const payload = await cms()
  const { role } = await payload.findByID({ collection: slugs.users, id, overrideAccess: true })
  return role
}

// Stock Payload lets any signed-in person PATCH their own role.
test('C2 nobody promotes themselves', async () => {
  const author = await makePerson('author')
  const editor = await makePerson('editor')
  await rest('PATCH', `/users/${author.id}`, author, { role: 'admin' })
  await rest('PATCH', `/users/${editor.id}`, editor, { role: 'admin' })
  expect([await roleOf(author.id), await roleOf(editor.id)]).toEqual(['author', 'editor'])
})

test("C2 nobody but an admin sets another's password or deletes them", async () => {
  const editor = await makePerson('editor')
  const other = await makePerson('author')
  const password = await rest('PATCH', `/users/${other.id}`, editor, {
    password: 'taken over by me',
  })
  const removal = await rest('DELETE', `/users/${other.id}`, editor)
  expect([password.status, removal.status]).toEqual([403, 403])
  const login = await rest('POST', '/users/login', null, {
    email: other.email,
    password: other.password,
  })
  expect(login.status).toBe(200)
})

test('the last admin can neither be demoted nor deleted', async () => {
  const first = await makePerson('admin')
  const second = await makePerson('admin')
  const gone = await rest('DELETE', `/users/${second.id}`, first)
  const deleted = await rest('DELETE', `/users/${first.id}`, first)
  const demoted = await rest('PATCH', `/users/${first.id}`, first, { role: 'editor' })
  expect([gone.status, deleted.status, demoted.status]).toEqual([200, 409, 409])
  expect(await roleOf(first.id)).toBe('admin')
})

test('two admins demoting each other at once leave one', async () => {
  const payload = await cms()
  const one = await makePerson('admin')
  const two = await makePerson('admin')
  await payload.update({
    collection: slugs.users,
    where: { and: [{ role: { equals: 'admin' } }, { id: { not_in: [one.id, two.id] } }] },
    data: { role: 'editor' },
    overrideAccess: true,
  })
  // A sign-in writes the whole record of the person; it is over before anything is measured.
  await Promise.all([cookieOf(one), cookieOf(two)])
  const answers = await Promise.all([
    rest('PATCH', `/users/${two.id}`, one, { role: 'editor' }),
    rest('PATCH', `/users/${one.id}`, two, { role: 'editor' }),
  ])
  expect(answers.map(({ status }) => status).sort()).not.toEqual([200, 200])
  const roles = [await roleOf(one.id), await roleOf(two.id)]
  expect(roles).toContain('admin')
})

// Stock Payload: five parallel first-registers make five admins.
test('C1 first-register is closed for good', async () => {
  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map((n) =>
      rest('POST', '/users/first-register', null, {
        name: 'x',
        email: `first-${n}@example.com`,
        password: 'a long enough password',
        role: 'admin',
      }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
  // Payload decodes, and does not mind case.
  for (const word of ['First-Register', '%66irst-register', 'first-register%2F', 'FIRST-REGISTER/'])
    expect([word, (await rest('POST', `/users/${word}`, null, {})).status]).toEqual([word, 404])
  const payload = await cms()
  const { totalDocs } = await payload.count({
    collection: slugs.users,
    where: { email: { contains: 'first-' } },
    overrideAccess: true,
  })
  expect(totalDocs).toBe(0)
})

test('a token is in no answer', async () => {
  const author = await makePerson('author')
  const answer = await rest('POST', '/users/login', null, {
    email: author.email,
    password: author.password,
  })
  expect([answer.status, 'token' in answer.body]).toEqual([200, false])
})

// Stock: a sign-in writes the whole row as it read it half a second before.
test('a role that is taken away during a sign-in stays away', async () => {
  const payload = await cms()
  const admin = await makePerson('admin')
  await cookieOf(admin)
  // One after the other: what is meant to race are the two requests, not rounds for connections.
  const rounds: unknown[] = []
  for (let round = 0; round < 6; round++) {
    const person = await makePerson('editor')
    const signIn = rest('POST', '/users/login', null, person)
    await new Promise((resolve) => setTimeout(resolve, 30 * round))
    const change = rest('PATCH', `/users/${person.id}`, admin, { role: 'author' })
    const answers = await Promise.all([signIn, change])
    const after = await payload.findByID({
      collection: slugs.users,
      id: person.id,
      overrideAccess: true,
    })
    rounds.push([answers[0].status, answers[1].status, after.role])
  }
  expect(rounds).toEqual(rounds.map(() => [200, 200, 'author']))
})

test('of a sign-in’s write only the sessions are meant', () => {
  const data = { id: 3, role: 'admin', hash: 'x', sessions: [], updatedAt: null }
  const write = { collection: slugs.users, id: 3, data, returning: false } as const
  expect([
    onlySessionsOf(write).data,
    onlySessionsOf({ ...write, returning: true }).data,
    onlySessionsOf({ ...write, collection: slugs.errors }).data,
    onlySessionsOf({ ...write, data: { loginAttempts: 2 } }).data,
  ]).toEqual([{ sessions: [], updatedAt: null }, data, data, { loginAttempts: 2 }])
})

test('of parallel sign-ins of one person every session lasts', async () => {
  const person = await makePerson('author')
  const cookies = await Promise.all([1, 2, 3, 4].map(() => signIn(person)))
  const answers = await Promise.all(
    cookies.map((cookie) => send('GET', '/users/me', { origin, cookie })),
  )
  const people = answers.map(({ body }) => (body.user as { id: number } | null)?.id)
  expect(people).toEqual([person.id, person.id, person.id, person.id])
})

// Stock: whatever changes a person writes their sessions as it read them.
test('a sign-in while a link for a new password is made, or a name is changed, lasts', async () => {
  const payload = await cms()
  const admin = await makePerson('admin')
  await cookieOf(admin)
  const rounds: unknown[] = []
  for (let round = 0; round < 8; round++) {
    const person = await makePerson('editor')
    const signedIn = signIn(person)
    await new Promise((resolve) => setTimeout(resolve, 15 * round))
    const changes = [
      passwordToken(payload, person.email, 60_000),
      rest('PATCH', `/users/${person.id}`, admin, { name: `Round ${round}` }),
    ]
    const [cookie] = await Promise.all([signedIn, ...changes])
    const { body } = await send('GET', '/users/me', { origin, cookie })
    rounds.push((body.user as { id: number } | null)?.id === person.id)
  }
  expect(rounds).toEqual(rounds.map(() => true))
})

test('what others did with their sessions meanwhile stays done', () => {
  const session = (id: string, hour: number) => ({
    id,
    createdAt: '2026-01-01T00:00:00.000Z',
    expiresAt: new Date(Date.UTC(2026, 0, 1, hour)).toISOString(),
  })
  const [a, b] = [session('a', 8), session('b', 8)]
  const c = { ...session('c', 8), createdAt: new Date(Date.UTC(2026, 0, 1)) }
  const now = Date.UTC(2026, 0, 1, 1)
  expect([
    joinSessions([a, b], [a, c], now), // a sign-in beside another
    joinSessions([b], [a, c], now), // a sign-in while somebody signs out
    joinSessions([a, b], [session('a', 9)], now), // a renewal beside a sign-in
    joinSessions([b], [b, session('a', 9)], now), // a renewal of a session that was ended
    joinSessions([a, session('b', 9)], [b], now), // a sign-out beside a renewal
    joinSessions([a, b], [], now), // a sign-out everywhere
    joinSessions([session('a', 1), b], [c], now), // one that is over
  ]).toEqual([[a, b, c], [b, c], [session('a', 9), b], [b], [session('b', 9)], [], [b, c]])
})
