import { tell } from '../tell'
import type { Context, Family, Sighting } from '../family'

const tables = ['mongodb']

function errorOf(number: number, { facts }: Context): Sighting {
  const [fact] = facts('mongodb').of(number)
  return {
    code: fact?.name ?? `MongoDB ${number}`,
    ...(fact?.summary ? { summary: fact.summary } : {}),
    parts: [{ label: 'Number', value: String(number) }],
    equivalents: [{ family: 'mongodb', code: `MongoDB ${number}` }],
  }
}

export const mongodb: Family = {
  id: 'mongodb',
  title: 'MongoDB errors',
  summary:
    'Recognises MongoDB’s code names and numbers in its answers and logs, E11000 and its like, and the classes that drivers throw.',
  rules: [
    {
      triggers: ['codename', 'errorcodename'],
      pattern: /\bcodeName\\?["']?: ?\\?["'](?<name>[A-Z][A-Za-z]{3,60})\\?["']/,
      tables,
      read({ groups = {} }, { facts, near }) {
        const name = groups['name'] ?? ''
        const [fact] = facts('mongodb').named(name)
        const number = fact
          ? Number.parseInt(fact.key, 16)
          : Number(
              /\bcode\\?["']?: ?(\d{1,5})/.exec(near(/\bcode\\?["']?: ?\d{1,5}/, 3) ?? '')?.[1] ??
                NaN,
            )
        return {
          at: 'name',
          code: name,
          ...(fact?.summary ? { summary: fact.summary } : {}),
          ...(Number.isNaN(number)
            ? {}
            : {
                parts: [{ label: 'Number', value: String(number) }],
                equivalents: [{ family: 'mongodb', code: `MongoDB ${number}` }],
              }),
          confidence: 0.95,
        }
      },
    },
    {
      triggers: ['e1', 'e2', 'e5'],
      pattern:
        /(?<![\w.-])E(?<number>1[0-9]\d{3}|5[0-9]\d{3})(?= (?:duplicate key|writing|\w+ error|dup key|[a-z]))/,
      tables,
      read({ groups = {} }, context) {
        const code = `E${groups['number']}`
        const isDuplicate = /^E1100[01]$/.test(code) && /^ dup(?:licate)? key/.test(context.after)
        if (!isDuplicate && !context.near(/mongo/i, 2)) return undefined
        return {
          code,
          ...tell(context.facts('mongodb').of(Number(groups['number']))),
          confidence: isDuplicate ? 0.97 : 0.8,
        }
      },
    },
    {
      triggers: ['errmsg', 'mongoserver', 'mongo'],
      pattern: /(?<!\w)\\?["']?code\\?["']? ?: (?:NumberInt\()?(?<number>[1-9]\d{0,4})(?!\w)/,
      tables,
      read({ groups = {} }, context) {
        if (/codeName/.test(context.line) || !/\berrmsg\b|Mongo\w*Error/.test(context.line))
          return undefined
        return {
          at: 'number',
          ...errorOf(Number(groups['number']), context),
          confidence: 0.85,
          because: ['it is the code in an answer of MongoDB'],
        }
      },
    },
    {
      triggers: [
        'mongoserver',
        'mongonetwork',
        'mongotimeout',
        'mongoparse',
        'mongoose',
        'mongobulk',
        'mongoexpired',
        'mongotopology',
        'mongowrite',
        'mongoapi',
        'mongoinvalid',
        'mongomissing',
        'mongonotconnected',
        'mongoerror',
      ],
      pattern:
        /(?<![\w.])(?:Mongo(?:Server(?:Selection|Closed)?|Network(?:Timeout)?|Timeout|Parse|BulkWrite|ExpiredSession|TopologyClosed|WriteConcern|API|InvalidArgument|MissingCredentials|NotConnected|oseServerSelection|ose)?Error)(?=:|['"]| \(|$)/,
      read: (match) => ({
        code: match[0],
        confidence: 0.8,
        role: 'wrapper',
        weight: -5,
        because: ['the driver names the kind of failure by this class'],
      }),
    },
  ],
  samples: [
    {
      text: 'MongoServerError: E11000 duplicate key error collection: shop.users index: email_1 dup key',
      codes: ['E11000', 'MongoServerError'],
    },
    {
      text: '{ ok: 0, errmsg: "auth failed", code: 18, codeName: "AuthenticationFailed" }',
      codes: ['AuthenticationFailed'],
    },
    {
      text: 'MongoServerSelectionError: connect ECONNREFUSED 127.0.0.1:27017',
      codes: ['MongoServerSelectionError'],
    },
  ],
  negatives: [
    { text: '{ ok: 1, n: 3, nModified: 3 }', why: 'success' },
    { text: 'mongod 7.0.5 waiting for connections on port 27017', why: 'it runs' },
    { text: 'asset tag E11000 was returned', why: 'nothing here speaks of a key' },
  ],
  sources: [
    {
      title: 'MongoDB error codes',
      url: 'https://www.mongodb.com/docs/rapid/reference/error-codes',
    },
  ],
}
