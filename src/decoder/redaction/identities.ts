import { literals } from '../triggers'
import type { Shape } from './shape'
import { isPublicHost } from './hosts'
import { BUILT_IN, people } from './people'
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

const atLetters = [...'abcdefghijklmnopqrstuvwxyz0123456789'].map((letter) => `@${letter}`)

/** What names of computers end with: public ones, and those that exist inside a company only. */
const DOMAINS =
  'com net org io dev app local lan internal intranet corp home edu gov mil info biz cloud co us uk de fr it es nl be ch at se no fi dk pl cz ru cn jp kr in br mx au nz za ca ie pt gr tr eu me tv ai loc localdomain lab priv xyz online tech zone hu ro bg hr sk si lt lv ee ua kz il ae sg hk tw th vn cl'.split(
    ' ',
  )

/** Domains that are words, too: the last part of a logger's name may be one. */
const WORD =
  /^(?:app|io|dev|me|in|it|at|no|be|us|info|home|cloud|online|zone|tech|internal|local|lab|ai)$/i

/** Whether the name is a logger's: packages shortened to a letter each, or a class at the end. */
const isLogger = (name: string, domain: string): boolean =>
  WORD.test(domain) && (/^[a-z]\.[a-z]\./i.test(name) || /^[A-Z][a-z]+$/.test(domain))

/** What stands before a backslash and is no domain: of the registry, of devices, of Windows itself. */
const NO_DOMAIN =
  /^(?:AUTHORITY|SERVICE|APPPOOL|BUILTIN|SOFTWARE|SYSTEM|HARDWARE|SAM|SECURITY|HK[A-Z]+|WINDOWS|DRIVERS|DEVICE|ROOT|PCI|USB|ACPI|HID|SCSI|STORAGE|SWD|DOMAIN|COMPUTER|SRC)$/i

/** Whether `CONTOSO\\jdoe` is somebody, not a key of the registry, a file or the account of a service. */
function isAccount(account: string): boolean {
  const [domain = '', user = ''] = account.split(/\\+/)
  return (
    !NO_DOMAIN.test(domain) &&
    !/\.(?:sys|dll|exe|log|txt|ini|cpp|cs|py|js|ts|json|xml|dat|inf)$/i.test(user)
  )
}

/** Who and where: people, computers, networks, tenants. */
export const identities: readonly Shape[] = [
  ...people,
  {
    kind: 'email',
    triggers: atLetters,
    pattern:
      /(?<![\w.+'%#-])(?<secret>[\w.+'%#-]{1,80}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,6}[A-Za-z]{2,24})(?![\w-])/,
    // host1@5.0.1 and package@1.2.3 have no top-level domain; an SSH address has and goes too.
  },
  {
    kind: 'guid',
    triggers: [],
    isGrouped: true,
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
      /(?<![\w.]|(?<!\.\d{1,3}\.\d{1,3})-)(?<secret>(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d))(?!\w|\.\d|-(?!\d{1,3}\.\d{1,3}\.\d))/,
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
    triggers: [],
    isGrouped: true,
    // Found by its colons; eight groups of two are the name of a port in a storage network.
    pattern: /:(?<=(?<![\w:.])(?<head>[0-9a-f]{1,4}):)(?:[0-9a-f]{1,4}:){6}[0-9a-f]{1,4}(?![\w:])/i,
    accepts: (secret) => /[0-9a-f]{3}/i.test(secret),
  },
  {
    kind: 'mac',
    triggers: [],
    isGrouped: true,
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
      /\b(?:(?:target|subject|remote|client)?user ?(?:name|id)?|login|account ?name|uid|sasl_username|principal(?:name)?)["']?[ \t]?[=:](?:\s|[ \t]{2,8})?["']?(?<secret>[A-Za-z][\w.$@\\-]{1,64})["']?/i,
    accepts: (secret) =>
      !BUILT_IN.test(secret) &&
      !/^(?:name|account|is|was|not|has|null|none|true|false|failed|error|unknown|login|domain|sid|profile|interface|mode|agent|id|arn)$/i.test(
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
    kind: 'user',
    triggers: [],
    pattern:
      /\\(?<=(?<![\w\\.:/%$~-])(?<head>[A-Z][A-Z0-9-]{1,14})\\)\\?(?![nrt][A-Z])[A-Za-z][\w.$-]{0,62}[\w$](?![\w\\/$*])/,
    accepts: isAccount,
  },
  {
    kind: 'user',
    triggers: ['user', 'account', 'login', 'logon'],
    pattern:
      /\b(?:user(?: ?name)?|account(?: ?name)?|log[io]n)["']?[\s:=]{1,3}["']?(?<secret>[a-z][a-z0-9-]{1,14}\\{1,2}[a-z][\w.$-]{0,62}[\w$])(?![\w\\/$*])/i,
    accepts: isAccount,
  },
  {
    kind: 'user',
    triggers: atLetters,
    pattern:
      /(?<![\w.+%#@/"'`$-])(?<secret>[a-z_][\w.-]{0,31}@[a-z][a-z0-9-]{1,62})(?![\w@=-]|\.\w|:\d|\/)/i,
    // As a shell prompts and SSH complains, or with the number of a computer; `vite@next` is a package.
    accepts(secret, match) {
      const after = match.input.slice(match.index + match[0].length)
      return (
        !/@(?:localhost|tty|v\d|sha\d|next|beta|alpha|canary|latest)/i.test(secret) &&
        (/^(?:: Permission denied|:[~/]\S*[$#] ?| ~?[^\s\]]*\][$#])/.test(after) ||
          /@[a-z-]+\d{1,4}$/i.test(secret))
      )
    },
  },
  {
    kind: 'user',
    triggers: literals(['cn=', 'uid=']),
    pattern:
      /(?<![\w-])(?<secret>(?:CN|UID)=(?:[^,="'<>\\]|\\.){1,80}(?:,\s?(?:CN|OU|O|L|ST|C|UID)=(?:[^,="'<>\\]|\\.){1,80}){0,10},\s?(?:(?:DC=[\w-]{1,63},\s?){0,6}DC=[\w-]{1,63}|(?:OU|O|C|L|ST|CN)=[^\s,;:"'<>)\]=]{1,64}))/i,
    // An authority names its country and its company, which are the same for everybody.
    accepts: (secret) => /dc=|uid=|ou=(?!www\.|glob|veri)/i.test(secret),
  },
  {
    kind: 'account',
    triggers: ['arn:aws'],
    pattern: /\barn:aws[\w-]{0,10}:[\w-]{1,30}:[\w-]{0,20}:(?<secret>\d{12})(?=:)/,
    certain: true,
  },
  {
    kind: 'user',
    triggers: [':user/', ':assumed-role/', ':federated-user/'],
    pattern:
      /:(?:(?:federated-)?user|assumed-role\/[\w+=,.@-]{1,64})\/(?<secret>[\w+=,.@/-]{1,120})/,
    certain: true,
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
    triggers: DOMAINS.map((name) => `.${name}`),
    pattern: new RegExp(
      String.raw`\.(?<domain>${DOMAINS.join('|')})(?![\w(-]|\.[a-z\d])(?<=(?<![\w@.\\-]|(?<!:\/)\/)(?<head>[a-z0-9.-]{1,253}))`,
      'i',
    ),
    accepts: (secret, match) =>
      // `.NET` is a product.
      secret.lastIndexOf('.') > 0 &&
      !isPublicHost(secret) &&
      !isLogger(secret, match.groups?.['domain'] ?? '') &&
      // A column of a data frame: `df.loc[0]`.
      !(/^[a-z]\w*\.loc$/i.test(secret) && match.input.startsWith('[', match.index + 4)),
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
