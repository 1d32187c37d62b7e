import { describe, expect, test } from 'vitest'
import { decode } from '../../../src/decoder/index'
import { secretTriggers } from '../../../src/decoder/redaction/redact'
import { wokenLines } from '../../../src/decoder/sweep'
import { corpus } from './secrets-corpus'
import { tables } from './tables'

const squeeze = (text: string): string => text.replace(/[\s-]/g, '').toLowerCase()
const isGone = (secret: string, from: string): boolean => !squeeze(from).includes(squeeze(secret))
/** The words of a secret that are long enough, and stand nowhere else in the text. */
const wordsOf = (secret: string, text: string): string[] =>
  secret
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 5 && isGone(word, text.replaceAll(secret, ' ')))
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
      return [redacted, ...templates].some((out) =>
        [secret, ...wordsOf(secret, text)].some((part) => !isGone(part, out)),
      )
    })
    expect(left.map(({ text }) => [text, decode(text, tables).redacted])).toEqual([])
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
  ['a count of tests', 'pass: 38, fail: 2, skipped: 1; bypass=on, compass=north'],
  ['a switch', '"pass": true, "token": null'],
  [
    'what a form says of a password',
    '{"password":"must be at least 8 characters","token":"is required"}',
  ],
  ['help on an option', 'Error: --password is required, use --token option or --password-stdin'],
  ['a value that is filled in later', 'password = ${DB_PASSWORD} and pwd=%DB_PASS%'],
  ['a token of a parser', "Unexpected token '<' and Unexpected token: punc (,)"],
  ['a token of .NET', 'PublicKeyToken=b77a5c561934e089, CancellationToken: none'],
  ['an error where a token was wanted', 'token: System.Net.Http.HttpRequestException: no'],
  [
    'a sentence of two words',
    'then enable password writeback and enable password hash sync, key 7',
  ],
  ['a sentence with a number', 'community forum post, secret 5 times'],
  ['ports and folders', 'docker run -p 8080:80 -u 1000:1000 nginx; mkdir -p /var/x; ps -p 12345'],
  ['a build’s property', 'msbuild /p:Configuration=Release failed'],
  ['a share without a password', 'net use Z: \\\\server\\share /persistent:yes'],
  ['a code in an address', 'GET /x?code=404&message=y, code=AuthorizationFailed'],
  ['a sentence about a header', 'Authorization: access is denied; NTLM authentication failed'],
  ['a key of the registry', 'HKLM\\SOFTWARE\\X and SYSTEM\\CurrentControlSet'],
  ['an account of Windows', 'NT AUTHORITY\\SYSTEM, BUILTIN\\Users, NT SERVICE\\MSSQLSERVER'],
  [
    'an account of every Unix',
    'session opened for user root(uid=0); Failed password for nobody from UNKNOWN',
  ],
  ['an account of every Windows', '\tAccount Name:\t\tLOCAL SERVICE'],
  ['what was asked for', 'Access denied for user account; login failed for user authentication.'],
  ['what was wrong about a user', 'Invalid user credentials; invalid user input from user space.'],
  ['what sudo complains of', 'sudo: a terminal is required, sudo: unable to resolve host web'],
  ['the folder of a shell', 'TTY=pts/0 ; PWD=/root ; PWD=/var/www ; COMMAND=/bin/ls'],
  ['a variable that is no secret', '- name: LOG_LEVEL\n  value: debug7\nname: x\nvalue: 7abc'],
  ['a secret that is elsewhere', '- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef: {}'],
  ['a secret that is filled in later', 'name: API_TOKEN\nvalue: ${API_TOKEN}\nvalue: %TOKEN%'],
  ['a value of another name', 'name: API_TOKEN\nkind: x\nvalue: plain7'],
  ['an element without a name', '<user></user> <UserId>-</UserId> <login>42</login>'],
  ['an account as manuals write it', 'sign in as DOMAIN\\user'],
  ['a device', 'PCI\\VEN_8086 and DRIVERS\\ntfs.sys'],
  ['a line end in a string', 'status FAILED\\nThe thing'],
  ['a version of a package', 'actions/checkout@v4, vite@next, pkg@1.2.3, memcpy@GLIBC_2.14'],
  ['this computer’s prompt', 'root@localhost:~$ failed'],
  [
    'an authority',
    'CN=Microsoft Root Certificate Authority 2011, O=Microsoft Corporation, L=Redmond',
  ],
  ['a resource that is nobody’s', 'arn:aws:iam::aws:policy/AdministratorAccess'],
  ['a logger', 'ERROR c.e.App - ORA-12541: no listener, o.a.c.Dev, MyService.App'],
  ['a column', 'df.loc[0] failed'],
  ['a product', '.NET Framework 4.8, ASP.NET and VB.NET failed'],
  [
    'a service of everybody',
    'outlook.office365.com login.microsoftonline.com dev.mysql.com marketplace.visualstudio.com',
  ],
  ['a version with four numbers', 'version 10.0.0.1-beta, app-1.2.3.4 and v1.2.3.4-rc'],
  ['an update', 'KB5034441-X64-ABCDE, 12345-67890 on 2024-10-11'],
  ['an address with a port', 'http://example.com:8080/x@y failed'],
  ['a number of a session', 'SessionId=1, session id: 12'],
  ['money', '$5$ and $100 and $1 a piece'],
  ['a well-known account', 'C:\\Users\\Public\\Desktop and /home/ubuntu/app'],
])('%s stays', (_what, text) => {
  expect(decode(text, tables).redacted).toBe(text)
})

describe('a code where a token was wanted', () => {
  test.each([
    ['Failed to acquire token: AADSTS50076: Due to a change', 'AADSTS50076'],
    ['Error getting access token: invalid_grant: bad', 'invalid_grant'],
    ['token=invalid_grant', 'invalid_grant'],
    ['credential: 0x8009030C', '0x8009030C'],
    ['client secret: AADSTS7000215', 'AADSTS7000215'],
    ['"token": "AADSTS700082: The refresh token has expired"', 'AADSTS700082'],
  ])('%s stays', (text, code) => {
    expect(decode(text, tables).redacted).toBe(text)
    expect(codesIn(text)).toContain(code)
  })

  test.each(['password: 0x80070005', 'pwd=AADSTS50076', 'Passwort: ORA-01017', 'pass="ORA-01017"'])(
    'but not as a password: %s',
    (text) => {
      expect(decode(text, tables).redacted).toMatch(/<password:1>"?$/)
    },
  )

  test('a token that only begins like a code goes', () => {
    expect(decode('token: 0x80070005a7bQ9', tables).redacted).toBe('token: <password:1>')
  })
})

test.each([
  ['password="correct horse battery staple" was refused', 'password="<password:1>" was refused'],
  ['{"password": "abc,def)ghi","port":1}', '{"password": "<password:1>","port":1}'],
  ["Password='a;bSecret9';Encrypt=True", "Password='<password:1>';Encrypt=True"],
  [
    'login(user=x1, password=ab9(c), port=1)',
    'login(user=<user:1>, password=<password:1>), port=1)',
  ],
  ['cache:6380,password=Ab9=,ssl=True', 'cache:6380,password=<password:1>,ssl=True'],
])('of %s the value goes, no more', (text, redacted) => {
  expect(decode(text, tables).redacted).toBe(redacted)
})

test('the word for a password is known in capitals, whatever the language', () => {
  for (const word of [
    'ПАРОЛЬ',
    'HASŁO',
    'JELSZÓ',
    'LÖSENORD',
    'CONTRASEÑA',
    'ŞIFRE',
    '密码',
    '암호',
  ])
    expect(decode(`${word}: Qwertz-uiop`, tables).redacted).toBe(`${word}: <password:1>`)
})

test('a line that names nobody wakes no search for secrets', () => {
  const lines =
    'GET /api/items/8?page=8; +8 <a> !8~ 2024-08-18T08:28:38Z INFO processed order 8 $ ? ^\n(8) `x` é ж 日 한'
  expect(wokenLines(secretTriggers)(lines)).toEqual([])
})
