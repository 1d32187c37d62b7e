import { describe, expect, test } from 'vitest'
import { decode } from '../../../src/decoder/index'
import { corpus } from './secrets-corpus'
import { tables } from './tables'

const squeeze = (text: string): string => text.replace(/[\s-]/g, '').toLowerCase()
const isGone = (secret: string, from: string): boolean => !squeeze(from).includes(squeeze(secret))
const codesIn = (text: string): string[] =>
  decode(text, tables)
    .findings.map((finding) => finding.code)
    .sort()

const shapes = [...new Set(corpus.map(({ shape }) => shape))]

test('the corpus has 20 shapes and 200 secrets', () => {
  expect(shapes.length).toBeGreaterThanOrEqual(20)
  expect(new Set(corpus.map(({ secret }) => secret)).size).toBeGreaterThanOrEqual(200)
})

describe.each(shapes)('%s', (shape) => {
  const cases = corpus.filter((labelled) => labelled.shape === shape)

  test('none is left in the redacted text or in a template', () => {
    const left = cases.filter(({ text, secret }) => {
      const { redacted, templates } = decode(text, tables)
      return ![redacted, ...templates].every((out) => isGone(secret, out))
    })
    expect(left).toEqual([])
  })

  test('the codes beside it survive', () => {
    for (const { text, code } of cases) {
      const { findings, redacted } = decode(text, tables)
      if (code) expect(findings.map((finding) => finding.code)).toContain(code)
      expect(codesIn(redacted)).toEqual(codesIn(text))
    }
  })
})

test('C34 all secrets in one text are gone, and each kind is counted', () => {
  const text = corpus
    .filter(({ shape }) => shape !== 'pem')
    .map((labelled) => labelled.text)
    .join('\n')
  const { redacted, redactions } = decode(text, tables)
  expect(
    corpus.filter(({ shape, secret }) => shape !== 'pem' && !isGone(secret, redacted)),
  ).toEqual([])
  expect(redactions.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining([
      'bearer',
      'card',
      'cookie',
      'email',
      'guid',
      'host',
      'ip',
      'jwt',
      'key',
      'mac',
      'password',
      'sid',
      'token',
      'user',
    ]),
  )
})

test('the same value has the same placeholder, another value another one', () => {
  const { redacted, redactions } = decode(
    'from a.b@fabrikam.de to c.d@fabrikam.de, copy to A.B@fabrikam.de',
    tables,
  )
  expect(redacted).toBe('from <email:1> to <email:2>, copy to <email:1>')
  expect(redactions).toEqual([{ kind: 'email', count: 3 }])
})

test.each([
  ['a code', 'Exception from HRESULT: 0x80070005 (E_ACCESSDENIED)'],
  ['a mail status', 'dsn=5.7.26, status=bounced'],
  ['a version', 'curl 8.5.0 and OpenSSL 3.0.19 on 10.0.19045'],
  [
    'an application that everybody has',
    'resource 00000003-0000-0000-c000-000000000000 is Microsoft Graph',
  ],
  ['a component class', 'CLSID {0006F03A-0000-0000-C000-000000000046}'],
  ['this computer', 'connect to 127.0.0.1 or ::1 refused'],
  ['a vendor’s page', 'see https://learn.microsoft.com/entra and https://github.com'],
  ['a namespace', 'System.Net.Http.HttpRequestException in Microsoft.Identity.Client'],
  ['a sentence about a password', 'password is required; token: invalid; Secret was not found'],
  ['a name that begins like a key', 'key-rotation-policy-failed for sk-something-or-other-name'],
  ['a number that is no card', 'order 4111111111111112 shipped'],
  ['a well-known account', 'C:\\Users\\Public\\Desktop and /home/ubuntu/app'],
])('%s stays', (_what, text) => {
  expect(decode(text, tables).redacted).toBe(text)
})
