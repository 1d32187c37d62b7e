import { expect, test } from 'vitest'
import { draftOf } from '@/cms/start-article/draft-of'
import { productsNamedIn } from '@/cms/start-article/guess-products'

const none = { codes: [], message: '', products: [] }
const ora = { code: 'ORA-12541', family: 'ora' }

test.each([
  ['nothing is known', none, ''],
  ['only a code', { ...none, codes: [ora] }, 'ORA-12541'],
  [
    'a code with a name',
    { ...none, codes: [{ code: '0x80070005', family: 'hresult' }], name: 'E_ACCESSDENIED' },
    '0x80070005 (E_ACCESSDENIED)',
  ],
  [
    'a message that begins with its code',
    { ...none, codes: [ora], message: 'ora-12541: TNS:no listener' },
    'ORA-12541: TNS:no listener',
  ],
  [
    'a message of several sentences',
    {
      ...none,
      codes: [{ code: 'AADSTS7000215', family: 'aadsts' }],
      message: 'Invalid client secret provided. Ensure that it is the value.\nTrace ID: <guid>',
    },
    'AADSTS7000215: Invalid client secret provided',
  ],
  [
    'a template',
    { ...none, message: 'Login failed for user <str>. Reason: <str>' },
    'Login failed for user',
  ],
  [
    'a wildcard in quotes in the middle',
    { ...none, message: 'Cannot open database "<str>" requested by the login.' },
    'Cannot open database requested by the login',
  ],
  [
    'a version number is no end of a sentence',
    { ...none, message: 'TLS 1.2 is required.' },
    'TLS 1.2 is required',
  ],
])('the title of a new article: %s', (_, seed, title) => {
  expect(draftOf(seed).title).toBe(title)
})

test('codes, message and products go into their fields', () => {
  expect(
    draftOf({
      codes: [ora, { code: 'HTTP 500', family: 'http' }],
      name: 'no listener',
      message: ' ORA-12541: no listener at <hostname:1> ',
      products: [3, 3, 4],
    }),
  ).toEqual({
    title: 'ORA-12541: no listener at',
    codes: [ora, { code: 'HTTP 500', family: 'http' }],
    message: 'ORA-12541: no listener at *',
    products: [3, 4],
  })
})

test('a long title ends at a word, and fits its field', () => {
  const { title } = draftOf({ ...none, message: 'forklift '.repeat(100) })
  expect(title).toBe('forklift '.repeat(16).trim())
  expect(draftOf({ ...none, message: 'x'.repeat(200) }).title).toBe('x'.repeat(150))
})

const products = [
  { id: 1, name: 'Exchange Online', otherNames: ['EXO'] },
  { id: 2, name: 'Exchange', otherNames: [] },
  { id: 3, name: 'Git', otherNames: [] },
  { id: 4, name: 'Microsoft Entra ID', otherNames: ['Azure AD', 'AAD'] },
]

test.each([
  ['Exchange Online refused the mail', [1]],
  ['Exchange and exo', [2, 1]],
  ['digital widget', []],
  ['git: not found in Azure AD', [4, 3]],
  ['', []],
])('the products that %j names', (text, ids) => {
  expect(productsNamedIn(text, products)).toEqual(ids)
})
