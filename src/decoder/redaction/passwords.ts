import { literals } from '../triggers'
import { before, isNoProse, QUOTED, SEPARATOR, VALUE } from './written'
import type { Shape } from './shape'

/** Names of errors, which say why there is no token: in camel case, or small words joined. */
const ERROR_NAME =
  /^(?:[\w.]*(?:Exception|Error|Failure|Failed|Denied)|[a-z]+(?:_[a-z]+)+|AADSTS\d+|0x[\dA-F]{8})[.:]?$/

/** Options that a password follows, and the programs that read them so. */
const OPTIONS: Readonly<Record<string, RegExp>> = {
  '-p': /\bmysql|mariadb|\bsshpass\b|\b(?:docker|podman|az|oc|cf|registry) login\b|\bps?exec|\bwinrs\b/i,
  '-P': /\b(?:sqlcmd|bcp|osql|mosquitto_\w{1,9}|unzip)\b/i,
  '-a': /\bredis-cli\b/i,
  '-w': /\bldap[a-z]{3,9}\b/i,
  '-pw': /^/,
  '/p:': /freerdp/i,
}

/** The word in other languages. */
const PASSWORDS =
  'passwort,kennwort,mot de passe,contraseña,contrasena,пароль,senha,wachtwoord,hasło,jelszó,lösenord,adgangskode,salasana,heslo,parola,şifre,密码,密碼,パスワード,암호'.split(
    ',',
  )

/**
 * What wakes a word beyond ASCII: letters count as they are written there, so it stands in small letters and in capitals. A first
 * letter beyond ASCII is left out, since it may be a capital before small ones; what has no capitals is too short to lose one.
 */
function spellings(word: string): string[] {
  const capitals = word.toUpperCase()
  if (capitals === word) return [word]
  return [...new Set([word, capitals.replace(/[A-Z]/g, (letter) => letter.toLowerCase())])].map(
    (written) => written.replace(/^[^a-z]/, ''),
  )
}

/** Passwords and other secrets that a person chose, behind the word or option that names them. */
export const passwords: readonly Shape[] = [
  {
    kind: 'password',
    triggers: [
      'passw',
      'pwd',
      'passphrase',
      'passcode',
      ...literals(['pass'], ['=', ':', '"', "'", ' =', ' :', '\\']),
      ...PASSWORDS.flatMap(spellings),
    ],
    pattern: new RegExp(
      `(?:pass(?:word|wd|phrase|code)|pwd|(?<![a-z])(?:db|my|smtp|user|mail|root|admin|ldap|bind|ssh|ftp)?_?pass|${PASSWORDS.join('|')})\\d{0,2}${SEPARATOR}${VALUE}`,
      'i',
    ),
    // A report of tests counts what did pass; `PWD` of a shell is the folder it is in.
    accepts: (secret, match) =>
      isNoProse(secret) &&
      !/^PWD=\/(?:home|root|usr|var|opt|srv|tmp|etc|mnt|Users)?(?:\/|$)/.test(match[0]) &&
      !/^\w{0,5}pass["']?\s?[:=]\s{0,8}\d{1,4}$/i.test(match[0]),
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
]
