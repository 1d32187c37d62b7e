import { describe, expect, test } from 'vitest'
import { decode, templateOf } from '../../../src/decoder/index'
import { tables } from './tables'

const templates = (text: string): string[] => decode(text, tables).templates

describe('a line becomes a template', () => {
  test.each([
    ["Login failed for user 'amelia'.", 'Login failed for user <str>.'],
    ['relation "public.orders" does not exist', 'relation <str> does not exist'],
    [
      'Cannot open C:\\Program Files\\Contoso\\app.ini: no such file',
      'Cannot open <path>: no such file',
    ],
    ['open /etc/app/config.yml: permission denied', 'open <path>: permission denied'],
    [
      'connect to 10.20.30.40:5432 timed out after 30000 ms',
      'connect to <ip>:<n> timed out after <n> ms',
    ],
    ['GET https://shop.fabrikam.de/api failed', 'GET <url> failed'],
    ['Error: user amelia@fabrikam.de not found', 'Error: user <email> not found'],
    [
      'segfault at 7f3a2b1c0d9e ip 00000000004005b6 error 4 in app[400000+1000]',
      'segfault at <hex> ip <hex> error <n> in app[<n>+<n>]',
    ],
    ['Login failed for user CONTOSO\\amelia.', 'Login failed for user <user>.'],
    ['DB_PASS=S3cr3tPw99 rejected', 'DB_PASS=<password> rejected'],
    ['Error: no answer from srv-sql.contoso.hu', 'Error: no answer from <host>'],
    ['Failed to acquire token: AADSTS50076: no', 'Failed to acquire token: AADSTS50076: no'],
    ['c.e.App - connection refused', 'c.e.App - connection refused'],
    [
      'User: arn:aws:iam::123456789012:user/amelia: access denied',
      'User: arn:aws:iam::<account>:user/<user>: access denied',
    ],
    ['request 5f3a2b1c-0d9e-4f8a-9b7c-6d5e4f3a2b1c failed', 'request <guid> failed'],
  ])('%s', (line, template) => {
    expect(templates(line)).toEqual([template])
  })
})

test('names of errors stay, numbers go: an author may have left them out', () => {
  expect(templates('Download error - 0x80070643 in /tmp/x: ETIMEDOUT')).toEqual([
    'Download error - <hex> in <path>: ETIMEDOUT',
  ])
})

test.each([
  ['2024-05-07 05:06:07,123 ERROR [worker-1] could not write block', 'could not write block'],
  [
    'Sep 07 13:35:40 mail postfix/smtp[8260]: 2755E408D6: host refused to talk',
    'host refused to talk',
  ],
  ['[44179.090839] EXT4-fs error: inode missing', 'EXT4-fs error: inode missing'],
  ['npm ERR! missing script: build', 'missing script: build'],
  [
    '[10:57:00:962] [61950:00323000] [ERROR][com.contoso.core] - connection refused',
    'connection refused',
  ],
])('the prefix of a logger goes: %s', (line, template) => {
  expect(templates(line)).toEqual([template])
})

test('of JSON the message is taken, not its wrapping', () => {
  expect(
    templates('{"level":"error","message":"Disk quota exceeded for volume 7","pid":41}'),
  ).toEqual(['Disk quota exceeded for volume <n>'])
})

test('lines with a code come before lines that only speak of failure', () => {
  expect(templates('the upload failed\nError: 0x80070005 on save\nall is well')).toEqual([
    'Error: <hex> on save',
    'the upload failed',
  ])
})

test.each([
  ['a report of success', 'backup finished successfully, 0 errors'],
  ['what a debugger says', '2024-05-07 05:06:07 DEBUG retry after error handler was installed'],
  ['a frame of a stack', '    at Contoso.Orders.Save(ErrorPolicy policy)'],
  ['ordinary lines', 'Started session 7 of user deploy'],
])('%s is no template', (_what, text) => {
  expect(templates(text)).toEqual([])
})

test('a short message comes with the title of its window, after the message alone', () => {
  expect(templates('Pump Control\nA valve error has occurred.')).toEqual([
    'A valve error has occurred.',
    'Pump Control A valve error has occurred.',
  ])
  expect(templates('10:00:00 started the pump\nA valve error has occurred.')).toEqual([
    'A valve error has occurred.',
  ])
})

test('what was taken away is said to fail', () => {
  expect(templates('remote: Support for levers was removed')).toEqual([
    'remote: Support for levers was removed',
  ])
})

test('at most a dozen, each once', () => {
  const text = Array.from(
    { length: 400 },
    (_, line) =>
      `step ${'abcdefghijklmnopqrst'[line % 20]}${'xyz'[line % 3]}: failed with ${line} problems`,
  ).join('\n')
  expect(templates(text)).toHaveLength(12)
})

describe('an author’s message is masked as a paste is', () => {
  test.each([
    ["Login failed for user '*'.", "Login failed for user 'sa'."],
    ['relation "*" does not exist', 'relation "users" does not exist'],
    ['back-off 5m0s restarting failed container', 'back-off 5m0s restarting failed container'],
    [
      'Error: Sub-process /usr/bin/dpkg returned an error code (1)',
      'Error: Sub-process /usr/bin/dpkg returned an error code (1)',
    ],
  ])('%s', (message, paste) => {
    expect(templates(paste)).toEqual([templateOf(message)])
  })
  test('its wildcards stay', () => {
    expect(templateOf('Cannot connect to * on port *')).toBe('Cannot connect to * on port *')
  })
})
