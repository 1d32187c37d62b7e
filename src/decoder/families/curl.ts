import { tell } from '../tell'
import type { Family } from '../family'

/** The server answered, with a status that says more than this number. */
const HTTP_RETURNED_ERROR = 22

export const curl: Family = {
  id: 'curl',
  title: 'curl exit codes',
  summary:
    'Recognises the number of a failed transfer as curl, git, PHP and package managers print it, and its CURLE_ name.',
  rules: [
    {
      triggers: ['curl'],
      pattern:
        /\b(?:lib)?curl(?::? ?\(| ?error:? ?\(?| ?errno:? ?| error code:? ?|#|(?<bare> ))(?<number>[1-9]\d?)(?![\w.])(?!%)/i,
      tables: ['curl'],
      read({ groups = {} }, { facts, before }) {
        // Without a word or bracket it is only git that prints the number so.
        if (groups['bare'] && !/\bRPC failed; /.test(before)) return undefined
        const number = Number(groups['number'])
        return {
          at: 'number',
          code: `curl ${number}`,
          ...tell(facts('curl').of(number)),
          confidence: 0.95,
          because: ['curl stands before it'],
          role: number === HTTP_RETURNED_ERROR ? 'exit' : 'wrapper',
          weight: number === HTTP_RETURNED_ERROR ? -1 : 1,
        }
      },
    },
    {
      triggers: ['curle_'],
      pattern: /(?<!\w)CURLE_(?!OK\b)[A-Z][A-Z0-9_]{2,40}(?!\w)/,
      tables: ['curl'],
      read(match, { facts }) {
        const [fact] = facts('curl').named(match[0])
        const number = fact ? Number.parseInt(fact.key, 16) : undefined
        return {
          code: number === undefined ? match[0] : `curl ${number}`,
          name: match[0],
          ...(fact?.summary ? { summary: fact.summary } : {}),
          confidence: 0.93,
          role: 'wrapper',
          weight: 1,
        }
      },
    },
  ],
  samples: [
    { text: 'curl: (60) SSL certificate problem', codes: ['curl 60'] },
    {
      text: 'error: RPC failed; curl 18 transfer closed with outstanding read data remaining',
      codes: ['curl 18'],
    },
    { text: 'cURL error 28: Operation timed out after 5001 milliseconds', codes: ['curl 28'] },
    { text: '[Errno 14] curl#6 - "Could not resolve host: mirror.example.org"', codes: ['curl 6'] },
  ],
  negatives: [
    { text: 'curl 7.88.1 (x86_64-pc-linux-gnu) libcurl/7.88.1', why: 'a version' },
    { text: 'User-Agent: curl/8.5.0', why: 'a version' },
    { text: 'curl 10 times in a row worked', why: 'prose' },
    { text: 'CURLE_OK', why: 'success' },
  ],
  sources: [
    { title: 'libcurl-errors(3)', url: 'https://man.archlinux.org/man/libcurl-errors.3.en.raw' },
  ],
}
