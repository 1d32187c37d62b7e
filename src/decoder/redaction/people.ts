import { literals } from '../triggers'
import type { Shape } from './shape'

/** Account names that every system has. */
export const BUILT_IN =
  /^(?:public|default|all users|administrator|defaultuser0|shared|root|runner|ubuntu|node|app|user|users|you|username|system|guest|local|local service|network|network service|anonymous|anonymous logon|nobody|daemon|www-data|(?:dwm|umfd)-\d{1,3})$/i

/** What stands where a name could, and is none. */
const WORDS = new Set(
  `access account accounts action agent and as at attribute authentication because but by certificate
   configuration context credential credentials data database device directory due environment file for from group
   has having id identity in info information input interaction interface is key list login mailbox mode name names
   namespace not object of on operation option or password permission permissions policy pool preferences principal
   profile properties provided request response role roles session setting settings sid space specified store
   supplied table that the this to token type using value via was when with without`.split(/\s+/),
)

const isName = (secret: string): boolean =>
  !BUILT_IN.test(secret) && !WORDS.has(secret.toLowerCase())

/** People as programs write them down when they sign in, without quotes; what stands around says that it is a name. */
export const people: readonly Shape[] = [
  {
    kind: 'user',
    // sshd and PAM: `Failed password for invalid user jdoe from …`, `session closed for user jdoe`.
    triggers: ['for user ', 'invalid user ', 'illegal user ', 'authenticating user ', 'from user '],
    pattern:
      /\b(?:(?:(?:invalid|illegal|authenticating) user|from user|(?:failed|failure|denied|refused|rejected|opened|closed|expired|locked|granted|unknown|account|password|auth)[^\w\n]{1,3}for user) )(?<secret>[a-z_](?:[\w.-]{0,30}[\w$])?)(?![\w$\\@/-]|\.\w)/i,
    accepts: isName,
  },
  {
    kind: 'user',
    triggers: ['password for ', 'publickey for ', 'keyboard-interactive/pam for ', 'exceeded for '],
    pattern:
      /\b(?:password|publickey|keyboard-interactive\/pam|exceeded) for (?<secret>[a-z_][\w.-]{0,31}) from (?=[\da-f:.]{2}|<|UNKNOWN)/i,
    accepts: isName,
  },
  {
    kind: 'user',
    triggers: ['sudo', 'cron', '(to ', 'not allowed because'],
    pattern:
      /(?:\bsudo(?:\[\d{1,9}\])?:\s{1,8}|\bcron(?:d|tab)?(?:\[\d{1,9}\])?: \(|\(to [\w.-]{1,32}\) |\bUser )(?<secret>[a-z_][\w.-]{0,31})(?= : |\) (?:CMD|RELOAD|BEGIN|END|LIST|REPLACE)| on (?:pts\/|tty|none|\/dev)| from [\w.:-]{1,80} not allowed because)/i,
    accepts: isName,
  },
  {
    kind: 'user',
    triggers: ['user=<', 'login=<'],
    pattern: /\b(?:user|login)=<(?<secret>[^<>\s]{1,64})>/i,
    accepts: isName,
  },
  {
    kind: 'user',
    // Events of Windows and other XML.
    triggers: literals(
      ['user', 'username', 'userid', 'login', 'accountname', 'account'],
      ['', "'", '"'],
      ['>'],
    ),
    pattern:
      /<(?:[\w.-]{1,20}:)?(?:Data Name=["'])?(?:Target|Subject|Sam)?(?:user(?:name|id)?|login|account(?:name)?)["']?>(?<secret>[a-z][^<>\n\\]{0,63})<\//i,
    accepts: isName,
  },
]
