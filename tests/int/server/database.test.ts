import { expect, test } from 'vitest'
import { env } from '@/env'
import { isFirstRun, pendingMigrations } from '@/database/boot-state'
import { databaseTrouble, withConnection } from '@/database/connection'
import { tryAdvisoryLock, withAdvisoryLock } from '@/database/locks'
import { migrations } from '@/migrations'

const names = migrations.map(({ name }) => name)

test('a migrated database has nothing pending, and a new migration is', async () => {
  const { databaseUrl } = env()
  expect(await pendingMigrations(databaseUrl, [...names, '2999_later'])).toEqual(['2999_later'])
  expect(await isFirstRun(databaseUrl)).toBe(true)
})

test('sorting and case follow UTF-8, whatever the machine speaks', async () => {
  const rows = await withConnection(env().databaseUrl, (client) =>
    client.query(`select lower('ÄÖ') as lower, pg_encoding_to_char(encoding) as encoding
                  from pg_database where datname = current_database()`),
  )
  expect(rows.rows).toEqual([{ lower: 'äö', encoding: 'UTF8' }])
})

test('a named lock is held by one session at a time', async () => {
  const { databaseUrl } = env()
  await withConnection(databaseUrl, (first) =>
    withConnection(databaseUrl, async (second) => {
      await withAdvisoryLock(first, 'test', async () => {
        expect(await tryAdvisoryLock(second, 'test')).toBe(false)
        expect(await tryAdvisoryLock(second, 'another')).toBe(true)
      })
      expect(await tryAdvisoryLock(second, 'test')).toBe(true)
    }),
  )
})

test('what keeps us from a database is said in a sentence without the password', async () => {
  const wrong = new URL(env().databaseUrl)
  const place = `${wrong.host}${wrong.pathname}`
  wrong.password = 'not-the-one'
  const closed = 'postgres://user:hidden@127.0.0.1:9/site'
  expect([await databaseTrouble(wrong.toString()), await databaseTrouble(closed)]).toEqual([
    `The database at ${place} does not accept this user and password: correct them in DATABASE_URL.`,
    'The database at 127.0.0.1:9/site refuses connections: start Postgres there, or correct DATABASE_URL.',
  ])
})
