import type { Shape } from './shape'

/** Words in a sentence about a password rather than one. */
const PROSE =
  /^(?:is|was|has|have|not|the|and|or|for|to|of|in|required|expired|incorrect|invalid|wrong|yes|no|true|false|null|none|undefined|authentication|provided|missing|must|\*+|x{3,}|<[^>]*>|\[[^\]]*\])$/i

const isNoProse = (secret: string): boolean => !PROSE.test(secret)

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
    triggers: ['bearer', 'basic', 'negotiate', 'sharedkey'],
    pattern: /\b(?:Bearer|Basic|Negotiate|SharedKey)\s{1,3}(?<secret>[A-Za-z0-9+/_.~:=-]{12,})/i,
    accepts: (secret) => /\d|[+/=_]|[a-z][A-Z]/.test(secret),
    certain: true,
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
    triggers: [
      'ghp_',
      'gho_',
      'ghu_',
      'ghs_',
      'ghr_',
      'github_pat_',
      'glpat-',
      'npm_',
      'pypi-',
      'dckr_pat_',
      'hvs.',
      'hf_',
      'sk-',
      'sk_live_',
      'sk_test_',
      'rk_live_',
      'rk_test_',
      'whsec_',
      'xoxb-',
      'xoxp-',
      'xoxa-',
      'xoxs-',
      'xoxr-',
      'xapp-',
      'sg.',
      'aiza',
      'ya29.',
      'dop_v1_',
      'shpat_',
      'atlasv1',
      'key-',
    ],
    pattern:
      /(?<![A-Za-z0-9])(?<secret>(?:gh[pousr]_|github_pat_|glpat-|npm_|pypi-|dckr_pat_|hvs\.|hf_|sk-|[sr]k_(?:live|test)_|whsec_|xox[bpasr]-|xapp-|AIza|ya29\.|dop_v1_|shpat_|key-)[\w-]{16,}|SG\.[\w-]{16,}\.[\w-]{16,}|atlasv1\.[\w-]{30,})/i,
    // `key-rotation-policy-failed` is a name; what an issuer draws by lot has digits.
    accepts: (secret) => /\d.*\d/.test(secret),
    certain: true,
  },
  {
    kind: 'key',
    triggers: [
      'accountkey',
      'sharedaccesskey',
      'sharedsecret',
      'sig=',
      'access_key',
      'accesskey',
      'secretaccesskey',
      'instrumentationkey',
      'x-functions-key',
      'apikey',
      'api_key',
      'api-key',
      'subscription-key',
      'functionkey',
      'code=',
    ],
    pattern:
      /\b(?:AccountKey|SharedAccessKey|SharedSecret(?:Value)?|sig|(?:aws_?)?secret_?access_?key|InstrumentationKey|x-functions-key|(?:x-)?api[_-]?key|Ocp-Apim-Subscription-Key|functionkey|primary_?access_?key)["']?\s?[:=]\s?["']?(?<secret>[A-Za-z0-9+/_%.-]{8,}={0,2})/i,
    certain: true,
  },
  {
    kind: 'password',
    triggers: [
      'passw',
      'pwd',
      'passphrase',
      'secret',
      'token',
      'credential',
      'kennwort',
      'private',
      'assertion',
    ],
    pattern:
      /(?:pass(?:word|wd|phrase)|passwort|kennwort|pwd|(?<![a-z])(?:pass|(?:client|app|api|consumer|shared|webhook|signing)[_-]?secret|secret|client[_-]?assertion|private[_-]?key|(?:access|refresh|id|auth|session|csrf|api|security|x-auth)[_-]?token|token|credential))["']?\s?(?:=|:|=>)\s?"?'?(?<secret>[^\s"',;&)}\]]{2,200})/i,
    accepts: isNoProse,
    certain: true,
  },
  {
    kind: 'password',
    triggers: [' -p', '--password', ' -pw'],
    pattern: /(?:^|\s)(?:--password[= ]|-pw |-p(?=\S))(?<secret>[^\s"'-][^\s"']{2,80})/i,
    // A bare -p is a password only to the MySQL client; elsewhere it is a port or a project.
    accepts: (_secret, match) =>
      !/^\s?-p$/i.test(match[0].slice(0, 3)) ||
      /mysql|mariadb/i.test(match.input.slice(Math.max(0, match.index - 120), match.index)),
    certain: true,
  },
  {
    kind: 'credentials',
    triggers: ['://'],
    pattern: /(?<=[a-z0-9]):\/\/(?<secret>[^\s/:@"'<>]{1,80}:[^\s/@"'<>]{1,120})@/i,
    certain: true,
  },
  {
    kind: 'cookie',
    triggers: ['cookie'],
    pattern: /\b(?:Set-)?Cookie:\s?(?<secret>[^\s=;]{1,60}=[^\r\n]{4,})/i,
    certain: true,
  },
]
