import { beforeAll, expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { searchErrors } from '@/search/search-errors'
import { cms, makeArticle, makeProduct } from '../../factories'

const published = { _status: 'published' } as const
const asSystem = { overrideAccess: true, depth: 0 } as const

beforeAll(async () => {
  const entra = await makeProduct({ name: 'Entra ID', slug: 'entra-id', otherNames: ['Azure AD'] })
  await makeArticle({
    ...published,
    title: '0x80070005: Access is denied',
    codes: [{ code: '0x80070005', family: 'hresult' }],
    message: 'Access is denied.',
  })
  await makeArticle({
    ...published,
    title: 'AADSTS50011: Reply address mismatch',
    codes: [{ code: 'AADSTS50011', family: 'aadsts' }],
    products: [entra.id],
  })
  await makeArticle({ title: 'An unpublished mismatch' })
})

const titles = async (query: string, more = {}) =>
  (await searchErrors({ query, ...more })).items.map(({ title }) => title)

test.each([
  ['0x80070005', '0x80070005: Access is denied'],
  ['-2147024891', '0x80070005: Access is denied'],
  ['80070005', '0x80070005: Access is denied'],
  ['E_ACCESSDENIED', '0x80070005: Access is denied'],
  ['aadsts50011', 'AADSTS50011: Reply address mismatch'],
  ['access denied', '0x80070005: Access is denied'],
  ['Azure AD', 'AADSTS50011: Reply address mismatch'],
  ['mismach reply adress', 'AADSTS50011: Reply address mismatch'],
])('%s finds %s first', async (query, title) => {
  expect((await titles(query))[0]).toBe(title)
})

test('a product narrows the results', async () => {
  expect(await titles('mismatch', { product: 'entra-id' })).toEqual([
    'AADSTS50011: Reply address mismatch',
  ])
  expect(await titles('access denied', { product: 'entra-id' })).toEqual([])
  expect(await titles('mismatch', { product: 'no-such' })).toEqual([])
})

test('drafts are not found', async () => {
  expect(await titles('unpublished')).toEqual([])
})

test('the index follows what readers see', async () => {
  const payload = await cms()
  const { id } = await makeArticle({
    ...published,
    title: 'Quokka trouble',
    message: 'The quokka refused to leave the enclosure',
  })
  const change = (data: object, more = {}) =>
    payload.update({ ...asSystem, collection: slugs.errors, id, data, ...more })
  expect(await titles('quokka')).toEqual(['Quokka trouble'])
  await change({ title: 'Wombat trouble', message: 'A wombat' })
  expect([await titles('quokka'), await titles('wombat')]).toEqual([[], ['Wombat trouble']])
  await change({ _status: 'draft' })
  expect(await titles('wombat')).toEqual([])
  await change({ _status: 'published' })
  await change({ deletedAt: new Date().toISOString() })
  expect(await titles('wombat')).toEqual([])
  await change({ deletedAt: null, _status: 'published' }, { trash: true })
  expect(await titles('wombat')).toEqual(['Wombat trouble'])
  await payload.delete({ ...asSystem, collection: slugs.errors, id })
  expect(await titles('wombat')).toEqual([])
})

test.each([
  ["'"],
  ['a:*&|!()<->'],
  ['\u0000'],
  ['\ud800x'],
  ['-'],
  ['"'],
  ['x'.repeat(10_000)],
  ['  '],
])('hostile words are only words: %j', async (query) => {
  expect((await searchErrors({ query })).items).toEqual([])
})
