import { expect, test } from 'vitest'
import { EnvFault, readEnv, servingFaults } from '@/env'

const secret = '0123456789abcdef0123456789abcdef'
const database = 'postgres://app:word@db.example.org:5432/site'

function faultsOf(source: Record<string, string>): string[] {
  try {
    readEnv(source)
    return []
  } catch (error) {
    if (error instanceof EnvFault) return error.faults
    throw error
  }
}

test('nothing set is a site of its own on this machine', () => {
  expect(readEnv({})).toEqual({
    production: false,
    databaseUrl: '',
    migrationDatabaseUrl: '',
    readDatabaseUrl: '',
    databasePoolMax: 10,
    patientQueries: false,
    payloadSecret: '',
    siteUrl: 'http://localhost:3000',
    mediaBucket: null,
    logLevel: 'warn',
    logFormat: null,
    metricsToken: '',
    securityContact: '',
    port: 3000,
    host: '127.0.0.1',
    rateLimit: true,
    realtime: true,
    rateLimitStore: 'memory',
    trustProxy: 0,
    dataDir: '.data',
    mediaDir: '.data/media',
    cacheMemoryBytes: 128 * 1024 * 1024,
    cacheDiskBytes: 512 * 1024 * 1024,
    smtp: null,
  })
})

test('the address of the site follows the port, and loses its slash', () => {
  expect(readEnv({ PORT: '4000' }).siteUrl).toBe('http://localhost:4000')
  expect(readEnv({ SITE_URL: 'https://errors.example.org/' }).siteUrl).toBe(
    'https://errors.example.org',
  )
})

// As it was typed it would never be what a browser calls its origin: no form of the admin is taken.
test('C56 the address of the site is written as browsers write it, and is no more than a host', () => {
  expect(readEnv({ SITE_URL: 'HTTPS://Errors.Example.ORG:443' }).siteUrl).toBe(
    'https://errors.example.org',
  )
  for (const more of ['/errors', '/?a=1', '/#a', '/errors/'])
    expect(faultsOf({ SITE_URL: `https://errors.example.org${more}` })).toEqual([
      expect.stringMatching(/^SITE_URL must end after the host/),
    ])
  expect(faultsOf({ SITE_URL: 'https://me:word@errors.example.org' })).toHaveLength(1)
  expect(faultsOf({ SITE_URL: 'errors.example.org' })).toHaveLength(1)
})

test('C56 a database of one’s own is served under an address that was given', () => {
  const missing = [expect.stringMatching(/^SITE_URL is missing/)]
  expect(servingFaults({ DATABASE_URL: database })).toEqual(missing)
  expect(servingFaults({ DATABASE_URL: database, SITE_URL: ' ' })).toEqual(missing)
  expect(servingFaults({ DATABASE_URL: database, SITE_URL: 'https://a.example' })).toEqual([])
  expect(servingFaults({})).toEqual([])
})

test('migrations and reads use the same database unless told otherwise', () => {
  const settings = readEnv({
    DATABASE_URL: database,
    PAYLOAD_SECRET: secret,
    READ_DATABASE_URL: `${database}-replica`,
  })
  expect([settings.migrationDatabaseUrl, settings.readDatabaseUrl]).toEqual([
    database,
    `${database}-replica`,
  ])
})

test('C56 every fault is named at once, each with what to do', () => {
  const faults = faultsOf({ DATABASE_URL: 'mysql://x', PORT: '99999', RATE_LIMIT: 'maybe' })
  expect(faults).toEqual([
    'DATABASE_URL must be a Postgres address such as postgres://user:password@host:5432/name.',
    'PORT must be at most 65535.',
    'RATE_LIMIT must be "on" or "off".',
    expect.stringMatching(/^PAYLOAD_SECRET is missing, and with DATABASE_URL it must be set: make/),
  ])
})

test.each([
  ['short', 'abcdefghijklmnop', /shorter than 32/],
  ['of one letter', 'a'.repeat(40), /repeats a few characters/],
  ['a placeholder', 'change-me-please-0123456789-abcdefgh', /placeholder/],
])('a secret that is %s is refused', (_, weak, words) => {
  expect(faultsOf({ DATABASE_URL: database, PAYLOAD_SECRET: weak })).toEqual([
    expect.stringMatching(words),
  ])
})

test('an empty setting is an absent one', () => {
  expect(readEnv({ PORT: '', DATABASE_URL: ' ' })).toEqual(readEnv({}))
})
