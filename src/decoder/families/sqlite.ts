import { tell } from '../tell'
import type { Context, Family, Sighting } from '../family'

const PRIMARY =
  'ERROR|INTERNAL|PERM|ABORT|BUSY|LOCKED|NOMEM|READONLY|INTERRUPT|IOERR|CORRUPT|NOTFOUND|FULL|CANTOPEN|PROTOCOL|EMPTY|SCHEMA|TOOBIG|CONSTRAINT|MISMATCH|MISUSE|NOLFS|AUTH|FORMAT|RANGE|NOTADB'

/** The low byte is the primary code, the rest details it. */
function resultOf(number: number, { facts }: Context): Sighting {
  const [fact] = facts('sqlite').of(number)
  const [primary] = facts('sqlite').of(number & 0xff)
  return {
    code: `SQLite ${number}`,
    ...tell(fact ? [fact] : primary ? [primary] : []),
    parts:
      number > 0xff
        ? [
            {
              label: 'Primary',
              value: `${number & 0xff}${primary ? `, ${primary.name}` : ''}`,
              bits: [7, 0],
            },
            { label: 'Detail', value: String(number >>> 8), bits: [31, 8] },
          ]
        : [],
    equivalents: fact ? [{ family: 'sqlite', code: fact.name }] : [],
  }
}

/** OK, NOTICE, WARNING, ROW and DONE, with all that details them. */
const NO_ERROR = new Set([0, 27, 28, 100, 101])

const tables = ['sqlite']

export const sqlite: Family = {
  id: 'sqlite',
  title: 'SQLite result codes',
  summary:
    'Recognises SQLite’s result names and numbers, the extended ones with their primary code; OK, ROW and DONE are no errors.',
  rules: [
    {
      triggers: ['sqlite_'],
      pattern: new RegExp(`(?<![\\w.])SQLITE_(?:${PRIMARY})(?:_[A-Z0-9]{2,20}){0,3}(?![\\w(=])`),
      tables,
      read(match, { facts }) {
        const [fact] = facts('sqlite').named(match[0])
        const number = fact ? Number.parseInt(fact.key, 16) : undefined
        return {
          code: match[0],
          ...(fact?.summary ? { summary: fact.summary } : {}),
          ...(number === undefined
            ? {}
            : {
                parts: [{ label: 'Number', value: String(number) }],
                equivalents: [{ family: 'sqlite', code: `SQLite ${number}` }],
              }),
          confidence: 0.96,
        }
      },
    },
    {
      triggers: ['sqlite', '(code '],
      pattern:
        /(?:\bSQLite (?:error|result)(?: code)?:? ?\(?|\bsqlite3?_?\w{0,20}(?: failed| error| returned)[: ]{1,2}(?:code )?|\(code )(?<number>[1-9]\d{0,3})(?=[ ):,'[]|$)/i,
      tables,
      read({ groups = {} }, context) {
        const number = Number(groups['number'])
        if (NO_ERROR.has(number & 0xff)) return undefined
        const word = context.near(/sqlite/i, 2)
        if (!word) return undefined
        return {
          at: 'number',
          ...resultOf(number, context),
          confidence: 0.88,
          because: [`‘${word}’ stands near it`],
        }
      },
    },
    {
      triggers: ['general error: '],
      pattern:
        /\bGeneral error: (?<number>[1-9]\d?) (?=database|no such|unable to open|attempt to write|disk I\/O|file is not|near ")/,
      tables,
      read: ({ groups = {} }, context) => ({
        at: 'number',
        ...resultOf(Number(groups['number']), context),
        confidence: 0.85,
        because: ['PDO prints SQLite’s number before SQLite’s words'],
      }),
    },
  ],
  samples: [
    { text: 'Error: SQLITE_BUSY: database is locked', codes: ['SQLITE_BUSY'] },
    { text: "SQLite Error 19: 'UNIQUE constraint failed: users.email'.", codes: ['SQLite 19'] },
    {
      text: 'SqliteError: constraint SQLITE_CONSTRAINT_FOREIGNKEY',
      codes: ['SQLITE_CONSTRAINT_FOREIGNKEY'],
    },
    {
      text: 'SQLSTATE[HY000]: General error: 8 attempt to write a readonly database',
      codes: ['SQLite 8'],
    },
  ],
  negatives: [
    { text: 'SQLITE_OK', why: 'success' },
    { text: 'compiled with SQLITE_ENABLE_FTS5 and SQLITE_LIMIT_LENGTH', why: 'options' },
    { text: 'sqlite3 3.45.1 2024-01-30', why: 'a version' },
    { text: '#define SQLITE_BUSY(x) 5', why: 'a name in code' },
  ],
  sources: [
    {
      title: 'SQLite: result and error codes',
      url: 'https://www.chiark.greenend.org.uk/doc/sqlite3/rescode.html',
    },
  ],
}
