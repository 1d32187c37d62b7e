import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withConnection } from '@/database/connection'
import { rawRequest } from '../setup/raw-request'
import { openToStrangers, stranger, type OpenSite } from '../setup/strangers'

/** What strangers may see, and where an address leads. What stock software does stands with each test. */
let site: OpenSite
beforeAll(async () => {
  site = await openToStrangers()
})
afterAll(() => site.close())

const people = async () =>
  withConnection(site.database, async (client) => {
    const { rows } = await client.query<{ email: string }>('select email from users order by email')
    return rows.map(({ email }) => email)
  })

const registers = [
  '/api/users/first-register',
  '/api/users/First-Register',
  '/api/users/%66irst-register',
  '/api/users/%46IRST-REGISTER',
  '/api/users/first-register%2F',
  '/api/users//first-register',
  '/api/users/./first-register',
]

const register = async (): Promise<Set<boolean>> => {
  const statuses = await Promise.all(
    registers.map(async (path, at) => {
      const person = { email: `first-${at}@example.com`, password: 'a long password', name: 'x' }
      const { status } = await site.post(path, { ...person, role: 'admin' })
      return status === 404 || status === 400
    }),
  )
  return new Set(statuses)
}

// Stock: `x-middleware-subrequest` skipped the check of who asks (CVE-2025-29927).
test('C10 no header and no spelling of an address changes who may see what', async () => {
  const tricks: Record<string, string>[] = [
    { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
    { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware' },
    { 'x-middleware-rewrite': '/admin', 'x-matched-path': '/admin/collections/users' },
    { 'x-invoke-path': '/admin/collections/users', 'x-invoke-status': '200' },
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1' },
    { 'next-router-segment-prefetch': '/_tree', rsc: '1' },
    { 'x-original-url': '/admin/collections/users', 'x-rewrite-url': '/api/users' },
    { 'x-payload-http-method-override': 'GET' },
  ]
  const spellings = [
    '/admin/collections/users',
    '/admin/collections/users.rsc',
    '/%61dmin/collections/users',
    '/admin/./collections/../collections/users',
    '/_next/data/x/admin/collections/users.json',
    '/api/users',
    '/api/users?depth=2',
    '/api/%75sers',
    '/api/users.rsc',
    '/api/USERS',
    '/api//users',
    '/API/users',
    '/Admin/collections/users',
    '/preview/errors/1',
  ]
  const leaks: string[] = []
  for (const path of spellings) {
    for (const headers of [{}, ...tricks]) {
      const answer = await rawRequest({
        port: site.port,
        path,
        headers: { ...headers, ...stranger() },
      })
      if (answer.status >= 500 || answer.text.includes(site.login.email))
        leaks.push(`${path} ${JSON.stringify(headers)}: ${answer.status}`)
    }
  }
  expect(leaks).toEqual([])
  // The same address with the admin's cookie shows what a leak would look like.
  expect(await (await site.admin('GET', '/api/users')).text()).toContain(site.login.email)
}, 600_000)

// Seen to fail with Payload’s own routes for it: they answer 200, 405 and 500.
test('C26 there is no GraphQL', async () => {
  const statuses = await Promise.all([
    site.post('/api/graphql', { query: '{ __schema { types { name } } }' }),
    site.ask('/api/graphql', { headers: stranger() }),
    site.ask('/api/graphql-playground', { headers: stranger() }),
    site.post('/api/GraphQL', { query: '{ __schema { types { name } } }' }),
    site.post('/api/%67raphql', { query: '{ __schema { types { name } } }' }),
    site.ask('/api/GraphQL-Playground', { headers: stranger() }),
  ])
  expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([404]))
})

// Stock: answers 200 with the map of who may do what.
test('C58 a stranger who probes learns nothing of what the site is made of', async () => {
  const paths = [
    '/api',
    '/api/access',
    '/api/ACCESS',
    '/api/%61ccess',
    '/api/OG',
    '/api/%6Fg',
    '/api/users',
    '/api/Users/Init',
    '/api/users/init',
    '/api/users/me',
    '/api/payload-preferences',
    '/api/payload-preferences/x',
    '/api/payload-kv',
    '/api/payload-locked-documents',
    '/api/payload-migrations',
    '/api/payload-jobs/run',
    '/api/media',
    '/api/errors',
    '/api/errors/1/versions',
    '/api/globals/site',
    '/api/none',
    '/api/v1/none',
    '/.env',
    '/.git/config',
    '/package.json',
    '/server-status',
    '/.next/BUILD_ID',
    '/_next/server/app/page.js',
  ]
  const told: string[] = []
  for (const path of paths) {
    const answer = await site.ask(path, { headers: stranger() })
    const text = await answer.text()
    const isPage = path === '/api' // the documentation of the public API
    if (!isPage && answer.status === 200 && !text.includes('"user":null')) told.push(path)
    if (!isPage && /payload-|postgres|drizzle|node_modules|\bat \w+ \(|"collections"/i.test(text))
      told.push(`${path}: ${text.slice(0, 100)}`)
    if (answer.headers.get('x-powered-by') ?? answer.headers.get('server'))
      told.push(`${path}: header`)
  }
  expect(told).toEqual([])
  const access = await (await site.admin('GET', '/api/access')).text()
  expect(access).toContain('"collections"')
}, 400_000)

// Seen to fail with a gate that takes a line as it was sent and cuts off the slash at its end: `//evil.example/`
// is sent on to `//evil.example`.
test('C30 no address leads to another site', async () => {
  const ends = [
    '//evil.example',
    '/\\evil.example',
    '/%09/evil.example',
    'https://evil.example',
    '\\/\\/evil.example',
  ]
  const paths = [
    ...ends.flatMap((end) => [
      `/admin/login?redirect=${encodeURIComponent(end)}`,
      `/admin/logout?redirect=${encodeURIComponent(end)}`,
      `/preview/errors/1?token=x&redirect=${encodeURIComponent(end)}`,
    ]),
    '//evil.example/',
    '/%5Cevil.example/',
    '/%2F%2Fevil.example/',
    '/.evil.example/..//',
    '///evil.example/%2e%2e/',
  ]
  const away: string[] = []
  for (const path of paths) {
    for (const headers of [stranger(), { ...stranger(), cookie: site.cookie }]) {
      const answer = await rawRequest({ port: site.port, path, headers })
      const location = answer.headers.location ?? '/'
      if (new URL(location, site.origin).origin !== site.origin) away.push(`${path}: ${location}`)
      if (/(?:url=|href=")\s*(?:https?:)?(?:\/\/|\\)evil/.test(answer.text))
        away.push(`${path}: in the page`)
    }
  }
  expect(away).toEqual([])
}, 400_000)

// Stock: an export plugin writes cells that a spreadsheet runs.
test('C47 no cell of an export is a formula, and strangers get no export', async () => {
  const formulas = ['=1+1', '+1', '-1', '@now', '\t=1', '=HYPERLINK("https://evil.example")']
  for (const message of formulas) {
    const data = { title: `${message} in a title`.trim(), message, _status: 'draft' }
    expect((await site.admin('POST', '/api/errors?draft=true', data)).status).toBe(201)
  }
  const path = '/api/exchange/export?collection=errors&format=csv'
  expect((await site.ask(path, { headers: stranger() })).status).toBe(403)
  const table = await site.admin('GET', path)
  expect(table.status).toBe(200)
  const { data: rows } = Papa.parse<string[]>((await table.text()).trim())
  expect(rows.filter((row) => row.some((cell) => /^[=+\-@\t\r]/.test(cell)))).toEqual([])
  for (const message of formulas) expect(rows.some((row) => row.includes(`'${message}`))).toBe(true)
})

// Stock: five at once make five admins, as long as there is nobody.
test('C1 nobody registers themselves, neither beside an admin nor where nobody is', async () => {
  expect(await register()).toEqual(new Set([true]))
  expect(await people()).toEqual([site.login.email])
  await withConnection(site.database, (client) => client.query('delete from users'))
  expect(await register()).toEqual(new Set([true]))
  expect(await people()).toEqual([])
  const hints = ['/api/users/init', '/api/users/Init', '/api/users/%69nit']
  const asRead = { 'x-payload-http-method-override': 'GET' }
  for (const path of hints) {
    expect([path, (await site.ask(path, { headers: stranger() })).status]).toEqual([path, 404])
    expect([path, (await site.post(path, {}, asRead)).status]).toEqual([path, 404])
  }
})
