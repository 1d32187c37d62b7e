import { beforeAll, expect, test } from 'vitest'
import { decode, tablesFor } from '@/decoder'
import { loadTables } from '@/decoder/tables'
import { matchErrors } from '@/search/match-errors'
import { evidenceOf } from '@/site/evidence'
import { makeArticle, makeProduct } from '../../factories'

const published = { _status: 'published' } as const

beforeAll(async () => {
  const product = await makeProduct({ name: 'Widget Server' })
  const write = (title: string, message: string, codes: [string, string][] = [], more = {}) =>
    makeArticle({
      ...published,
      title,
      message,
      codes: codes.map(([code, family]) => ({ code, family })),
      ...more,
    })
  await write(
    'AADSTS50011: reply address',
    "AADSTS50011: The redirect URI 'https://x' specified in the request does not match the redirect URIs configured for the application.",
    [['AADSTS50011', 'aadsts']],
  )
  await write('invalid_client', 'The client credentials were refused.', [
    ['invalid_client', 'oauth'],
    ['HTTP 401', 'http'],
  ])
  await write('HTTP 401: Unauthorized', 'HTTP Error 401: Unauthorized', [['HTTP 401', 'http']])
  await write(
    'Trust lost',
    'The trust relationship between this workstation and the primary domain failed.',
  )
  await write(
    'Widget jam',
    "Widget '*' could not leave the conveyor belt before the gate closed",
    [],
    {
      variants: [
        { text: 'Das Werkstück * konnte das Förderband vor dem Schließen nicht verlassen' },
      ],
      products: [product.id],
    },
  )
  await write('Pump jam', 'The pump could not be primed because the intake valve is stuck open.')
  await makeArticle({
    title: 'A draft',
    message: 'An unpublished message about zebras and giraffes',
    codes: [{ code: 'AADSTS99999', family: 'aadsts' }],
  })
})

async function slugsFor(text: string): Promise<string[]> {
  const decoding = decode(text, await loadTables(tablesFor(text)))
  const found = await matchErrors(evidenceOf(decoding))
  return found.map(({ title }) => title)
}

test('an exact code leads to its article, and says so', async () => {
  const found = await matchErrors({ codes: ['AADSTS50011', 'HTTP 401'], templates: [] })
  expect(found.map(({ title, because }) => [title, because])).toEqual([
    ['AADSTS50011: reply address', ['code AADSTS50011']],
    ['HTTP 401: Unauthorized', ['code HTTP 401']],
    ['invalid_client', ['also names code HTTP 401']],
  ])
})

test.each([
  ['as printed', 'The trust relationship between this workstation and the primary domain failed.'],
  [
    'in a log line',
    '2026-01-02 03:04:05 ERROR logon: The trust relationship between this workstation and the primary domain failed.',
  ],
  [
    'in capitals without its full stop',
    'ERROR: THE TRUST RELATIONSHIP BETWEEN THIS WORKSTATION AND THE PRIMARY DOMAIN FAILED',
  ],
  [
    'across two lines',
    'Error: The trust relationship between this workstation\nand the primary domain failed.',
  ],
  ['cut short', 'Error: The trust relationship between this workstation and the prim'],
  [
    'with slips of a camera',
    'Error: The trust re1ationship between this w0rkstation and the primary d0main failed',
  ],
])('a message %s finds its article', async (_how, text) => {
  expect((await slugsFor(text))[0]).toBe('Trust lost')
})

test('variable parts and other languages align', async () => {
  expect(
    await slugsFor(
      "Error: Widget 'A-4711' could not leave the conveyor belt before the gate closed",
    ),
  ).toEqual(['Widget jam'])
  expect(
    await slugsFor(
      'Fehler: Das Werkstück 4711 konnte das Förderband vor dem Schließen nicht verlassen',
    ),
  ).toEqual(['Widget jam'])
})

test.each([
  'Everything is fine, the widget left the belt',
  'error: the operation could not be completed',
  'Failed to open the file because access is denied',
  'An unpublished message about zebras and giraffes failed',
  'error AADSTS99999',
  '',
])('no evidence gives no article: %s', async (text) => {
  expect(await slugsFor(text)).toEqual([])
})

test('reasons say how well a message fits', async () => {
  const found = await matchErrors({
    codes: [],
    templates: ['The trust relationship between that workstation and the primary domain failed.'],
  })
  expect(found.map(({ because }) => because)).toEqual([['message, 1 word differs']])
})

test.each([
  ["'; drop table errors; --"],
  ['a & | ! ( ) :*'],
  ['\u0000'],
  ['\ud800'],
  ['"{},\\'],
  ['x'.repeat(100_000)],
])('hostile evidence is only text: %j', async (text) => {
  expect(await matchErrors({ codes: [text], templates: [text] })).toEqual([])
})
