import { expect, test } from 'vitest'
import { cms, makePerson, type Person } from '../../factories'
import { cookieOf, origin, rest, send } from '../../setup/rest'

/** Who a cookie of theirs is taken for, and with which role. */
async function whoIs(cookie: string): Promise<string | null> {
  const { body } = await send('GET', '/users/me', { origin, cookie })
  return (body.user as { role?: string } | null)?.role ?? null
}

const admin = await makePerson('admin')

const ends: Record<string, (person: Person, cookie: string) => Promise<unknown>> = {
  'signing out': (_, cookie) => send('POST', '/users/logout', { origin, cookie }),
  'a new password by an admin': ({ id }) =>
    rest('PATCH', `/users/${id}`, admin, { password: 'another long password', revision: 1 }),
  'a new password by mail': async ({ email }) => {
    const payload = await cms()
    const token = await payload.forgotPassword({
      collection: 'users',
      data: { email },
      disableEmail: true,
    })
    return rest('POST', '/users/reset-password', null, { token, password: 'another long password' })
  },
  'being removed': ({ id }) => rest('DELETE', `/users/${id}`, admin),
}

// Stock: a token from before stays good until it expires (CVE-2025-4643).
test.each(Object.keys(ends))('C21 a cookie is nothing any more after %s', async (end) => {
  const person = await makePerson('editor')
  const cookie = await cookieOf(person)
  expect(await whoIs(cookie)).toBe('editor')
  await ends[end]!(person, cookie)
  expect(await whoIs(cookie)).toBe(null)
})

// Stock: the role is read from the token where somebody forgets to read it from the table.
test('C21 a role that was taken away is gone at once, and a cookie of another makes no one', async () => {
  const person = await makePerson('editor')
  const cookie = await cookieOf(person)
  await rest('PATCH', `/users/${person.id}`, admin, { role: 'author', revision: 1 })
  const [head = '', , signature = ''] = (cookie.split('=')[1] ?? '').split('.')
  const forged = Buffer.from(
    JSON.stringify({ id: admin.id, collection: 'users', email: admin.email, role: 'admin' }),
  ).toString('base64url')
  const unsigned = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')
  expect([
    await whoIs(cookie),
    await whoIs(`payload-token=${head}.${forged}.${signature}`),
    await whoIs(`payload-token=${unsigned}.${forged}.`),
  ]).toEqual(['author', null, null])
})
