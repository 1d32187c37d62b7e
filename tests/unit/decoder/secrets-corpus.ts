/**
 * A corpus of our own: lines as programs print them, each with a secret of a known shape and, often, a
 * code that must survive. Values are generated, so that nothing here was ever anybody's.
 */

/** One line; `secret` must be gone from what leaves, `code` must be found as before. */
export type Labelled = { shape: string; text: string; secret: string; code?: string }

/** A small generator with a fixed seed: the corpus is the same on every run. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

const random = makeRandom(20261123)
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T
const of = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet[random(alphabet.length)]).join('')

const HEX = '0123456789abcdef'
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const LOWER = UPPER.toLowerCase()
const DIGITS = '0123456789'
const ALNUM = UPPER + LOWER + DIGITS
const BASE64 = `${ALNUM}+/`

const first = [
  'amelia',
  'bjarne',
  'chidi',
  'dalia',
  'eskil',
  'farah',
  'goran',
  'hana',
  'ivo',
  'jamila',
]
const last = ['okafor', 'lindqvist', 'moreau', 'tanaka', 'petrov', 'nilsen', 'haddad', 'quiroga']
const company = ['fabrikam-lab', 'tailspin', 'wingtip-toys', 'adatum', 'litware-inc', 'northwind9']
const tld = ['de', 'co', 'io', 'com', 'net', 'org']

const person = (): string => `${pick(first)}.${pick(last)}${random(90) + 10}`
const domain = (): string => `${pick(company)}.${pick(tld)}`
const guid = (): string => [8, 4, 4, 4, 12].map((length) => of(HEX, length)).join('-')
const jwt = (): string => `eyJ${of(ALNUM, 30)}.eyJ${of(ALNUM, 60)}.${of(ALNUM, 43)}`
const octet = (): number => random(222) + 1
const ipv4 = (): string => `${octet()}.${octet()}.${octet()}.${octet()}`
const ipv6 = (): string =>
  `2001:${of(HEX.slice(1), 3)}${of(HEX, 1)}:${of(HEX.slice(1), 4)}::${of(HEX.slice(1), 4)}`
const host = (): string =>
  `${pick(['srv', 'dc', 'sql', 'mx', 'app'])}-${of(LOWER, 4)}0${random(9)}.${domain()}`

function card(): string {
  const body = `4${of(DIGITS, 14)}`
  const sum = [...body].reverse().reduce((total, letter, at) => {
    const digit = Number(letter) * (at % 2 ? 1 : 2)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return body + String((10 - (sum % 10)) % 10)
}

type Make = {
  shape: string
  value: () => string
  lines: readonly ((secret: string) => string)[]
  code?: string
}

const makes: readonly Make[] = [
  {
    shape: 'email',
    value: () => `${person()}@${domain()}`,
    lines: [
      (s) => `AADSTS50020: User account '${s}' from identity provider does not exist in tenant`,
      (s) => `{"upn":"${s}","error":"AADSTS50020"}`,
      (s) => `AADSTS50020 (login_hint=${s}&prompt=none)`,
    ],
    code: 'AADSTS50020',
  },
  {
    shape: 'guid',
    value: guid,
    lines: [
      (s) => `AADSTS700016: Application with identifier '${s}' was not found`,
      (s) => `AADSTS700016 Correlation ID: ${s} Timestamp: 2025-02-03 04:05:06Z`,
      (s) => `AADSTS700016 /subscriptions/${s}/resourceGroups/rg`,
    ],
    code: 'AADSTS700016',
  },
  {
    shape: 'ipv4',
    value: ipv4,
    lines: [
      (s) => `Error 0x80072EE2: no answer from ${s}:443`,
      (s) => `0x80072EE2 while connecting to upstream, client: ${s}, server: localhost`,
      (s) => `0x80072EE2 [${s}] timed out`,
    ],
    code: '0x80072EE2',
  },
  {
    shape: 'ipv6',
    value: ipv6,
    lines: [
      (s) => `connect to [${s}]:25 failed, hr=0x80072EE2`,
      (s) => `client=${s}, result 0x80072EE2`,
    ],
    code: '0x80072EE2',
  },
  {
    shape: 'mac',
    value: () => Array.from({ length: 6 }, () => of(HEX, 2)).join(':'),
    lines: [(s) => `eth0: link down for ${s}`, (s) => `DHCP NAK for "${s}"`],
  },
  {
    shape: 'host',
    value: host,
    lines: [
      (s) => `System error 1789 has occurred on ${s}`,
      (s) => `https://${s}/api/orders failed, Win32 error 1789`,
      (s) => `\\\\${s}\\share: System error 1789 has occurred`,
    ],
    code: 'Win32 1789',
  },
  {
    shape: 'user in a path',
    value: () => `${pick(first)}${of(LOWER, 3)}`,
    lines: [
      (s) => `0x80070005 C:\\Users\\${s}\\AppData\\Local\\Temp\\setup.log`,
      (s) => `0x80070005 opening /home/${s}/.config/app.json`,
      (s) => `0x80070005 at /Users/${s}/Library/Logs/app.log`,
    ],
    code: '0x80070005',
  },
  {
    shape: 'sid',
    value: () => `S-1-5-21-${random(4e9)}-${random(4e9)}-${random(4e9)}-${1000 + random(9000)}`,
    lines: [(s) => `0xC000006D Security ID: ${s}`, (s) => `0xC000006D HKEY_USERS\\${s}\\Software`],
    code: '0xC000006D',
  },
  {
    shape: 'bearer',
    value: () => of(ALNUM, 40),
    lines: [(s) => `Authorization: Bearer ${s}`, (s) => `'authorization': 'Basic ${s}=='`],
  },
  {
    shape: 'jwt',
    value: jwt,
    lines: [
      (s) => `token was ${s} and it expired`,
      (s) => `id_token=${s}&state=1`,
      (s) => `{"access_token":"${s}"}`,
    ],
  },
  {
    shape: 'aws access key',
    value: () => `${pick(['AKIA', 'ASIA'])}${of(UPPER + DIGITS, 16)}`,
    lines: [
      (s) => `The AWS Access Key Id ${s} does not exist`,
      (s) => `Credential=${s}/20250101/us-east-1/s3/aws4_request`,
    ],
  },
  {
    shape: 'aws secret key',
    value: () => of(BASE64, 40),
    lines: [(s) => `aws_secret_access_key = ${s}`, (s) => `"SecretAccessKey": "${s}"`],
  },
  {
    shape: 'azure account key',
    value: () => `${of(BASE64, 86)}==`,
    lines: [
      (s) =>
        `DefaultEndpointsProtocol=https;AccountName=stlogs;AccountKey=${s};EndpointSuffix=core.windows.net`,
      (s) =>
        `Endpoint=sb://bus.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${s}`,
    ],
  },
  {
    shape: 'sas signature',
    value: () => `${of(ALNUM, 42)}%3D`,
    lines: [(s) => `GET /c/blob.txt?sv=2022-11-02&se=2025-01-01&sr=b&sp=r&sig=${s} 403`],
  },
  {
    shape: 'google key',
    value: () => `AIza${of(ALNUM, 35)}`,
    lines: [(s) => `API key not valid: ${s}`, (s) => `GET /maps/api/js?key=${s}&v=3`],
  },
  {
    shape: 'github token',
    value: () => pick([`ghp_${of(ALNUM, 36)}`, `github_pat_${of(ALNUM, 22)}_${of(ALNUM, 59)}`]),
    lines: [
      (s) => `remote: Invalid credentials for ${s}`,
      (s) => `https://${s}@github.com/contoso/app.git`,
    ],
  },
  {
    shape: 'other issuers’ tokens',
    value: () =>
      pick([
        `glpat-${of(ALNUM, 20)}`,
        `xoxb-${of(DIGITS, 12)}-${of(ALNUM, 24)}`,
        `npm_${of(ALNUM, 36)}`,
        `sk_live_${of(ALNUM, 24)}`,
        `SG.${of(ALNUM, 22)}.${of(ALNUM, 43)}`,
        `hvs.${of(ALNUM, 24)}`,
      ]),
    lines: [(s) => `export APP_CREDENTIAL_VALUE ${s}`, (s) => `rejected ${s}: revoked`],
  },
  {
    shape: 'password',
    value: () => `${of(ALNUM, 9)}!${of(DIGITS, 2)}`,
    lines: [
      (s) =>
        `Server=tcp:db1,1433;User ID=app;Password=${s};Encrypt=True -> Error: 18456, Severity: 14, State: 8.`,
      (s) => `password: ${s}`,
      (s) => `"client_secret": "${s}"`,
      (s) => `PGPASSWORD=${s} psql`,
      (s) => `DB_PASSWORD='${s}'`,
    ],
  },
  {
    shape: 'credentials in a URL',
    value: () => `${pick(first)}:${of(ALNUM, 12)}`,
    lines: [
      (s) => `postgres://${s}@db:5432/app refused`,
      (s) => `amqp://${s}@mq/vhost: ECONNREFUSED`,
    ],
  },
  {
    shape: 'pem',
    value: () => Array.from({ length: 4 }, () => of(BASE64, 64)).join('\n'),
    lines: [
      (s) =>
        `-----BEGIN RSA PRIVATE KEY-----\n${s}\n-----END RSA PRIVATE KEY-----\nerror 0x80092004`,
      (s) => `-----BEGIN OPENSSH PRIVATE KEY-----\n${s}`,
    ],
  },
  {
    shape: 'cookie',
    value: () => of(ALNUM, 32),
    lines: [(s) => `Cookie: ASP.NET_SessionId=${s}`, (s) => `Set-Cookie: session=${s}; HttpOnly`],
  },
  {
    shape: 'card',
    value: card,
    lines: [
      (s) => `charge declined for ${s}`,
      (s) => `pan="${s.replace(/(\d{4})(?=\d)/g, '$1 ')}" declined`,
    ],
  },
]

const ROUNDS = 12

/** The whole corpus: every shape a dozen times, over its lines in turn. */
export const corpus: readonly Labelled[] = makes.flatMap(({ shape, value, lines, code }) =>
  Array.from({ length: ROUNDS }, (_, round) => {
    const secret = value()
    const text = (lines[round % lines.length] as (secret: string) => string)(secret)
    const kept = code ? { code } : {}
    return { shape, text, secret, ...kept }
  }),
)
