import { tell } from '../tell'
import type { Family } from '../family'

/** What stands on Cloudflare's own error pages. */
const CLOUDFLARE =
  /\bcloudflare\b|\bRay ID\b|\bcf-ray\b|\bYou are being rate limited\b|\bThis website is using a security service\b/i

export const cloudflare: Family = {
  id: 'cloudflare',
  title: 'Cloudflare 1xxx errors',
  summary:
    'Recognises the four-digit errors that Cloudflare prints in the body of its own pages; the 52x that it answers for an origin server are HTTP statuses.',
  rules: [
    {
      triggers: ['error code: 1', 'error 1', 'error code 1', 'error: 1'],
      pattern: /\berror(?: code)?:? (?<number>1[0-2]\d\d)(?![\d.])/i,
      tables: ['cloudflare'],
      read({ groups = {} }, context) {
        const number = groups['number'] ?? ''
        const isWholeBody = /^\s*error code: $/i.test(context.line.slice(0, -number.length))
        const word = context.near(CLOUDFLARE, 6)
        if (!word && !isWholeBody) return undefined
        return {
          at: 'number',
          code: `Cloudflare ${number}`,
          ...tell(context.facts('cloudflare').of(Number(number))),
          confidence: word ? 0.93 : 0.8,
          because: [
            word ? `‘${word}’ stands near it` : 'Cloudflare’s plain-text page is this line alone',
          ],
        }
      },
    },
    {
      triggers: ['error 52', 'error code 52', 'error 530', 'error code: 52', 'error code: 530'],
      pattern: /\berror(?: code)?:? (?<number>52[0-7]|530)(?![\w.])/i,
      tables: ['cloudflare', 'http'],
      read({ groups = {} }, context) {
        const number = groups['number'] ?? ''
        return {
          at: 'number',
          code: `HTTP ${number}`,
          ...tell([
            ...context.facts('cloudflare').of(Number(number)),
            ...context.facts('http').of(Number(number)),
          ]),
          confidence: 0.85,
          because: ['only Cloudflare answers with this number'],
          role: 'exit',
          weight: 1,
        }
      },
    },
  ],
  samples: [
    {
      text: 'Error 1020\nAccess denied\nCloudflare Ray ID: 8a0000000000beef',
      codes: ['Cloudflare 1020'],
    },
    { text: 'error code: 1015', codes: ['Cloudflare 1015'] },
    {
      text: 'Connection timed out Error code 522\nVisit cloudflare.com for more information.',
      codes: ['HTTP 522'],
    },
    { text: 'Error 522 Ray ID: 8a0000000000beef\nConnection timed out', codes: ['HTTP 522'] },
  ],
  negatives: [
    { text: 'error 522nd of the day', why: 'an ordinal' },
    { text: 'ERROR 1045 (28000): Access denied for user', why: 'a database’s number' },
    { text: 'Error 1064 near line 3', why: 'nothing here speaks of Cloudflare' },
    { text: 'Cloudflare Ray ID: 8a0000000000beef, 1020 ms', why: 'a duration' },
  ],
  sources: [
    {
      title: 'Cloudflare: field of the 1xxx code',
      url: 'https://developers.cloudflare.com/ruleset-engine/rules-language/fields/reference/cf.response.1xxx_code',
    },
    {
      title: 'Cloudflare: kinds of error pages',
      url: 'https://developers.cloudflare.com/rules/custom-errors/reference/error-page-types/',
    },
  ],
}
