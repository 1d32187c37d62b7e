/** Kinds of numbered codes as people write them, in small letters, and as the decoder does. */
const kinds: Readonly<Record<string, string>> = {
  win32: 'Win32',
  'win32 error': 'Win32',
  'windows error': 'Win32',
  'system error': 'Win32',
  http: 'HTTP',
  'http error': 'HTTP',
  'http status': 'HTTP',
  smtp: 'SMTP',
  msg: 'Msg',
  'sql server': 'Msg',
  mysql: 'MySQL',
  sqlstate: 'SQLSTATE',
  msi: 'MSI',
  ldap: 'LDAP',
  data: 'data',
  krb: 'KRB',
  ras: 'RAS',
  rdp: 'RDP',
  event: 'Event',
  'event id': 'Event',
  exit: 'exit',
  'exit code': 'exit',
  'exit status': 'exit',
  errno: 'errno',
  curl: 'curl',
  sqlite: 'SQLite',
  cloudflare: 'Cloudflare',
  'cloudflare error': 'Cloudflare',
  ede: 'EDE',
  ssh: 'SSH',
  libgit2: 'libgit2',
  nsurlerrordomain: 'NSURLErrorDomain',
  msalerrordomain: 'MSALErrorDomain',
}

const numbered =
  /^([a-z][a-z0-9]*?(?: (?:error|status|code|id|server))?)(?:[ :#=]+(-?[0-9a-z]{1,10})|(\d{1,10}))$/i

/** No code is longer; what is longer is a paste, and belongs in the decoder. */
export const longestCode = 80

/** Quotes, brackets and stops that came along when a code was copied. */
const wrapping = /^[\s"'“”‘’`([{<]+|[\s"'“”‘’`)\]}>.,;:!?]+$/g

/** A code without what came along when it was copied. */
export const unwrapped = (written: string): string => written.replace(wrapping, '')

/**
 * The spellings that somebody may have meant by what they wrote, as written first: `http-502` may be
 * `HTTP 502`, `ora 12541` is `ORA-12541`. Each once; none of what
 * is empty or no code by its length.
 *
 * @example codeSpellings('http-502') // ['http-502', 'HTTP-502', 'HTTP 502']
 */
export function codeSpellings(written: string): string[] {
  if (written.length > longestCode) return []
  const plain = unwrapped(written).replace(/\s+/g, ' ')
  if (plain === '') return []
  const spaced = plain.replace(/[-_+]+/g, ' ').trim()
  return [
    ...new Set([
      plain,
      plain.toUpperCase(),
      ...asNumbered(plain),
      ...asNumbered(spaced),
      ...asHex(plain),
      ...asOracle(spaced),
      ...asEntra(spaced),
      ...asSqlState(plain),
    ]),
  ]
}

function asNumbered(text: string): string[] {
  const [, kind = '', apart, joined] = numbered.exec(text) ?? []
  const number = apart ?? joined ?? ''
  const known = kinds[kind.toLowerCase()]
  return known ? [`${known} ${known === 'SQLSTATE' ? number.toUpperCase() : number}`] : []
}

/** `0X8007000E`, `8007000eh` and `&h8007000e` are one number. */
function asHex(text: string): string[] {
  const [, digits] = /^(?:0x|&h)?([0-9a-f]{8})[hl]?$/i.exec(text) ?? []
  return digits && /[a-f]|^[48c]/i.test(digits) ? [`0x${digits.toUpperCase()}`] : []
}

/** Oracle numbers have five digits, the first of them zeros. */
function asOracle(text: string): string[] {
  const [, kind = '', number = ''] = /^(ora|tns|rman|pls) ?(\d{1,5})$/i.exec(text) ?? []
  return kind ? [`${kind.toUpperCase()}-${number.padStart(5, '0')}`] : []
}

function asEntra(text: string): string[] {
  const [, number] = /^aadsts ?(\d{2,9})$/i.exec(text) ?? []
  return number ? [`AADSTS${number}`] : []
}

/** Five signs, a letter among them: what is all digits is more often another number. */
const asSqlState = (text: string): string[] =>
  /^(?=\d*[a-z])[0-9a-z]{5}$/i.test(text) && /\d/.test(text)
    ? [`SQLSTATE ${text.toUpperCase()}`]
    : []
