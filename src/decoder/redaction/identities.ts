import { literals } from '../triggers'
import type { Shape } from './shape'
import { isPublicHost } from './hosts'
import { isWellKnownGuid } from './well-known'

/** The Luhn checksum of payment card numbers. */
function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at])
    const doubled = at % 2 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

const hexDigits = [...'0123456789abcdef']

/** First groups of addresses in use: global ones, and local ones in fd00::/8. */
const IPV6_BEGINNINGS = [
  ...[
    '2001',
    '2002',
    '2003',
    '2620',
    '2a00',
    '2a01',
    '2a02',
    '2a03',
    '2a04',
    '2a05',
    '2a06',
    '2a07',
  ],
  ...[24, 26, 28].flatMap((region) =>
    [0, 1, 2, 3, 4, 5, 6, 7].map((block) => `${region}0${block}`),
  ),
  ...hexDigits.flatMap((first) => hexDigits.map((second) => `fd${first}${second}`)),
].map((group) => `${group}:`)

/** Account names that every system has. */
const BUILT_IN =
  /^(?:public|default|all users|administrator|defaultuser0|shared|root|runner|ubuntu|node|app|user|users|you|username|system|guest)$/i

/** Who and where: people, computers, networks, tenants. */
export const identities: readonly Shape[] = [
  {
    kind: 'email',
    triggers: [...'abcdefghijklmnopqrstuvwxyz0123456789'].map((letter) => `@${letter}`),
    pattern:
      /(?<![\w.+'%#-])(?<secret>[\w.+'%#-]{1,80}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,6}[A-Za-z]{2,24})(?![\w-])/,
    // host1@5.0.1 and package@1.2.3 have no top-level domain; an SSH address has and goes too.
  },
  {
    kind: 'guid',
    triggers: [],
    // Found by its dashes, which stand far apart, then read backwards: twelve times as fast.
    pattern:
      /-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![0-9A-Za-z])(?<=(?<![0-9A-Za-z-])(?<head>[0-9a-f]{8})-.{27})/i,
    accepts: (secret) => !isWellKnownGuid(secret),
  },
  {
    kind: 'sid',
    triggers: ['s-1-5-21-', 's-1-12-'],
    pattern: /\b(?<secret>S-1-(?:5-21|12-1)-\d{1,10}-\d{1,10}-\d{1,10}(?:-\d{1,10})?)\b/i,
  },
  {
    kind: 'ip',
    triggers: [],
    pattern:
      /(?<![\w.-])(?<secret>(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d))(?![\w-]|\.\d)/,
    accepts: (secret, match) =>
      secret !== '127.0.0.1' &&
      secret !== '0.0.0.0' &&
      secret !== '255.255.255.255' &&
      !/(?:version|ver|v|release)[\s:="']{0,3}$/i.test(
        match.input.slice(Math.max(0, match.index - 24), match.index),
      ),
  },
  {
    kind: 'ip',
    triggers: ['::'],
    pattern:
      /(?<![\w:.])(?<secret>(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}|(?:[0-9a-f]{1,4}:){2,7}:)(?![\w:])/i,
    accepts: (secret) => /[0-9a-f]{3}/i.test(secret),
  },
  {
    kind: 'ip',
    triggers: ['fe80:', ...IPV6_BEGINNINGS],
    pattern: /(?<![\w:.])(?<secret>(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4})(?![\w:])/i,
  },
  {
    kind: 'mac',
    triggers: [],
    pattern:
      /(?<![\w:-])(?<secret>[0-9a-f]{2}(?<separator>[:-])(?:[0-9a-f]{2}\k<separator>){4}[0-9a-f]{2})(?![\w:-])/i,
  },
  {
    kind: 'user',
    triggers: ['\\users\\', '/users/', '/home/', '\\documents and settings\\'],
    pattern:
      /(?:[\\/]Users[\\/]{1,2}|\/home\/|\\Documents and Settings\\{1,2})(?<secret>[^\\/\s:"'<>|,;)]{1,64}(?: [A-Z][^\\/\s:"'<>|,;)]{1,32})?)(?=[\\/]|["'\s:,;)]|$)/i,
    accepts: (secret) => !BUILT_IN.test(secret),
  },
  {
    kind: 'user',
    triggers: literals(
      ['user', 'name', 'id', 'login', 'principal'],
      ['', '"', "'"],
      ['', ' ', '\t'],
      [...'=:'],
    ),
    pattern:
      /\b(?:user ?(?:name|id)?|login|account ?name|uid|sasl_username|principal(?:name)?)["']?[ \t]?[=:]\s?["']?(?<secret>[A-Za-z][\w.$@\\-]{1,64})["']?/i,
    accepts: (secret) =>
      !BUILT_IN.test(secret) &&
      !/^(?:name|account|is|was|not|has|null|none|true|false|failed|error|unknown|login|domain|sid|profile|interface|mode|agent|id)$/i.test(
        secret,
      ),
  },
  {
    kind: 'user',
    triggers: ['for user ', 'user "', "user '"],
    pattern: /\b(?:for )?user (?<quote>["'`])(?<secret>[^"'`\s][^"'`]{0,64})\k<quote>/i,
    accepts: (secret) => !BUILT_IN.test(secret) && secret !== '*',
  },
  {
    kind: 'host',
    triggers: ['host', 'server', 'workstation', 'computer', 'machine'],
    pattern:
      /\b(?:host(?: ?name)?|computer(?: ?name)?|workstation(?: ?name)?|machine(?: ?name)?|server(?: ?name)?|data source)["']?\s?[=:]\s?["']?(?<secret>[A-Za-z][\w-]{1,62})(?=["'\s,;\\]|$)/i,
    accepts: (secret) =>
      !/^(?:localhost|null|none|true|false|unknown|error|not|is|the|tcp|failed|name|local)$/i.test(
        secret,
      ) && /[\d-]|^[A-Z]{3}/.test(secret),
  },
  {
    kind: 'host',
    triggers: ['\\\\'],
    pattern: /(?<![\w:\\])\\\\(?<secret>[A-Za-z][\w.-]{1,80})(?=\\)/,
    accepts: (secret) => !/^(?:localhost|server|\.|device)$/i.test(secret),
  },
  {
    kind: 'host',
    triggers: [
      '.com',
      '.net',
      '.org',
      '.io',
      '.dev',
      '.app',
      '.local',
      '.lan',
      '.internal',
      '.intranet',
      '.corp',
      '.home',
      '.edu',
      '.gov',
      '.mil',
      '.info',
      '.biz',
      '.cloud',
      '.co',
      '.us',
      '.uk',
      '.de',
      '.fr',
      '.it',
      '.es',
      '.nl',
      '.be',
      '.ch',
      '.at',
      '.se',
      '.no',
      '.fi',
      '.dk',
      '.pl',
      '.cz',
      '.ru',
      '.cn',
      '.jp',
      '.kr',
      '.in',
      '.br',
      '.mx',
      '.au',
      '.nz',
      '.za',
      '.ca',
      '.ie',
      '.pt',
      '.gr',
      '.tr',
      '.eu',
      '.me',
      '.tv',
    ],
    pattern:
      /\.(?:com|net|org|io|dev|app|local|lan|internal|intranet|corp|home|edu|gov|mil|info|biz|cloud|co|us|uk|de|fr|it|es|nl|be|ch|at|se|no|fi|dk|pl|cz|ru|cn|jp|kr|in|br|mx|au|nz|za|ca|ie|pt|gr|tr|eu|me|tv)(?![\w(-]|\.[a-z\d])(?<=(?<![\w@.\\-]|(?<!:\/)\/)(?<head>[a-z0-9.-]{1,253}))/i,
    accepts: (secret) => !isPublicHost(secret),
  },
  {
    kind: 'card',
    triggers: [],
    pattern:
      /(?<![\w.-])(?<secret>[3-6]\d{3}[ -]?\d{4}[ -]?\d{4}[ -]?\d{1,4}(?:[ -]?\d{1,3})?|3[47]\d{2}[ -]?\d{6}[ -]?\d{5})(?![\w.-])/,
    accepts(secret) {
      const digits = secret.replace(/\D/g, '')
      return digits.length >= 13 && digits.length <= 19 && passesLuhn(digits)
    },
  },
]
