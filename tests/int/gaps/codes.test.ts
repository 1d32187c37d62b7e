import { beforeAll, beforeEach, expect, test } from 'vitest'
import { gapsCounted } from '@/actions/gaps/count-gaps'
import { POST as ask } from '@/app/(site)/wanted/route'
import { query } from '@/database/query'
import { lookUpCode } from '@/reads/codes'
import { publicFamilyOf } from '@/reads/known-codes'
import type { ErrorArticle } from '@/generated/payload-types'
import { makeArticle } from '../../factories'

const rows = <Row>(text: string) => query<Row>({ text, values: [] })

const article = async (slug: string, codes: ErrorArticle['codes']) =>
  makeArticle({ _status: 'published', title: slug, slug, codes })

beforeAll(async () => {
  await article('access-denied', [
    { code: '0x80070005', family: 'hresult' },
    { code: 'HTTP 400', family: 'http' },
  ])
  await article('bad-gateway', [{ code: 'HTTP 502', family: 'http' }])
  await article('no-listener', [{ code: 'ORA-12541', family: 'ora' }])
  await article('logon-failure', [{ code: 'Win32 1326', family: 'win32' }])
  await article('killed', [{ code: 'exit 137', family: 'exit' }])
  await article('no-auth', [{ code: '5.7.26', family: 'smtp' }])
  await article('no-role', [{ code: 'AuthorizationFailed', family: 'arm' }])
  await article('no-table', [{ code: 'SQLSTATE 42P01', family: 'sqlstate' }])
  await article('own-code', [{ code: 'WAREHOUSE-Door-7', family: 'warehouse' }])
  await article('busy', [{ code: 'SQLite 5', family: 'sqlite' }])
  await article('proxy', [{ code: 'curl 5', family: 'curl' }])
})

const told = async (written: string) => {
  const found = await lookUpCode(written)
  return (
    found && {
      code: found.code,
      about: found.about.map(({ slug }) => slug),
      mentions: found.mentions.map(({ slug, reason }) => `${slug}: ${reason}`),
    }
  )
}

test.each([
  ['0x80070005', 'access-denied'],
  ['0X80070005', 'access-denied'],
  ['-2147024891', 'access-denied'],
  ['2147942405', 'access-denied'],
  ['80070005', 'access-denied'],
  ['&H80070005', 'access-denied'],
  ['E_ACCESSDENIED', 'access-denied'],
  ['e_accessdenied', 'access-denied'],
  ['(0x80070005).', 'access-denied'],
  ['Win32 5', 'access-denied'],
  ['HTTP 502', 'bad-gateway'],
  ['http-502', 'bad-gateway'],
  ['502', 'bad-gateway'],
  ['ORA-12541', 'no-listener'],
  ['ora-12541', 'no-listener'],
  ['ora 12541', 'no-listener'],
  ['Win32 1326', 'logon-failure'],
  ['1326', 'logon-failure'],
  ['ERROR_LOGON_FAILURE', 'logon-failure'],
  ['exit 137', 'killed'],
  ['exit code 137', 'killed'],
  ['5.7.26', 'no-auth'],
  ['AuthorizationFailed', 'no-role'],
  ['authorizationfailed', 'no-role'],
  ['42p01', 'no-table'],
  ['WAREHOUSE-Door-7', 'own-code'],
])('%s leads to its one article', async (written, slug) => {
  expect((await told(written))?.about).toEqual([slug])
})

test('a number of several articles leads to none of them, and lists them', async () => {
  const found = await lookUpCode('5')
  expect(found?.about.map(({ slug }) => slug).sort()).toEqual(['busy', 'proxy'])
  expect(found?.readings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['Win32 5', 'curl 5', 'SQLite 5', 'EIO']),
  )
  expect(found?.code).toBe('5')
})

test('a code without an article has what the decoder knows, and the articles that name it', async () => {
  expect(await told('http 400')).toEqual({
    code: 'HTTP 400',
    about: [],
    mentions: ['access-denied: Names HTTP 400'],
  })
  const found = await lookUpCode('0xc0000005')
  expect(found).toMatchObject({ code: '0xC0000005', about: [], mentions: [] })
  expect(found?.readings[0]).toMatchObject({ family: 'ntstatus', name: 'STATUS_ACCESS_VIOLATION' })
})

test.each([
  ['banana'],
  ['hunter2'],
  ['192.168.1.1'],
  ['4111111111111111'],
  ['2024-01-01'],
  ['mailto:jane@example.com'],
  ["'; drop table gaps; --"],
  ['\u0000'],
  ['\ud800'],
  ['%00'],
  ['../../etc/passwd'],
  ['x'.repeat(81)],
  ['0x80070005'.repeat(100_000)],
  [''],
])('%j is no code', async (written) => {
  expect(await lookUpCode(written)).toBe(null)
})

test.each([
  ['AADSTS99999', 'aadsts'],
  ['Msg 50001', 'mssql'],
  ['0x80070005', 'hresult'],
  ['ECONNREFUSED', 'errno'],
  ['banana', null],
  ['HunterPassword', null],
  ['AB1234', null],
  ['Msg 12345678901', null],
  ['0x80070005 jane', null],
])('%s is public vocabulary of %s', async (code, family) => {
  expect(await publicFamilyOf(code)).toBe(family)
})

const asked = (body: BodyInit, headers: Record<string, string> = {}) =>
  ask(
    new Request('http://localhost:3000/wanted', {
      method: 'POST',
      headers: { host: 'localhost:3000', 'x-forwarded-for': '10.9.0.1', ...headers },
      body,
    }),
  )
const form = (code: string) => {
  const data = new FormData()
  data.set('code', code)
  return data
}

beforeEach(() => rows('truncate gaps, gap_visits, gap_salts cascade'))

test('asking for an article counts the code and comes back to its page', async () => {
  const answer = await asked(form('0xc0000005'))
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/codes/0xC0000005#asked'])
  await asked(form('HTTP 502')) // it has one
  await gapsCounted()
  expect(await rows('select what, family, count::int from gaps')).toEqual([
    { what: '0xC0000005', family: 'ntstatus', count: 1 },
  ])
})

test('nonsense, other sites and other bodies count nothing', async () => {
  const answers = await Promise.all([
    asked(form('banana')),
    asked(form('')),
    asked(new FormData()),
    asked('{"code":"0xC0000005"}', { 'content-type': 'application/json' }),
    asked(form('0xC0000005'), { origin: 'https://elsewhere.example' }),
    asked(form('0xC0000005'), { origin: 'null' }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 415, 403, 403])
  await gapsCounted()
  expect(await rows('select * from gaps')).toEqual([])
})
