import { literals } from '../triggers'
import { isNoProse } from './written'
import type { Shape } from './shape'

/** What tokens begin with, as their issuers print them. */
const ISSUERS =
  'ghp_ gho_ ghu_ ghs_ ghr_ github_pat_ glpat- npm_ pypi- dckr_pat_ hvs. hf_ sk- sk_live_ sk_test_ rk_live_ rk_test_ whsec_ xoxb- xoxp- xoxa- xoxs- xoxr- xapp- aiza ya29. dop_v1_ shpat_ key- gocspx- atatt3 glsa_ lin_api_'.split(
    ' ',
  )

/** Keys and tokens with a beginning that their issuer gave them, and those that a name in front tells. */
export const tokens: readonly Shape[] = [
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
    isGrouped: true,
    pattern: /-\d{6}(?:-\d{6}){6}(?![\w-])(?<=(?<![\w-])(?<head>\d{6})-.{48})/,
    certain: true,
  },
  {
    kind: 'key',
    triggers: [],
    isGrouped: true,
    pattern: /-(?:[A-Z0-9]{5}-){3}[A-Z0-9]{5}(?![\w-])(?<=(?<![\w-])(?<head>[A-Z0-9]{5})-.{23})/,
    accepts: (secret) => /\d/.test(secret) && /[A-Z]/.test(secret),
    certain: true,
  },
]
