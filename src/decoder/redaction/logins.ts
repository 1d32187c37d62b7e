import { before, QUOTED } from './written'
import type { Shape } from './shape'

/** Names together with their passwords, and the cookies that stand for them. */
export const logins: readonly Shape[] = [
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
