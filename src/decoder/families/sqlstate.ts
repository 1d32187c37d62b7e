import { alsoNamed, tell } from '../tell'
import { literals } from '../triggers'
import type { Context, Family, Rule, Sighting } from '../family'

const tables = ['sqlstate', 'sqlstate-class']

function stateOf(state: string, { facts }: Context): Sighting | undefined {
  // 00 is success, 01 a warning, 02 no data.
  if (/^0[012]/.test(state)) return undefined
  const [group] = facts('sqlstate-class').of(state.slice(0, 2))
  const known = facts('sqlstate').of(state)
  return {
    code: `SQLSTATE ${state}`,
    ...(group ? { name: group.name } : {}),
    ...tell(known),
    equivalents: alsoNamed(known, 'sqlstate', `SQLSTATE ${state}`),
    parts: [
      { label: 'Class', value: group ? `${state.slice(0, 2)}, ${group.name}` : state.slice(0, 2) },
      {
        label: 'Condition',
        value: known.length ? state.slice(2) : `${state.slice(2)}, the product’s own`,
      },
    ],
  }
}

function stateRule(
  triggers: readonly string[],
  pattern: RegExp,
  confidence: number,
  isMeant: (context: Context) => boolean = () => true,
): Rule {
  return {
    triggers,
    pattern,
    tables,
    read({ groups = {} }, context) {
      const said = isMeant(context)
        ? stateOf(groups['state']?.toUpperCase() ?? '', context)
        : undefined
      return said && { at: 'state', ...said, confidence }
    },
  }
}

/** Five characters with a digit among them, so that no word of capitals is taken. */
const STATE = '(?<state>(?=[A-Z]{0,4}\\d)[0-9A-Z]{5})'

const BESIDE_WORDS = new RegExp(
  `^${STATE.replace('state', 'before')}: | \\((?:SQLSTATE )?${STATE.replace('state', 'behind')}\\)`,
)

/** Who stands in the bracket after the state, in a message of an ODBC driver. */
const DRIVERS =
  'Microsoft|unixODBC|IBM|Oracle|MySQL|MariaDB|psqlODBC|FreeTDS|Simba|SAP|Teradata|Sybase|Snowflake'

export const sqlstate: Family = {
  id: 'sqlstate',
  title: 'SQLSTATE',
  summary:
    'Recognises the five characters that all SQL databases share, told by their class when the product added its own; success, warnings and "no data" are left out.',
  rules: [
    stateRule(
      ['sqlstate', 'sql state'],
      new RegExp(`\\bSQL ?-?STATE["']?[ =:[(]{1,3}["']?${STATE}(?![0-9A-Za-z])`, 'i'),
      0.97,
    ),
    stateRule(['error '], new RegExp(`\\bERROR:? \\d{4} \\(${STATE}\\)`, 'i'), 0.95),
    stateRule(
      DRIVERS.toLowerCase()
        .split('|')
        .map((maker) => `[${maker}`),
      new RegExp(`\\[${STATE}\\] ?\\[(?:${DRIVERS})`),
      0.9,
    ),
    stateRule(
      ['error:  ', 'fatal:  ', 'panic:  ', 'fatal: ', 'postgresexception'],
      new RegExp(
        `\\b(?:(?:ERROR|FATAL|PANIC):  |FATAL: |PostgresException(?: \\(0x80004005\\))?: )${STATE}: `,
      ),
      0.93,
    ),
    stateRule(
      // DBeaver: `SQL Error [1054] [42S22]: …`
      ['sql error ['],
      new RegExp(`\\bSQL Error (?:\\[-?\\d{1,6}\\] )?\\[${STATE}\\]:`),
      0.95,
    ),
    stateRule(
      ['database error code: '],
      new RegExp(`\\bDatabase error code: ${STATE}(?!\\w)`),
      0.95,
    ),
    stateRule(
      literals(['code'], ['', '"', "'"], [':'], ['', ' '], ['"', "'"]),
      new RegExp(`\\bcode["']?: ?["']${STATE}["']`),
      0.9,
      ({ near }) =>
        near(/\bseverity["']?: ?|\broutine["']?: ?|\bpostgres|\bpg\b|\bSQL\b/i, 12) !== undefined,
    ),
    {
      // The driver of Go puts the state before or behind its words.
      triggers: ['pq: '],
      pattern: /\bpq: (?<said>[^\n]+)/,
      tables,
      read({ groups = {}, 0: whole }, context) {
        const found = BESIDE_WORDS.exec(groups['said']?.slice(0, 400) ?? '')
        const state = found?.groups?.['before'] ?? found?.groups?.['behind']
        const said = state && stateOf(state, context)
        if (!said) return undefined
        const start = context.start + whole.indexOf(state)
        return { at: [start, start + state.length] as const, ...said, confidence: 0.92 }
      },
    },
    {
      // psycopg and asyncpg name their exceptions after the condition: UndefinedTable is undefined_table.
      triggers: ['psycopg', 'asyncpg'],
      pattern: /\b(?:psycopg2?|asyncpg)\.(?:errors|exceptions)\.(?<name>[A-Z][A-Za-z]{3,60})/,
      tables,
      read({ groups = {} }, context) {
        const snake = (groups['name'] ?? '')
          .replace(/(?:Error)?$/, '')
          .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
        const [fact] = context.facts('sqlstate').named(snake)
        const said = fact && stateOf(fact.key, context)
        return (
          said && {
            at: 'name',
            ...said,
            confidence: 0.85,
            because: ['the driver names its exceptions after the condition'],
          }
        )
      },
    },
  ],
  samples: [
    {
      text: 'pq: 40001: could not serialize access due to concurrent update',
      codes: ['SQLSTATE 40001'],
    },
    {
      text: 'pq: password authentication failed for user "app" (28P01)',
      codes: ['SQLSTATE 28P01'],
    },
    {
      text: 'Npgsql.PostgresException (0x80004005): 42703: column "total" does not exist',
      codes: ['SQLSTATE 42703'],
    },
    { text: 'SQL Error [42601]: ERROR: syntax error at or near "FROM"', codes: ['SQLSTATE 42601'] },
    { text: 'Migration failed\nDatabase error code: 42P07', codes: ['SQLSTATE 42P07'] },
    {
      text: 'SQLSTATE[42P01]: Undefined table: 7 ERROR:  relation "orders" does not exist',
      codes: ['SQLSTATE 42P01'],
    },
    {
      text: 'ERROR: duplicate key value violates unique constraint (SQLSTATE 23505)',
      codes: ['SQLSTATE 23505'],
    },
    { text: "ERROR 1045 (28000): Access denied for user 'app'@'db'", codes: ['SQLSTATE 28000'] },
    {
      text: "severity: 'ERROR',\ncode: '42703',\nroutine: 'errorMissingColumn'",
      codes: ['SQLSTATE 42703'],
    },
    { text: '{"err":{"severity":"ERROR","code":"23505"}}', codes: ['SQLSTATE 23505'] },
    { text: 'SQL Error: 0, SQLState: 08S01', codes: ['SQLSTATE 08S01'] },
    {
      text: '[28000] [Microsoft][ODBC Driver 17 for SQL Server]Login failed',
      codes: ['SQLSTATE 28000'],
    },
  ],
  negatives: [
    { text: 'pq: connected to shard 40001 of the cluster', why: 'a number inside the words' },
    { text: 'faq: 40001: where do I park?', why: 'another word' },
    { text: 'SQL Error [1064]: You have an error', why: 'no state, a number of MySQL’s' },
    { text: 'FATAL: 00000: nothing to do', why: 'success' },
    { text: 'Database error code: none', why: 'no state' },
    { text: 'SQLSTATE[00000]', why: 'success' },
    { text: 'SQLSTATE: 01000, a warning', why: 'a warning' },
    { text: 'SQLState: 02000 no data', why: 'nothing found is no failure' },
    { text: "code: '90210', city: 'Beverly Hills'", why: 'a postal code' },
    { text: '{"item":{"severity":"low"},"zip":{"code":"90210a"}}', why: 'no five characters' },
    { text: '[12345] [worker] started', why: 'a process id: see the word after it' },
    { text: 'ERROR:  relation "orders" does not exist', why: 'the words alone carry no code' },
  ],
  sources: [
    {
      title: 'PostgreSQL error codes',
      url: 'https://postgresql.org/docs/14/errcodes-appendix.html',
    },
  ],
}
