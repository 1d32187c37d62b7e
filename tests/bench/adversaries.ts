/** A line as long as they may be, full of what families look around themselves for. */
const lineOf = (piece: string): string => `${piece.repeat(Math.floor(3_990 / piece.length))}\n`

/** What each text costs is compared with this one, as logs are. */
export const ordinary = (size: number): string =>
  `${'2024-05-07T05:12:12Z INFO worker-3 processed order 8812 in 41 ms\n'.repeat(20)}2024-05-07T06:00:00Z ERROR install failed with 0x80070643\n`
    .repeat(Math.ceil(size / 1_300))
    .slice(0, size)

/** Inputs made to be slow: what patterns nearly match, over and over, in few and in many lines. */
export const adversaries: Readonly<Record<string, (size: number) => string>> = Object.fromEntries(
  Object.entries({
    'one letter': 'a',
    'one digit': '9',
    blanks: ' ',
    'line ends': '\n',
    'carriage returns': '\r\n',
    'hex prefixes': '0x',
    'hex digits': '0xdeadbeef',
    'codes in one line': '0x80070005 ',
    'codes on their lines': 'error 0x80070005\n',
    'negative numbers': '-2147024891,',
    'dotted numbers': '5.7.1.',
    'mail addresses without an end': 'a@b.',
    'dashes of GUIDs': '00000000-0000-0000-0000-',
    'colons of addresses': 'fe80::1:',
    'open quotes': '"\'`',
    'escaped quotes': '\\"\\n',
    brackets: '{[("code":',
    'members of JSON': '{"error":{"code":"AuthorizationFailed","message":"no"}},',
    'names with underscores': 'STATUS_ERROR_E_',
    'log prefixes': '[ERROR] [12:00:00] ',
    'words of failure': 'error failed denied exception ',
    'entities and colours': '&quot;\u001b[31m',
    'private keys that do not end': '-----BEGIN RSA PRIVATE KEY-----\n',
    passwords: 'password=aaaa;pwd=',
    URLs: 'http://a:b@c.com/',
    'lines full of numbers': lineOf('error 5 '),
    'lines full of members': lineOf('"code":"AbcDef", '),
    'lines full of codes': lineOf('0x80070005 '),
    'numbers on their lines': 'error 5\n',
  }).map(([name, piece]) => [
    name,
    (size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size),
  ]),
)

/** Codes of which no two are the same: each is a finding with readings of its own. */
export const differentCodes = (size: number): string => {
  const codes = Array.from(
    { length: Math.ceil(size / 11) },
    (_, at) => `0x8007${(at % 65_536).toString(16).padStart(4, '0')}\n`,
  )
  return codes.join('').slice(0, size)
}
