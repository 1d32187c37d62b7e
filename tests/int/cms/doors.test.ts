import config from '@payload-config'
import { expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { lockArticle, makeArticle, makePerson } from '../../factories'
import { cookieOf, origin, rest, send } from '../../setup/rest'

/** What Payload leaves open and this site does not; each line says what stock Payload does. */

// Stock: `?overrideLock=true` writes past another person's lock.
test('C22 a lock of another person holds, and no word in the address skips it', async () => {
  const [holder, other] = [await makePerson('editor'), await makePerson('editor')]
  const { id } = await makeArticle()
  await lockArticle(id, holder)
  const change = { title: 'Past the lock', revision: 1 }
  const plain = await rest('PATCH', `/errors/${id}`, other, change)
  const skipping = await rest('PATCH', `/errors/${id}?overrideLock=true`, other, change)
  expect([plain.status, skipping.status]).toEqual([423, 423])
  // Each of these sets `overrideLock` too, as queries are read here.
  for (const word of ['[overrideLock]', '%5BoverrideLock%5D', 'overrideLock[]', '%6FverrideLock']) {
    const { status } = await rest('PATCH', `/errors/${id}?${word}=true`, other, change)
    expect([word, status]).toEqual([word, 423])
  }
})

const asRead = { 'x-payload-http-method-override': 'GET' }
const asForm = { 'content-type': 'application/x-www-form-urlencoded' }

// Stock: what is closed to a GET is open to a POST that says it is one, and to any other spelling.
test.each([
  ['GET', '/access', {}],
  ['GET', '/ACCESS', {}],
  ['GET', '/errors/Access/1', {}],
  ['GET', '/og', {}],
  ['GET', '/OG', {}],
  ['GET', '/%6Fg', {}],
  ['POST', '/og', asRead],
  ['POST', '/og', { ...asRead, ...asForm }],
  ['POST', '/og', { 'x-http-method-override': 'GET', ...asForm }],
  ['GET', '/users/init', {}],
  ['GET', '/users/Init', {}],
  ['POST', '/users/init', asRead],
  ['POST', '/users/init', { ...asRead, ...asForm }],
  ['POST', '/payload-jobs/run', { ...asRead, ...asForm }],
  ['POST', '/Payload-Jobs/run', { ...asRead, ...asForm }],
])(
  'C58 a door that is closed is closed however it is asked for: %s %s %o',
  async (method, path, headers) => {
    const body = method === 'POST' ? {} : undefined
    expect((await send(method, path, { origin, ...headers }, body)).status).toBe(404)
  },
)

// The admin sends long queries so; Payload also makes addresses out of JSON (`{"locale": "x&limit=0"}`).
test('C25 a read by POST is a form and nothing else', async () => {
  const editor = await makePerson('editor')
  const cookie = await cookieOf(editor)
  await makeArticle()
  const read = async (headers: Record<string, string>, path = '/errors') => {
    const answer = await send('POST', path, { origin, cookie, ...asRead, ...headers }, {})
    return [answer.status, answer.body.limit]
  }
  expect([
    await read(asForm),
    await read({ 'content-type': 'application/json' }),
    await read({ 'content-type': 'Application/X-WWW-Form-Urlencoded' }),
    await read(asForm, '/errors?limit=0'),
  ]).toEqual([
    [200, 10],
    [404, undefined],
    [404, undefined],
    [404, undefined],
  ])
  const nested = await send('GET', '/errors?[limit]=0', { origin, cookie })
  expect([nested.status, nested.body.limit]).toEqual([200, 100])
})

// Stock: with `csrf: []` any origin may use the cookie.
test.each([
  ['another origin', { origin: 'https://evil.example' }],
  ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
  ['no word of where from', {}],
])('C20 a session’s cookie is nothing from %s', async (_from, headers) => {
  const admin = await makePerson('admin')
  const cookie = await cookieOf(admin)
  const answer = await send('GET', '/users/me', { ...headers, cookie })
  expect([answer.status, answer.body.user]).toEqual([200, null])
})

test('a session’s cookie works from the site itself', async () => {
  const admin = await makePerson('admin')
  const answer = await send('GET', '/users/me', { origin, cookie: await cookieOf(admin) })
  expect((answer.body.user as { id: number }).id).toBe(admin.id)
})

// Stock: telemetry on, GraphQL on, ten levels deep, token in answers, five wrong logins lock the owner out.
test('the configuration turns Payload’s defaults round', async () => {
  const { auth, cors, csrf, graphQL, maxDepth, telemetry, collections } = await config
  const users = collections.find(({ slug }) => slug === slugs.users)!
  expect({
    telemetry,
    graphQL: graphQL.disable,
    maxDepth,
    csrf: [...new Set(csrf)],
    cors,
    order: auth.jwtOrder.length > 0,
    removesToken: users.auth.removeTokenFromResponses,
    cookie: users.auth.cookies.sameSite,
  }).toEqual({
    telemetry: false,
    graphQL: true,
    maxDepth: 2,
    csrf: [origin],
    cors: [origin],
    order: true,
    removesToken: true,
    cookie: 'Strict',
  })
})

// Stock: anyone signed in reads, creates, updates and deletes in a collection that says nothing.
test('C11 no collection leaves an operation to the default', async () => {
  const { collections } = await config
  const own = collections.filter(({ slug }) => Object.values<string>(slugs).includes(slug))
  const silent = own.flatMap(({ slug, access }) =>
    (['create', 'read', 'update', 'delete'] as const)
      .filter((operation) => access[operation].name === 'defaultAccess')
      .map((operation) => `${slug}.${operation}`),
  )
  expect(silent).toEqual([])
})
