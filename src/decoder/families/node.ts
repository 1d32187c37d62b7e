import { tell } from '../tell'
import type { Family } from '../family'

export const node: Family = {
  id: 'node',
  title: 'Node.js error codes',
  summary:
    'Recognises the ERR_ codes of Node, those of its HTTP client undici, and the codes of the module loader.',
  rules: [
    {
      triggers: ['err_', 'hpe_', 'abort_err'],
      pattern:
        /(?<![\w.:])(?:ABORT_ERR|HPE_[A-Z][A-Z_]{3,40}|(?:UND_)?ERR_(?!PNPM_)[A-Z][A-Z0-9_]{3,60})(?![\w(=])/,
      tables: ['node'],
      read(match, { facts, before, after }) {
        const known = facts('node').of(match[0])
        const isPrinted = /(?:\bcode:? ?['"]?|\[|\(|"code": ?"|Error: |^\s*)$/.test(before)
        if (!known.length && !isPrinted) return undefined
        return {
          code: match[0],
          ...tell(known),
          // A browser has names like these; where both could be meant its family knows which.
          confidence: /^['"\]]/.test(after) || known.length ? 0.93 : 0.8,
          because: ['Node names its errors this way'],
        }
      },
    },
    {
      triggers: ['module_not_found'],
      pattern: /\bcode["']?: ?["'](?<code>MODULE_NOT_FOUND)["']/,
      tables: ['node'],
      read: ({ groups = {} }, { facts }) => ({
        at: 'code',
        code: groups['code'] ?? '',
        ...tell(facts('node').of(groups['code'] ?? '')),
        confidence: 0.95,
      }),
    },
  ],
  samples: [
    {
      text: "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'left-pad'",
      codes: ['ERR_MODULE_NOT_FOUND'],
    },
    {
      text: "library: 'digital envelope routines',\ncode: 'ERR_OSSL_EVP_UNSUPPORTED'",
      codes: ['ERR_OSSL_EVP_UNSUPPORTED'],
    },
    {
      text: "code: 'MODULE_NOT_FOUND',\nrequireStack: [ '/srv/app/index.js' ]",
      codes: ['MODULE_NOT_FOUND'],
    },
    {
      text: "cause: ConnectTimeoutError { code: 'UND_ERR_CONNECT_TIMEOUT' }",
      codes: ['UND_ERR_CONNECT_TIMEOUT'],
    },
  ],
  negatives: [
    { text: 'if (error.code === errors.ERR_STREAM_DESTROYED) retry()', why: 'a name in code' },
    { text: '#define ERR_LIB_MASK 0xFF', why: 'a constant' },
    { text: 'npm ERR! A complete log of this run', why: 'no code' },
    { text: 'export ERR_LOG=/var/log/app.err', why: 'a setting' },
  ],
  sources: [
    {
      title: 'Node.js: documentation of MODULE_NOT_FOUND and ERR_MODULE_NOT_FOUND',
      url: 'https://github.com/nodejs/node/pull/41645.patch',
    },
  ],
}
