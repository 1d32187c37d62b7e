import { chmod, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Finding } from '@/cli/doctor/check'
import { examine, examineSettings } from '@/cli/doctor/examine'
import {
  judgeClock,
  judgeConnections,
  judgeExtensions,
  judgeServer,
} from '@/cli/doctor/look-at-database'
import { judgeDisk, lookAtBackups, lookAtDisk, lookAtSecrets } from '@/cli/doctor/look-at-machine'
import { lookAtUrl } from '@/cli/doctor/look-at-url'
import { withConnection } from '@/database/connection'
import { env, provideEnv } from '@/env'
import { freePort } from '@/server/ports'
import { completeParts, makeArticle } from '../../factories'
import { runCli } from './run-cli'

let dataDir = ''
const database = env().databaseUrl

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'doctor-'))
  provideEnv({ DATA_DIR: dataDir, SITE_URL: 'https://errors.example.org', TRUST_PROXY: '1' })
})
afterAll(() => rm(dataDir, { recursive: true }))

const run = (statement: string) => withConnection(database, (client) => client.query(statement))
const states = (findings: readonly Finding[]) =>
  Object.fromEntries(findings.map(({ check, state }) => [check, state]))
const faultsOf = (findings: readonly Finding[]) =>
  findings.filter(({ state }) => state === 'fault').map(({ check, found }) => `${check}: ${found}`)

const all = () => examine({ url: null, envFile: path.join(dataDir, '.env') })

test('a deployment in order has no fault, and what is left to do is a note', async () => {
  await makeArticle({ ...(await completeParts()), _status: 'published' })
  expect(states(await all())).toEqual({
    settings: 'well',
    secrets: 'well',
    disk: expect.stringMatching(/^(?:well|note)$/) as string,
    database: 'well',
    server: 'well',
    extensions: 'well',
    'clock of the database': 'well',
    connections: expect.stringMatching(/^(?:well|note)$/) as string,
    migrations: 'well',
    'search index': 'well',
    backups: 'note',
  })
})

test('an article that the index lacks, and one that it should not hold, are told', async () => {
  await run('create table kept as select * from search_documents')
  await run('delete from search_documents')
  expect(faultsOf(await all())).toEqual([
    'search index: lacks 1 published articles, holds 0 that nobody sees',
  ])
  await run('insert into search_documents select * from kept')
  await run(`update errors set _status = 'draft'`)
  expect(faultsOf(await all())).toEqual([
    'search index: lacks 0 published articles, holds 1 that nobody sees',
  ])
  await run(`update errors set _status = 'published'`)
  expect(faultsOf(await all())).toEqual([])
})

test('a migration that the database has not had is told by name', async () => {
  const last = await run(
    'delete from payload_migrations where id = (select max(id) from payload_migrations) returning name',
  )
  const { name } = last.rows[0] as { name: string }
  expect(faultsOf(await all())).toEqual([`migrations: 1 pending, first ${name}`])
  await run(`insert into payload_migrations (name, batch) values ('${name}', 99)`)
})

test('a database that is away, and a replica that is, are told', async () => {
  const away = new URL(database)
  away.port = String(await freePort())
  provideEnv({ READ_DATABASE_URL: away.toString() })
  expect(faultsOf(await all())).toEqual([
    `replica: The database at 127.0.0.1:${away.port}${away.pathname} refuses connections: start Postgres there, or correct DATABASE_URL.`,
  ])
  provideEnv({ READ_DATABASE_URL: '', DATABASE_URL: away.toString() })
  expect(faultsOf(await all())).toEqual([
    `database: The database at 127.0.0.1:${away.port}${away.pathname} refuses connections: start Postgres there, or correct DATABASE_URL.`,
  ])
  provideEnv({ DATABASE_URL: database })
})

test('clocks that differ are told, by how much', async () => {
  const late = await examine({ url: null, now: () => Date.now() - 3_600_000 })
  expect(states(late)['clock of the database']).toBe('fault')
  const behind = { ...healthy, clockAhead: -5 }
  expect([judgeClock(behind), judgeClock(healthy).state]).toEqual([
    {
      check: 'clock of the database',
      state: 'note',
      found: '5.0 s behind ours',
      advice: 'Let both machines keep time (chrony or systemd-timesyncd).',
    },
    'well',
  ])
})

const healthy = {
  version: 180_004,
  encoding: 'UTF8',
  extensions: ['pg_trgm', 'plpgsql'],
  clockAhead: 0.1,
  connections: { used: 10, most: 100 },
}

test.each([
  ['an old server', judgeServer({ ...healthy, version: 140_012 }), 'Postgres 14.12, UTF8'],
  [
    'another encoding',
    judgeServer({ ...healthy, encoding: 'SQL_ASCII' }),
    'Postgres 18.4, SQL_ASCII',
  ],
  ['no pg_trgm', judgeExtensions({ ...healthy, extensions: ['plpgsql'] }), 'pg_trgm is not there'],
  ['little room', judgeDisk({ free: 1e8, total: 1e12 }), '0.1 GB of 931.3 GB free'],
])('%s is a fault', (_, { state, found: said }, found) => {
  expect([state, said]).toEqual(['fault', found])
})

test('few connections and a tenth of a disk are notes', () => {
  const crowded = { ...healthy, connections: { used: 90, most: 100 } }
  expect([
    judgeConnections(crowded, 20).state,
    judgeConnections(healthy, 20).state,
    judgeDisk({ free: 5e9, total: 1e12 }).state,
  ]).toEqual(['note', 'well', 'note'])
})

test('a data folder that is a file cannot be written', async () => {
  const file = path.join(dataDir, 'a-file')
  await writeFile(file, '')
  expect(lookAtDisk(path.join(file, 'below')).state).toBe('fault')
})

test('secrets that others can read are told, with the command that closes them', async () => {
  const file = path.join(dataDir, 'open.env')
  await writeFile(file, 'PAYLOAD_SECRET=x')
  await chmod(file, 0o644)
  expect(lookAtSecrets(dataDir, file)).toEqual({
    check: 'secrets',
    state: 'fault',
    found: `others on this machine can read ${file}`,
    advice: `Run: chmod 600 ${file}`,
  })
  await chmod(file, 0o600)
  expect(lookAtSecrets(dataDir, file).state).toBe('well')
})

test('a backup of the day before yesterday is too old', async () => {
  const folder = path.join(dataDir, 'backups')
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, '2026-11-25T10-00-00Z.tar.gz')
  await writeFile(file, 'x')
  const at = new Date('2026-11-25T10:00:00Z')
  await utimes(file, at, at)
  const after = (hours: number) => lookAtBackups(dataDir, () => at.getTime() + hours * 3_600_000)
  expect([after(20).state, after(27)]).toEqual([
    'well',
    {
      check: 'backups',
      state: 'fault',
      found: 'the newest is 27.0 hours old',
      advice: 'Run npm run backup every night; docs/operations.md has the line for cron.',
    },
  ])
  await rm(folder, { recursive: true })
})

test('headers that a proxy lost, a wrong status and no answer are told', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/bare') response.end('x')
    else if (request.url === '/whole')
      response
        .writeHead(200, {
          'content-security-policy': "default-src 'none'",
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'same-origin',
          'x-request-id': 'abcdefgh',
        })
        .end('x')
    else response.writeHead(502).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const found = await Promise.all(['/whole', '/bare', '/'].map((path) => lookAtUrl(at + path)))
  server.close()
  const away = await lookAtUrl(`http://127.0.0.1:${await freePort()}/`)
  expect([...found, away].map(({ state, found: said }) => [state, said])).toEqual([
    ['well', 'all are there'],
    [
      'fault',
      'without content-security-policy, x-content-type-options, referrer-policy, x-request-id',
    ],
    ['fault', 'answered with 502'],
    ['fault', 'no answer (ECONNREFUSED)'],
  ])
})

test('settings that cannot be read are told before anything else', () => {
  expect(
    faultsOf(examineSettings({ DATABASE_URL: 'postgres://x@y/z', TRUST_PROXY: 'yes' })),
  ).toEqual([
    'settings: TRUST_PROXY must be a number.',
    expect.stringContaining('settings: PAYLOAD_SECRET is missing') as string,
  ])
})

test('a site that others use needs https, and limits', async () => {
  provideEnv({ SITE_URL: 'http://errors.example.org', RATE_LIMIT: 'off' })
  const findings = (await all()).filter(({ check }) => check === 'settings')
  provideEnv({ SITE_URL: 'https://errors.example.org', RATE_LIMIT: 'on' })
  expect(findings.map(({ state, found }) => [state, found])).toEqual([
    ['fault', 'SITE_URL is http://errors.example.org'],
    ['note', 'RATE_LIMIT is off'],
  ])
})

// Three processes, each of which loads the whole program.
test('the command says it in JSON and in its exit code', { timeout: 120_000 }, async () => {
  const good = await runCli('doctor.ts', ['--json'])
  expect([good.code, (JSON.parse(good.output) as { isWell: boolean }).isWell]).toEqual([0, true])
  const bad = await runCli('doctor.ts', [], { SITE_URL: 'http://errors.example.org' })
  expect([bad.code, bad.output.split('\n')[0]]).toEqual([
    1,
    '  FAULT settings: SITE_URL is http://errors.example.org',
  ])
  expect((await runCli('doctor.ts', ['--what'])).code).toBe(2)
})
