import { afterAll, beforeEach, expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { provideEnv } from '@/env'
import { startMailSink } from '../../setup/mail-sink'

const sink = await startMailSink()
provideEnv({ SMTP_URL: sink.url, SMTP_FROM: 'site@example.com' })
// Loaded after the mail server is known: the configuration reads it once.
const { cms, makeArticle, makePerson } = await import('../../factories')
const { rest } = await import('../../setup/rest')

afterAll(() => sink.stop())
beforeEach(() => {
  sink.received.length = 0
})

const linkIn = (text: string) => /http:\/\/localhost:3000\/admin\/reset\/([\w-]+)/.exec(text)?.[1]

test('an admin who adds a person invites them, and the link lets them choose a password', async () => {
  const admin = await makePerson('admin')
  const made = await rest('POST', '/users', admin, {
    name: 'A newcomer',
    email: 'newcomer@example.com',
    password: 'nobody will know this one',
    role: 'author',
  })
  expect(made.status).toBe(201)
  await sink.next(1)
  const { to, text } = sink.received[0]!
  expect(to).toEqual(['newcomer@example.com'])
  const reset = await rest('POST', '/users/reset-password', null, {
    token: linkIn(text),
    password: 'chosen by the newcomer',
  })
  const login = await rest('POST', '/users/login', null, {
    email: 'newcomer@example.com',
    password: 'chosen by the newcomer',
  })
  expect([reset.status, login.status]).toEqual([200, 200])
})

test('C27 a reset mail leads to the site’s own address, and the answer tells nothing', async () => {
  const author = await makePerson('author')
  const known = await rest('POST', '/users/forgot-password', null, { email: author.email })
  const unknown = await rest('POST', '/users/forgot-password', null, { email: 'no@example.com' })
  expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
  await sink.next(1)
  expect([
    sink.received.length,
    sink.received[0]!.to,
    linkIn(sink.received[0]!.text) !== undefined,
  ]).toEqual([1, [author.email], true])
})

test('editors hear of what waits for review, the author of what is to change', async () => {
  const payload = await cms()
  await payload.delete({
    collection: slugs.users,
    where: { and: [{ role: { equals: 'editor' } }] },
    overrideAccess: true,
  })
  const author = await makePerson('author')
  const editor = await makePerson('editor')
  const { id } = await makeArticle({ title: 'To look at', createdBy: author.id })
  await rest('PATCH', `/errors/${id}?draft=true`, author, {
    revision: 1,
    reviewState: 'in-review',
    _status: 'draft',
  })
  // The editor, and the admin of the first test.
  await sink.next(2)
  const told = () => sink.received.flatMap(({ to }) => to)
  expect(told()).toContain(editor.email)
  expect(told()).not.toContain(author.email)
  sink.received.length = 0
  await rest('PATCH', `/errors/${id}?draft=true`, editor, {
    revision: 2,
    reviewState: 'changes-asked',
    _status: 'draft',
  })
  await sink.next(1)
  expect([told(), sink.received[0]!.text.includes(`/admin/collections/errors/${id}`)]).toEqual([
    [author.email],
    true,
  ])
})
