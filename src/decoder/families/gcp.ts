import { tell } from '../tell'
import type { Family, Sighting } from '../family'
import type { Facts } from '../facts'

/** The sixteen codes that gRPC and Google’s APIs share, by number; 0 is OK. */
const STATUSES = [
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
  'UNAUTHENTICATED',
]
const names = STATUSES.join('|')

function statusOf(name: string, facts: Facts): Sighting {
  const number = STATUSES.indexOf(name) + 1
  const [fact] = facts.of(number)
  return {
    code: name,
    ...(fact?.summary ? { summary: fact.summary } : {}),
    ...(number ? { parts: [{ label: 'Number', value: String(number) }] } : {}),
    equivalents: number ? [{ family: 'gcp', code: `gRPC ${number}` }] : [],
  }
}

/** `DeadlineExceeded`, as Go prints it, is DEADLINE_EXCEEDED. */
const upper = (camel: string): string =>
  camel
    .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
    .toUpperCase()
    .replace(/^CANCELED$/, 'CANCELLED')

const tables = ['grpc']

export const gcp: Family = {
  id: 'gcp',
  title: 'Google Cloud and gRPC statuses',
  summary:
    'Recognises the status names that gRPC and Google’s APIs share, in JSON, client libraries, gcloud and Go programs, and the reason that an API adds.',
  rules: [
    {
      triggers: ['rpc error: code = '],
      pattern: /\brpc error: code = (?<name>[A-Z][A-Za-z]{3,30})(?= desc)/,
      tables,
      read({ groups = {} }, { facts }) {
        const name = upper(groups['name'] ?? '')
        if (!STATUSES.includes(name)) return undefined
        return {
          at: 'name',
          ...statusOf(name, facts('grpc')),
          confidence: 0.95,
          role: 'wrapper',
          because: ['gRPC in Go prints its status this way'],
        }
      },
    },
    {
      triggers: STATUSES.map((name) => name.toLowerCase()),
      pattern: new RegExp(
        `(?:"status"\\\\?"?: ?\\\\?"|\\bStatusCode\\.|\\bERROR: \\(gcloud\\.[\\w.-]{2,80}\\) |\\bcode: '?|\\b[45]\\d\\d |\\bstatus: '?|\\bError: \\d{1,2} |\\bgrpc_status[:=] ?|\\bStatusRuntimeException: )(?<name>${names})(?!\\w)`,
      ),
      tables,
      read: ({ groups = {} }, { facts }) => ({
        at: 'name',
        ...statusOf(groups['name'] ?? '', facts('grpc')),
        confidence: 0.92,
        because: ['it stands where a status of gRPC or of a Google API is printed'],
      }),
    },
    {
      triggers: ['googleapi:'],
      pattern: /(?<=, )(?<reason>[a-z][A-Za-z]{4,60})(?=[\"')\]]{0,2}$)/,
      tables: ['gcp'],
      read({ groups = {} }, { facts, before }) {
        if (!/\bgoogleapi: ?(?:Error|got HTTP response code) \d{3}:/.test(before)) return undefined
        return {
          at: 'reason',
          code: groups['reason'] ?? '',
          ...tell(facts('gcp').of(groups['reason'] ?? '')),
          confidence: 0.95,
          because: ['Google’s client libraries end the message with the reason'],
        }
      },
    },
    {
      triggers: ['"reason"', "'reason'", 'reason:'],
      pattern: /["']?\breason["']?: ?["'](?<reason>[a-z][A-Za-z]{4,60}|[A-Z][A-Z_]{4,60})["']/,
      tables: ['gcp'],
      read({ groups = {} }, context) {
        const reason = groups['reason'] ?? ''
        const word = context.near(/googleapis?|google\.rpc|"domain"|gcloud|\bquota/i, 6)
        if (!word || STATUSES.includes(reason)) return undefined
        return {
          at: 'reason',
          code: reason,
          ...tell(context.facts('gcp').of(reason)),
          confidence: 0.85,
          because: [`‘${word}’ stands near it`],
        }
      },
    },
  ],
  samples: [
    {
      text: 'googleapi: Error 403: Quota exceeded for quota group, userRateLimitExceeded',
      codes: ['userRateLimitExceeded'],
    },
    {
      text: 'rpc error: code = DeadlineExceeded desc = context deadline exceeded',
      codes: ['DEADLINE_EXCEEDED'],
    },
    { text: '"code": 7,\n"status": "PERMISSION_DENIED"', codes: ['PERMISSION_DENIED'] },
    {
      text: 'ERROR: (gcloud.run.deploy) PERMISSION_DENIED: The caller does not have permission',
      codes: ['PERMISSION_DENIED'],
    },
    {
      text: '"domain": "usageLimits",\n"reason": "rateLimitExceeded",\n"message": "slow down"',
      codes: ['rateLimitExceeded'],
    },
  ],
  negatives: [
    { text: 'rpc error: code = OK desc = done', why: 'success' },
    { text: '"status": "DONE"', why: 'an operation that ended well' },
    { text: 'reason: "manual restart"', why: 'prose' },
    { text: 'the cause is UNKNOWN and the data INTERNAL', why: 'words' },
    { text: '"reason": "holiday", "days": 3', why: 'nothing here speaks of Google' },
  ],
  sources: [
    {
      title: 'gRPC: status codes',
      url: 'https://grpc.io/docs/guides/status-codes',
    },
  ],
}
