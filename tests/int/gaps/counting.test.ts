import { beforeEach, expect, test } from 'vitest'
import { globals } from '@collections/slugs'
import { countSearch, countUnmatched, gapsCounted } from '@/actions/gaps/count-gaps'
import { POST as decode } from '@/app/api/v1/decode/route'
import { POST as match } from '@/app/api/v1/match/route'
import { gapKey } from '@/database/gap-key'
import { query } from '@/database/query'
import { cms } from '../../factories'

const rows = <Row = Record<string, unknown>>(text: string) => query<Row>({ text, values: [] })

const gaps = () =>
  rows(`select kind, what, code, family, count::int, days::int, addresses::int, state
        from gaps order by id`)

beforeEach(async () => {
  await gapsCounted()
  await rows('truncate gaps, gap_visits, gap_salts cascade')
})

const none = { codes: [], templates: [] }
const at = (day: number) => new Date(Date.UTC(2030, 0, day, 12))
let addresses = 0
/** Never the same twice: every address may count only so much in an hour. */
const address = () => `10.1.${++addresses >> 8}.${addresses & 255}`

const template = 'The forklift <str> could not leave the warehouse'
const miss = async (evidence: Parameters<typeof countUnmatched>[0], from: string, day = 1) => {
  countUnmatched(evidence, from, at(day))
  await gapsCounted()
}

test('a public code is written down at once, with its family, and each address counts once a day', async () => {
  const [first, second] = [address(), address()]
  await miss({ ...none, codes: ['ORA-12541', 'no listener'] }, first)
  await miss({ ...none, codes: ['ORA-12541'] }, first)
  await miss({ ...none, codes: ['ORA-12541'] }, second)
  await miss({ ...none, codes: ['ORA-12541'] }, first, 2)
  expect(await gaps()).toEqual([
    {
      kind: 'code',
      what: 'ORA-12541',
      code: 'ORA-12541',
      family: 'ora',
      count: 3,
      days: 2,
      addresses: 2,
      state: 'open',
    },
  ])
})

test('a message is a keyed hash until it was seen on 3 days and from 3 addresses on one of them', async () => {
  const evidence = { codes: ['ORA-12541'], templates: [template] }
  const told = async () =>
    (await rows<{ what: string | null }>(`select what from gaps where kind = 'message'`))[0]?.what
  for (const day of [1, 2, 3]) await miss(evidence, address(), day)
  expect(await told()).toBe(null)
  await miss(evidence, address(), 3)
  expect(await told()).toBe(null)
  await miss(evidence, address(), 3)
  expect(await told()).toBe(template)
  expect((await gaps())[1]).toEqual({
    kind: 'message',
    what: template,
    code: 'ORA-12541',
    family: 'ora',
    count: 5,
    days: 3,
    addresses: 3,
    state: 'open',
  })
})

test('one reader on many days tells nothing, and neither do many on one day', async () => {
  const only = address()
  for (const day of [1, 2, 3, 4, 5]) await miss({ ...none, templates: [template] }, only, day)
  const other = 'The pallet <str> is stuck between two shelves'
  for (let reader = 0; reader < 5; reader++) await miss({ ...none, templates: [other] }, address())
  expect((await gaps()).map(({ what, days, addresses }) => ({ what, days, addresses }))).toEqual([
    { what: null, days: 5, addresses: 1 },
    { what: null, days: 1, addresses: 5 },
  ])
})

test('nothing in the database tells who looked, or for what, before that', async () => {
  const from = address()
  await miss({ codes: ['SecretProject7'], templates: [template] }, from)
  await miss({ codes: ['SecretProject7'], templates: [template] }, address(), 2)
  const everything = JSON.stringify([
    await rows('select * from gaps'),
    await rows('select * from gap_visits'),
    await rows('select * from gap_salts'),
  ])
  expect(everything).not.toMatch(/forklift|warehouse|SecretProject7|10\.1\./i)
  // Salts and visits of earlier days are gone.
  expect(await rows('select distinct day::text from gap_salts')).toEqual([{ day: '2030-01-02' }])
  expect(await rows('select distinct day::text from gap_visits')).toEqual([{ day: '2030-01-02' }])
})

test.each([
  ['a mail address', 'Mailbox of jane.doe@example.com is over quota'],
  ['a password', 'Login failed with password=hunter2-and-more for the service'],
  [
    'a token',
    `Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U`,
  ],
])('%s in what was looked for, and it is not counted at all', async (_, text) => {
  await miss({ codes: [text], templates: [text] }, address())
  countSearch(text, address(), at(1))
  await gapsCounted()
  expect(await gaps()).toEqual([])
})

test('whoever sends a message unmasked, it is counted masked', async () => {
  const raw = `Process 4711 of D:\\apps\\app.exe ended: handle 0x00A1 is gone`
  for (const day of [1, 2, 3])
    for (let reader = 0; reader < 3; reader++)
      await miss({ ...none, templates: [raw] }, address(), day)
  expect((await gaps()).map(({ what }) => what)).toEqual([
    'Process <n> of <path> ended: handle <hex> is gone',
  ])
})

test('a search counts the code in it, else its words under the rule of messages', async () => {
  countSearch('ora-12541', address(), at(1))
  countSearch('Forklift battery swollen', address(), at(1))
  countSearch('  ', address(), at(1))
  countSearch('x', address(), at(1))
  countSearch('y'.repeat(5_000), address(), at(1))
  await gapsCounted()
  expect((await gaps()).map(({ kind, what }) => ({ kind, what }))).toEqual([
    { kind: 'code', what: 'ORA-12541' },
    { kind: 'search', what: null },
  ])
  expect(await rows('select keyed_hash from gaps where what is null')).toEqual([
    { keyed_hash: gapKey('search', 'forklift  BATTERY swollen') },
  ])
})

test.each([
  [['\u0000']],
  [["'; drop table gaps; --"]],
  [['\ud800']],
  [['𝕏'.repeat(200)]],
  [['AADSTS\u0000'.repeat(20)]],
  [['%s%n', '{}', '$1']],
])('hostile codes and messages %j break nothing', async (texts) => {
  await miss({ codes: texts, templates: texts }, address())
  await miss({ ...none, codes: ['ORA-12541'] }, address())
  expect((await gaps()).filter(({ kind }) => kind === 'code')).toContainEqual(
    expect.objectContaining({ what: 'ORA-12541' }),
  )
})

test('one address counts sixty things an hour', async () => {
  const from = address()
  for (let code = 0; code < 70; code++)
    countUnmatched({ ...none, codes: [`ORA-${12_000 + code}`] }, from, at(1))
  await gapsCounted()
  expect(await gaps()).toHaveLength(60)
})

test('the setting of the site turns it off', async () => {
  const payload = await cms()
  const set = (countGaps: boolean) =>
    payload.updateGlobal({
      slug: globals.site,
      data: { countGaps },
      overrideAccess: true,
      depth: 0,
    })
  await set(false)
  await miss({ ...none, codes: ['ORA-12541'] }, address())
  expect(await gaps()).toEqual([])
  await set(true)
  await miss({ ...none, codes: ['ORA-12541'] }, address())
  expect(await gaps()).toHaveLength(1)
})

const post = (path: string, body: unknown, from: string | null) =>
  new Request(`http://localhost:3000${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(from ? { 'x-forwarded-for': from } : {}) },
    body: JSON.stringify(body),
  })

test('the API counts what it has no article for, when it knows for whom', async () => {
  await match(post('/api/v1/match', { codes: ['ORA-12541'] }, address()))
  await match(post('/api/v1/match', { codes: ['ORA-12541'] }, '2001:db8:1:2::1'))
  await match(post('/api/v1/match', { codes: ['ORA-12541'] }, '2001:db8:1:2::2'))
  await match(post('/api/v1/match', { codes: ['ORA-12541'] }, null))
  await match(post('/api/v1/match', {}, address()))
  await decode(
    post(
      '/api/v1/decode',
      { text: 'it said ORA-12543: TNS:destination host unreachable' },
      address(),
    ),
  )
  await decode(post('/api/v1/decode', { text: 'the weather is fine today' }, address()))
  await gapsCounted()
  expect((await gaps()).map(({ kind, code, count }) => ({ kind, code, count }))).toEqual([
    { kind: 'code', code: 'ORA-12541', count: 2 },
    { kind: 'code', code: 'ORA-12543', count: 1 },
    { kind: 'message', code: 'ORA-12543', count: 1 },
  ])
})
