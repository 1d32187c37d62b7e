import { literals } from '../triggers'
import type { Shape } from './shape'

/** Words in a sentence about a password rather than one. */
const PROSE =
  /^(?:is|was|has|have|not|the|and|or|for|to|of|in|with|a|an|no|on|from|when|must|cannot|could|unable|failed|required|expired|incorrect|invalid|wrong|yes|true|false|null|none|nil|undefined|empty|authentication|provided|missing|option|flag|unauthorized|forbidden|incorrecte?|invalide|falsch|\*+|x{3,}|\[[^\]]*\]|\$\{[^}]*\}?|%\w+%)[.:!?]?$|^<[^>]*>$|^<[a-z-]+:\d+>/i

/** What a form says of a field: it stands where its value does, in quotes. */
const SENTENCE =
  /\b(?:(?:must|cannot|can't) (?:be|have|contain|match)|(?:is|are|was|has) (?:required|invalid|incorrect|wrong|expired|not|too|missing|empty)|does not|not (?:found|valid))\b/i

const isNoProse = (secret: string): boolean => !PROSE.test(secret) && !SENTENCE.test(secret)

/** Names of errors, which say why there is no token: in camel case, or small words joined. */
const ERROR_NAME =
  /^(?:[\w.]*(?:Exception|Error|Failure|Failed|Denied)|[a-z]+(?:_[a-z]+)+|AADSTS\d+|0x[\dA-F]{8})[.:]?$/

const before = ({ input, index }: RegExpExecArray): string =>
  input.slice(Math.max(0, index - 200), index)

/** Between a name and its value, in code, JSON, XML and what was escaped of them. */
const SEPARATOR = String.raw`\\{0,3}["']?(?:\s{0,2}[=:]{1,2}>?|,?\s?["']?value["']?\s?[=:])\s{0,8}\\{0,3}`
/** In quotes to the closing one, else to the blank or the sign that ends it. */
const QUOTED = String.raw`(?<=")(?:[^"]|"(?![\s,;:.}\])&>/\\]|$)){1,400}|(?<=')(?:[^']|'(?![\s,;:.}\])&>/\\]|$)){1,400}`
const VALUE = String.raw`(?:N(?='))?["']?(?<secret>${QUOTED}|(?<!["'])(?:[^\s"',;&)}\]]|["',&)}\]](?![\s"',;:.)}\]]|$|[\w.-]{1,40}["']?[=:][^\s;])){2,200})`

/** Options that a password follows, and the programs that read them so. */
const OPTIONS: Readonly<Record<string, RegExp>> = {
  '-p': /\bmysql|mariadb|\bsshpass\b|\b(?:docker|podman|az|oc|cf|registry) login\b|\bps?exec|\bwinrs\b/i,
  '-P': /\b(?:sqlcmd|bcp|osql|mosquitto_\w{1,9}|unzip)\b/i,
  '-a': /\bredis-cli\b/i,
  '-w': /\bldap[a-z]{3,9}\b/i,
  '-pw': /^/,
  '/p:': /freerdp/i,
}

/** What tokens begin with, as their issuers print them. */
const ISSUERS =
  'ghp_ gho_ ghu_ ghs_ ghr_ github_pat_ glpat- npm_ pypi- dckr_pat_ hvs. hf_ sk- sk_live_ sk_test_ rk_live_ rk_test_ whsec_ xoxb- xoxp- xoxa- xoxs- xoxr- xapp- aiza ya29. dop_v1_ shpat_ key- gocspx- atatt3 glsa_ lin_api_'.split(
    ' ',
  )

/** The word in other languages. */
const PASSWORDS =
  'passwort,kennwort,mot de passe,contraseña,contrasena,пароль,senha,wachtwoord,hasło,jelszó,lösenord,adgangskode,salasana,heslo,parola,şifre,密码,密碼,パスワード,암호'.split(
    ',',
  )

/** Keys and tokens with a beginning that their issuer gave them, and secrets that a key in front names. */
export const credentials: readonly Shape[] = [
  {
    kind: 'jwt',
    triggers: ['eyj'],
    pattern: /(?<![\w-])(?<secret>eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)?)/,
    certain: true,
  },
  {
    kind: 'bearer',
    triggers: ['bearer', 'basic', 'negotiate', 'sharedkey', 'ntlm '],
    pattern:
      /\b(?:Bearer|Basic|Negotiate|SharedKey|NTLM)\s{1,3}(?<secret>[A-Za-z0-9+/_.~:=-]{12,})/i,
    accepts: (secret) => /\d|[+/=_]|[a-z][A-Z]/.test(secret),
    certain: true,
  },
  {
    kind: 'bearer',
    triggers: ['authorization'],
    pattern:
      /\bauthorization["']?\s?[:=]\s?["']?(?:[a-z][\w-]{1,20}\s{1,3})?(?<secret>[a-z]{2,20}=["\w][^\r\n]{4,}|[A-Za-z0-9+/_.~:=-]{12,})/i,
    accepts: (secret) => /\d.*\d/.test(secret),
    certain: true,
    yields: true,
  },
  {
    kind: 'aws-key',
    triggers: ['akia', 'asia', 'aroa', 'aida', 'agpa', 'anpa'],
    pattern:
      /(?<![A-Za-z0-9])(?<secret>(?:AKIA|ASIA|AROA|AIDA|AGPA|ANPA)[A-Z0-9]{16})(?![A-Za-z0-9])/,
    certain: true,
  },
  {
    kind: 'token',
    triggers: [...ISSUERS, 'sg.', 'atlasv1', 'dapi', 'azdo', 'q~'],
    pattern: new RegExp(
      String.raw`(?<![A-Za-z0-9])(?<secret>(?:${ISSUERS.join('|')})[\w-]{16,}|SG\.[\w-]{16,}\.[\w-]{16,}|atlasv1\.[\w-]{30,}|dapi[0-9a-f]{32}|[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}|[\w~.-]{3}\dQ~[\w~.-]{31,34})`,
      'i',
    ),
    // `key-rotation-policy-failed` is a name; what an issuer draws by lot has digits.
    accepts: (secret) => /\d.*\d/.test(secret) || /\dQ~/.test(secret),
    certain: true,
  },
  {
    kind: 'token',
    triggers: ['hooks.slack.com/', 'office.com/webhook', '/api/webhooks/', 'telegram.org/bot'],
    pattern:
      /(?:hooks\.slack\.com\/\w{1,20}\/|office\.com\/webhook(?:b2)?\/|\/api\/webhooks\/|telegram\.org\/bot)(?<secret>[^\s"'<>)]{8,400})/i,
    certain: true,
  },
  {
    kind: 'key',
    triggers: [
      ...literals(['key'], ['=', ':', '"', "'", ' =', ' :', '\\']),
      'sharedsecret',
      'sig=',
    ],
    pattern:
      /\b(?:SharedSecret(?:Value)?|sig|(?:Account|SharedAccess|(?:aws_?)?secret_?access_?|primary_?access_?|Instrumentation|(?:x-)?functions?-?|(?:x-)?api[_-]?|Ocp-Apim-Subscription-|validation|decryption)key)\\{0,3}["']?\s?[:=]\s?\\{0,3}["']?(?<secret>[A-Za-z0-9+/_%.-]{8,}={0,2})/i,
    accepts: (secret) => isNoProse(secret) && secret !== 'AutoGenerate',
    certain: true,
    yields: true,
  },
  {
    kind: 'key',
    triggers: ['code=', 'signature='],
    pattern:
      /(?:[?&]code|\b(?:X-(?:Amz|Goog)-)?Signature)=(?<secret>[A-Za-z0-9+/_%.-]{20,400}={0,2})/i,
    accepts: (secret) => /\d/.test(secret),
    certain: true,
    yields: true,
  },
  {
    // What opens a BitLocker drive, and what a product is bought with.
    kind: 'key',
    triggers: [],
    pattern: /-\d{6}(?:-\d{6}){6}(?![\w-])(?<=(?<![\w-])(?<head>\d{6})-.{48})/,
    certain: true,
  },
  {
    kind: 'key',
    triggers: [],
    pattern: /-(?:[A-Z0-9]{5}-){3}[A-Z0-9]{5}(?![\w-])(?<=(?<![\w-])(?<head>[A-Z0-9]{5})-.{23})/,
    accepts: (secret) => /\d/.test(secret) && /[A-Z]/.test(secret),
    certain: true,
  },
  {
    kind: 'password',
    triggers: [
      'passw',
      'pwd',
      'passphrase',
      'passcode',
      ...literals(['pass'], ['=', ':', '"', "'", ' =', ' :', '\\']),
      // Capitals beyond ASCII are other letters to a sweep.
      ...PASSWORDS.map((word) => word.replace(/^[^a-z]/, '')),
    ],
    pattern: new RegExp(
      `(?:pass(?:word|wd|phrase|code)|pwd|(?<![a-z])(?:db|my|smtp|user|mail|root|admin|ldap|bind|ssh|ftp)?_?pass|${PASSWORDS.join('|')})\\d{0,2}${SEPARATOR}${VALUE}`,
      'i',
    ),
    // A report of tests counts what did pass.
    accepts: (secret, match) =>
      isNoProse(secret) && !/^\w{0,5}pass["']?\s?[:=]\s{0,8}\d{1,4}$/i.test(match[0]),
    certain: true,
  },
  {
    kind: 'password',
    triggers: [
      'secret',
      'token',
      'credential',
      'private',
      'assertion',
      ...literals(['master', 'encryption', 'signing'], ['', '_', '-'], ['key']),
    ],
    pattern: new RegExp(
      `(?:secret(?:[_-]?(?:key|value|text))?|(?<![a-z])(?:client[_-]?assertion|private[_-]?key|(?:access|refresh|id|auth|session|csrf|api|security|bot)?[_-]?token|credential)|(?:master|encryption|signing)[_-]?key)${SEPARATOR}${VALUE}`,
      'i',
    ),
    accepts: (secret, match) =>
      isNoProse(secret) && !ERROR_NAME.test(secret) && !/\bunexpected $/i.test(before(match)),
    certain: true,
    yields: true,
  },
  {
    kind: 'password',
    triggers: literals(['word', 'pwd', 'secret', 'token', 'key'], ['>']),
    pattern:
      /<(?:\w{1,20}:)?\w{0,20}(?:password|pwd|secret|token|api_?key)(?:\s[^<>]{0,160})?>(?<secret>[^<]{1,400})<\//i,
    accepts: isNoProse,
    certain: true,
  },
  {
    kind: 'password',
    triggers: ['identified by', 'password ', 'securestring'],
    pattern: new RegExp(
      `\\b(?:identified by|password|securestring(?: -string)?) ["'](?<secret>${QUOTED})`,
      'i',
    ),
    accepts: isNoProse,
    certain: true,
  },
  {
    kind: 'password',
    triggers: literals(['--'], ['pass', 'token', 'secret', 'client-secret', 'api-key', 'apikey']),
    pattern: new RegExp(
      `(?<![^\\s"'[,])--(?:password|passwd|pass|token|secret|client-secret|api-?key)[= ]["']?(?<secret>${QUOTED}|(?<!["'])[^\\s"'-][^\\s"']{2,200})`,
      'i',
    ),
    accepts: isNoProse,
    certain: true,
  },
  {
    kind: 'password',
    triggers: literals([' '], ['-p', '-a ', '-w ', '/p:']),
    pattern: new RegExp(
      `\\s(?<option>-pw|-[paw]|/p:) ?["']?(?<secret>${QUOTED}|(?<!["'])[^\\s"'-][^\\s"']{2,200})`,
      'i',
    ),
    // What a short option means depends on the program: elsewhere a -p is a port or a project.
    accepts(_secret, match) {
      const option = match.groups?.['option'] ?? ''
      const program = OPTIONS[option]?.exec(before(match))?.[0] ?? false
      // The MySQL client asks for one when a blank follows.
      return program !== false && !(/sql$|^maria/i.test(program) && match[0].startsWith('-p ', 1))
    },
    certain: true,
  },
  {
    kind: 'credentials',
    triggers: [' -u', ' --user', ' --proxy-user'],
    pattern: new RegExp(
      `\\s(?:-U ?|--(?:proxy-)?user[= ])["']?(?<secret>${QUOTED}|(?<!["'])[^\\s"':%]{1,64}[:%][^\\s"']{1,200})`,
      'i',
    ),
    accepts: (secret, match) =>
      (/[^:]:./.test(secret) && /\b(?:curl|wget|mvn)\b/i.test(before(match))) ||
      (/[^%]%./.test(secret) && /\b(?:smbclient|rpcclient|net)\b/i.test(before(match))),
    certain: true,
  },
  {
    kind: 'password',
    triggers: ['net use ', 'net.exe use '],
    pattern:
      /\bnet(?:\.exe)? use (?:[^\s\\]{1,8} )?\\\\[^\s"]{1,160} (?:\/u(?:ser)?:[^\s"]{1,80} )?(?<secret>[^\s/*-][^\s]{2,80})/i,
    accepts: (secret) =>
      !/^(?:System|The|Enter|Type|failed:?|error:?|returned|gives)$/i.test(secret),
    certain: true,
  },
  {
    kind: 'password',
    triggers: literals(['password', 'secret', 'key'], [' '], [...'05789']).concat(
      'enable secret',
      'enable password',
      'community ',
      'isakmp key',
    ),
    pattern:
      /\b(?:(?:password|secret|key) [05789]|enable (?:password|secret)|snmp-server community|isakmp key) (?<secret>[^\s"']{4,160})/i,
    // `secret 5 times` is a sentence; a line of a configuration has nothing before and after.
    accepts: (secret, match) =>
      isNoProse(secret) && (/[\d$]/.test(secret) || match[0].trim() === match.input.trim()),
    certain: true,
  },
  {
    kind: 'password',
    triggers: ['$1$', '$2a$', '$2b$', '$2y$', '$5$', '$6$', '$y$', '$argon2'],
    pattern: /(?<secret>\$(?:[156y]|2[aby]|argon2(?:id|i|d))\$[\w./$=,+-]{8,200})/,
    certain: true,
  },
  {
    kind: 'credentials',
    triggers: ['://'],
    pattern:
      /(?<=[a-z0-9]):\/\/(?<secret>[^\s/:@"'<>]{0,80}:(?!\d{1,5}[?#])[^\s/"'<>]{1,120})@(?![/\s])/i,
    certain: true,
  },
  {
    kind: 'credentials',
    triggers: ['thin:', 'sqlplus '],
    pattern: /(?:\bthin:|\bsqlplus )(?<secret>[^\s/@"']{1,60}\/[^\s/"']{1,80})@/i,
    certain: true,
  },
  {
    kind: 'cookie',
    triggers: ['cookie'],
    pattern: /\b(?:Set-)?Cookie:\s?(?<secret>[^\s=;]{1,60}=[^\r\n]{4,})/i,
    certain: true,
  },
  {
    kind: 'cookie',
    triggers: [
      'sessionid',
      'session_id',
      'sessid',
      'connect.sid',
      'csrftoken',
      'xsrf-token',
      'fedauth',
    ],
    pattern:
      /(?:j?session_?id|sessid|connect\.sid|csrftoken|xsrf-token|fedauth)=(?<secret>[\w+/%.~-]{8,400}={0,2})/i,
    accepts: (secret) => /\d/.test(secret),
    certain: true,
  },
]
