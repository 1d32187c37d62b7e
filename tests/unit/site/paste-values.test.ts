import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pasteValues } from '@/site/paste-values'
import { readPasteValues } from '@/site/stored-values'

const tenant = '11111111-2222-3333-4444-555555555555'
const app = '99999999-8888-7777-6666-555555555555'

describe('what a text says about the placeholders of commands', () => {
  test.each([
    [
      `AADSTS700016: Application with identifier '${app}' was not found in the directory '${tenant}'.`,
      { 'app-id': app, 'tenant-id': tenant },
    ],
    [
      `POST https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token client_id=${app}`,
      {
        'tenant-id': tenant,
        'app-id': app,
        host: 'login.microsoftonline.com',
        server: 'login.microsoftonline.com',
        path: undefined,
        url: `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`,
      },
    ],
    [
      'psql: error: connection to server at "db01.corp.test" (10.1.2.3), port 5432 failed: FATAL: password authentication failed for user "report"',
      {
        host: 'db01.corp.test',
        server: 'db01.corp.test',
        port: '5432',
        'ip-address': '10.1.2.3',
        user: 'report',
      },
    ],
    [
      'Error: connect ECONNREFUSED 10.0.0.5:6379',
      { host: '10.0.0.5', server: '10.0.0.5', port: '6379', 'ip-address': '10.0.0.5' },
    ],
    [
      "ERROR 1146 (42S02): Table 'shop.orders' doesn't exist",
      { database: 'shop', table: 'orders' },
    ],
    [
      'ERROR: column "orders.total" does not exist; relation "public.orders"',
      { column: 'total', table: 'orders' },
    ],
    [
      'Error from server (NotFound): pods "web-7d4b9c-x2x" not found in namespace "shop"',
      { pod: 'web-7d4b9c-x2x', namespace: 'shop' },
    ],
    ['Failed to start nginx.service: Unit not found', { service: 'nginx' }],
    ["Error: Cannot find module '@acme/logger'", { package: '@acme/logger' }],
    [
      "PermissionError: [Errno 13] Permission denied: '/srv/app/data/cache.db'",
      { path: '/srv/app/data/cache.db' },
    ],
    [
      String.raw`Could not open C:\Logs\setup\act.log`,
      { path: String.raw`C:\Logs\setup\act.log`, drive: 'C' },
    ],
    ['deploy@web02: Permission denied (publickey).', { user: 'deploy' }],
    [
      'Rejected mail to jane@corp.test (server: mx1.corp.test)',
      {
        host: 'mx1.corp.test',
        server: 'mx1.corp.test',
        domain: 'corp.test',
        mailbox: 'jane@corp.test',
        address: 'jane@corp.test',
        'user-email': 'jane@corp.test',
      },
    ],
  ])('%s', (text, values) => {
    const found = pasteValues(text, [])
    const expected = Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== undefined),
    )
    expect(found).toEqual(expected)
  })

  test.each([
    ['a path that may go on after a space', String.raw`at C:\Program Files\App\a.exe failed`],
    ['a place in a source file', 'panic at main.go:42'],
    ['a version', 'Installing version 10.0.3.1'],
    ['what a shell would read as its own', 'user="$(reboot)" host=";reboot" database: `id`'],
    ['an option instead of a name', 'host: -oProxyCommand=x user=-rf'],
  ])('nothing is taken from %s', (_what, text) => {
    const found = Object.keys(pasteValues(text, []))
    expect(found.filter((name) => name !== 'drive')).toEqual([])
  })

  test('a long text is searched around its findings, the root cause first', () => {
    const filler = 'nothing to see here\n'.repeat(10_000)
    const text = `host=far01\n${filler}host=near01 ERROR`
    expect(pasteValues(text, [text.length - 5])).toEqual({ host: 'near01', server: 'near01' })
  })

  test('no value can leave its place in a command', () => {
    const pieces = fc.constantFrom(
      'host=',
      'user "',
      'port ',
      '/etc/',
      'C:\\',
      "table '",
      'pod/',
      'image "',
      'https://',
      '@',
      '.',
      ':',
      ' ',
      '$',
      '`',
      ';',
      '|',
      '&',
      '"',
      "'",
      '\n',
      '(',
      '-',
      'a1',
      'x.test',
      '<',
      '>',
      '*',
      '!',
      '#',
      '%',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        for (const value of Object.values(pasteValues(parts.join(''), [])))
          expect(value).toMatch(/^[\w/@][\w.@:/\\+%~-]*$/)
      }),
      { numRuns: 3_000 },
    )
  })
})

test('stored values that are not ours are left out', () => {
  expect([
    readPasteValues('{"host":"a","port":5}'),
    readPasteValues('null'),
    readPasteValues('{'),
    readPasteValues(null),
  ]).toEqual([{ host: 'a' }, {}, {}, {}])
})
