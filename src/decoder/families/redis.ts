import { tell } from '../tell'
import type { Family } from '../family'

/** First words of an error reply that are spelled like nothing else. */
const OWN =
  'WRONGTYPE|WRONGPASS|NOAUTH|NOPERM|NOSCRIPT|NOREPLICAS|NOGOODSLAVE|NOMASTERLINK|NOQUORUM|NOTREADY|NOPROTO|MISCONF|CLUSTERDOWN|CROSSSLOT|EXECABORT|MASTERDOWN|BUSYGROUP|BUSYKEY|NOGROUP|NOTBUSY|UNKILLABLE|UNBLOCKED|INPROG|TRYAGAIN|STALE'

/** Words that others use too, with what Redis says after them. */
const SHARED: Readonly<Record<string, string>> = {
  READONLY: "You can't write",
  OOM: 'command not allowed',
  LOADING: 'Redis is loading',
  WRONGPASS: 'invalid username',
  BUSY: 'Redis is busy',
  MOVED: '\\d{1,5} [\\w.:<>-]{3,64}:\\d',
  ASK: '\\d{1,5} [\\w.-]{3,64}:\\d',
  DENIED: 'Redis is running in protected mode',
}

export const redis: Family = {
  id: 'redis',
  title: 'Redis error replies',
  summary:
    'Recognises the first word of an error reply, which names the error, as redis-cli and client libraries print it.',
  rules: [
    {
      triggers: OWN.toLowerCase().split('|'),
      pattern: new RegExp(`(?<![\\w.])-?(?<code>${OWN})(?= [A-Z][a-z]|: | The | No | You)`),
      tables: ['redis'],
      read: ({ groups = {} }, { facts }) => ({
        at: 'code',
        code: groups['code'] ?? '',
        ...tell(facts('redis').of(groups['code'] ?? '')),
        confidence: 0.92,
      }),
    },
    {
      triggers: Object.keys(SHARED).map((word) => `${word.toLowerCase()} `),
      pattern: new RegExp(
        `(?<![\\w.])-?(?<code>${Object.entries(SHARED)
          .map(([word, rest]) => `${word}(?= ${rest})`)
          .join('|')})`,
      ),
      tables: ['redis'],
      read: ({ groups = {} }, { facts }) => ({
        at: 'code',
        code: groups['code'] ?? '',
        ...tell(facts('redis').of(groups['code'] ?? '')),
        confidence: 0.93,
        because: ['the words after it are the ones that Redis has for it'],
      }),
    },
    {
      triggers: ['(error) err', 'replyerror: err', 'responseerror: err', 'jedisdataexception: err'],
      pattern:
        /(?:\(error\)|\b(?:ReplyError|ResponseError|JedisDataException|RedisCommandExecutionException):) (?<code>ERR)(?= )/,
      tables: ['redis'],
      read: ({ groups = {} }, { facts }) => ({
        at: 'code',
        code: groups['code'] ?? '',
        ...tell(facts('redis').of('ERR')),
        confidence: 0.85,
        role: 'wrapper',
        because: ['Redis’s word for an error without a name of its own'],
      }),
    },
  ],
  samples: [
    {
      text: '(error) WRONGTYPE Operation against a key holding the wrong kind of value',
      codes: ['WRONGTYPE'],
    },
    { text: 'ReplyError: NOAUTH Authentication required.', codes: ['NOAUTH'] },
    { text: '-MOVED 3999 192.0.2.11:6381', codes: ['MOVED'] },
    { text: "READONLY You can't write against a read only replica.", codes: ['READONLY'] },
    { text: "(error) ERR unknown command 'FOO'", codes: ['ERR'] },
  ],
  negatives: [
    { text: 'MOVED 3 files to the archive', why: 'a report of success' },
    { text: 'PRAGMA journal_mode; READONLY mode is on', why: 'a setting' },
    { text: '+OK\n:1000', why: 'success' },
    { text: 'ASK your administrator', why: 'advice' },
    { text: 'STALE=1 in the cache', why: 'a flag' },
  ],
  sources: [
    {
      title: 'Redis error messages',
      url: 'https://redis.io/docs/latest/develop/reference/errors/',
    },
    {
      title: 'Redis server errors',
      url: 'https://redis.io/docs/latest/develop/reference/errors/all/redis/',
    },
  ],
}
