import { beforeAll, expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { searchErrors } from '@/search/search-errors'
import { cms, makeArticle, makeProduct } from '../../factories'

const published = { _status: 'published' } as const
const asSystem = { overrideAccess: true, depth: 0 } as const

const denied = '0x80070005: Access is denied'
const mismatch = 'AADSTS50011: Reply address mismatch'
const forbidden = 'HTTP 403: The gateway refuses'
const trust = 'Trust with the domain is lost'

beforeAll(async () => {
  const entra = await makeProduct({ name: 'Entra ID', slug: 'entra-id', otherNames: ['Azure AD'] })
  const windows = await makeProduct({ name: 'Windows', slug: 'windows' })
  await makeArticle({
    ...published,
    title: denied,
    slug: 'access-denied',
    codes: [{ code: '0x80070005', family: 'hresult' }],
    message: 'Access is denied.',
    products: [windows.id],
  })
  await makeArticle({
    ...published,
    title: mismatch,
    codes: [{ code: 'AADSTS50011', family: 'aadsts' }],
    message: 'The redirect URI of the request does not match those of the application.',
    products: [entra.id],
  })
  await makeArticle({
    ...published,
    title: forbidden,
    codes: [{ code: 'HTTP 403', family: 'http' }],
    appliesTo: 'Every gateway with a doorkeeper.',
    products: [entra.id, windows.id],
  })
  await makeArticle({
    ...published,
    title: trust,
    message:
      'The trust relationship between this workstation and the primary domain failed.\nSee the doorkeeper.',
    products: [windows.id],
  })
  await makeArticle({ title: 'An unpublished mismatch', codes: [{ code: 'X1', family: 'aadsts' }] })
})

const titles = async (query: string, more = {}) =>
  (await searchErrors({ query, ...more })).results.map(({ title }) => title)

test.each([
  // Codes, however they are spelled.
  ['0x80070005', denied],
  ['-2147024891', denied],
  ['80070005', denied],
  ['&H80070005', denied],
  ['2147942405', denied],
  ['E_ACCESSDENIED', denied],
  ['ERROR_ACCESS_DENIED', denied],
  ['aadsts50011', mismatch],
  ['AADSTS500', mismatch],
  ['http 403', forbidden],
  ['403', forbidden],
  ['0x80070005 gateway', denied],
  // Words, whole and half typed, in other forms and misspelt.
  ['access denied', denied],
  ['access deni', denied],
  ['mismatched replies', mismatch],
  ['mismach reply adress', mismatch],
  ['how do I fix a gateway', forbidden],
  ['URI redirect', mismatch],
  ['doorkeeper every', forbidden],
  // Messages.
  ['trust relationship between this workstation and the primary domain', trust],
  // Products, under any name, alone and beside words.
  ['Azure AD', mismatch],
  ['azure ad gateway', forbidden],
  ['Entr', mismatch],
])('%s finds %s first', async (query, title) => {
  expect((await titles(query))[0]).toBe(title)
})

test('a result says why it is one, and what of it to mark', async () => {
  const { results, total, isCut, didYouMean, products } = await searchErrors({
    query: 'mismach redirect',
  })
  expect({ total, isCut, didYouMean, products }).toEqual({
    total: 1,
    isCut: false,
    didYouMean: 'mismatch redirect',
    products: [{ slug: 'entra-id', name: 'Entra ID', count: 1 }],
  })
  const [{ because, marks, codes, products: its }] = results as [(typeof results)[0]]
  expect({ because, marks, codes, its }).toEqual({
    because: ['words in title and message'],
    marks: {
      title: [[27, 35]],
      codes: [],
      excerpt: {
        text: 'The redirect URI of the request does not match those of the application.',
        marks: [[4, 12]],
      },
    },
    codes: ['AADSTS50011'],
    its: [{ slug: 'entra-id', name: 'Entra ID' }],
  })
})

test('a code that was asked for is named and marked', async () => {
  const { results } = await searchErrors({ query: '-2147024891' })
  expect(results.map(({ because, marks }) => [because, marks])).toEqual([
    [['code 0x80070005'], { title: [], codes: ['0x80070005'], excerpt: null }],
  ])
})

test('a product narrows the results; what else there is to choose from stays', async () => {
  const { results, products } = await searchErrors({ query: 'doorkeeper', product: 'entra-id' })
  expect(results.map(({ title }) => title)).toEqual([forbidden])
  expect(products).toEqual([
    { slug: 'windows', name: 'Windows', count: 2 },
    { slug: 'entra-id', name: 'Entra ID', count: 1 },
  ])
  expect(await titles('access denied', { product: 'entra-id' })).toEqual([])
  expect(await titles('mismatch', { product: 'no-such' })).toEqual([])
})

test('results come by pages', async () => {
  const page = async (number: number) => titles('doorkeeper', { page: number, limit: 1 })
  expect([...(await page(1)), ...(await page(2)), ...(await page(3))]).toEqual(
    await titles('doorkeeper'),
  )
})

test('what is not published is not found, by nothing', async () => {
  expect([...(await titles('unpublished')), ...(await titles('X1'))]).toEqual([])
})

test('a product is found by its new name at once', async () => {
  const payload = await cms()
  const product = await makeProduct({ name: 'Old Widget', otherNames: ['Wobbler'] })
  await makeArticle({ ...published, title: 'A jammed conveyor', products: [product.id] })
  expect(await titles('wobbler')).toEqual(['A jammed conveyor'])
  await payload.update({
    ...asSystem,
    collection: slugs.products,
    id: product.id,
    data: { name: 'New Gadget', otherNames: ['Gizmo'] },
  })
  expect([await titles('old widget'), await titles('wobbler')]).toEqual([[], []])
  expect([await titles('new gadget'), await titles('gizmo')]).toEqual([
    ['A jammed conveyor'],
    ['A jammed conveyor'],
  ])
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
  expect((await searchErrors({ query })).results).toEqual([])
})

test('questions mean what people mean by them', async () => {
  const [registry, elephant, ledger] = await Promise.all([
    makeProduct({ name: 'Registry' }),
    makeProduct({ name: 'ElephantSQL' }),
    makeProduct({ name: 'Ledger' }),
  ])
  const write = (title: string, more: object) => makeArticle({ ...published, title, ...more })
  await write('The pull of a layer is DENIED', {
    codes: [{ code: 'DENIED', family: 'aadsts' }],
    products: [registry.id],
  })
  await write('Access to the ledger is denied', { products: [ledger.id] })
  await write('A ledger that ledger holders hold', { products: [registry.id] })
  await write('Quarterly numbers are missing', { products: [ledger.id] })
  await write('The granary overflows', { products: [elephant.id] })
  await write('The granary overflows in a ledger', { products: [ledger.id] })

  // A plain word is a code only when nothing else was asked for, or nothing holds all the words.
  expect((await titles('ledger denied'))[0]).toBe('Access to the ledger is denied')
  expect((await titles('denied'))[0]).toBe('The pull of a layer is DENIED')
  expect((await titles('denied zebra granary layer'))[0]).toBe('The pull of a layer is DENIED')
  // A question that is only a product's name.
  const ofLedger = await titles('ledger')
  expect(new Set(ofLedger.slice(0, 3))).toEqual(
    new Set([
      'Access to the ledger is denied',
      'Quarterly numbers are missing',
      'The granary overflows in a ledger',
    ]),
  )
  expect(ofLedger[3]).toBe('A ledger that ledger holders hold')
  // Most of a product's name, as a part of the question.
  expect((await titles('granary overflows elephant'))[0]).toBe('The granary overflows')
  // What holds only some of the words says so.
  const { results } = await searchErrors({ query: 'quarterly zebra numbers' })
  expect(results.map(({ title, because }) => [title, because])).toEqual([
    ['Quarterly numbers are missing', ['2 of 3 words in the text']],
  ])
})

test('where articles enough of a product hold the other words, no others that mention both do', async () => {
  const { id } = await makeProduct({ name: 'Zeppelin', slug: 'zeppelin' })
  for (let number = 1; number <= 10; number++)
    await makeArticle({
      ...published,
      title: `A leaking valve ${number}`,
      message: `${number === 1 ? 'The rudder' : 'The gauge'} of valve ${number} is loose.`,
      products: [id],
    })
  await makeArticle({
    ...published,
    title: 'A hangar door',
    appliesTo: 'Each zeppelin with a valve or a rudder.',
  })
  const aboutValves = await titles('zeppelin valve')
  expect(aboutValves).toHaveLength(10)
  expect(aboutValves).not.toContain('A hangar door')
  expect(await titles('zeppelin rudder')).toEqual(['A leaking valve 1', 'A hangar door'])
  expect(await titles('zeppelin')).toContain('A hangar door')
})
