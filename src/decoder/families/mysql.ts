import { tell } from '../tell'
import type { Context, Family, Rule, Sighting } from '../family'

const tables = ['mysql']

function errorOf(number: number, { facts }: Context): Sighting {
  const known = facts('mysql').of(number)
  return {
    code: `MySQL ${number}`,
    ...tell(known),
    parts: [
      {
        label: 'Said by',
        value: number >= 2000 && number < 3000 ? 'the client library' : 'the server',
      },
    ],
    equivalents: known
      .slice(1)
      .map(({ name }) => ({ family: 'mysql', code: `MySQL ${number}`, name })),
    weight: 2,
  }
}

/** Words that only MySQL, MariaDB and their clients print. */
const MYSQL =
  /\b(?:MySQL|MariaDB|mysqli?(?:_\w{2,30})?|mysqldump|safe update mode|pymysql|InnoDB|phpMyAdmin|Workbench|PDO)\b/i

function numbered(
  triggers: readonly string[],
  pattern: RegExp,
  confidence: number,
  needsWord = false,
): Rule {
  return {
    triggers,
    pattern,
    tables,
    read({ groups = {} }, context) {
      const number = Number(groups['number'])
      const word = needsWord ? context.near(MYSQL, 3) : undefined
      if (needsWord && !word) return undefined
      return {
        at: 'number',
        ...errorOf(number, context),
        confidence,
        ...(word ? { because: [`‘${word}’ stands near it`] } : {}),
      }
    },
  }
}

const NUMBER = '(?<number>[1-6]\\d{3})'

export const mysql: Family = {
  id: 'mysql',
  title: 'MySQL and MariaDB errors',
  summary:
    'Recognises error numbers of the server and its clients beside a SQLSTATE, in the exceptions of drivers and in the server’s log, and their ER_ and CR_ names.',
  rules: [
    numbered(['error'], new RegExp(`\\bERROR:? ${NUMBER} \\([0-9A-Z]{5}\\)`, 'i'), 0.97),
    numbered(
      ['sqlstate'],
      new RegExp(`\\bSQLSTATE[[(][0-9A-Z]{5}[\\])]:?[^:\\d]{0,80}[:[] ?${NUMBER}(?=[\\] ]|[A-Z])`),
      0.95,
    ),
    // PHP's mysqli: (HY000/2002)
    numbered(
      ['(hy000/', '(08', '(23000/', '(28000/', '(42'],
      new RegExp(`\\((?:HY000|08\\w{3}|2[38]000|42\\w{3})\\/${NUMBER}\\)`),
      0.95,
    ),
    numbered(
      ['err.', 'error', 'pymysql', 'mysqldb'],
      new RegExp(
        `\\b(?:OperationalError|ProgrammingError|IntegrityError|InternalError|DataError|NotSupportedError|InterfaceError|MySQLError)\\)?:? ?\\(?${NUMBER}, ?["']`,
      ),
      0.93,
    ),
    numbered(
      ['errors.', 'error: '],
      new RegExp(`\\b(?:\\w{2,20}Error|mysqldump: Got error): ${NUMBER}(?: \\([0-9A-Z]{5}\\))?: `),
      0.92,
    ),
    numbered(
      ['error code', 'errno', '#1', '#2', 'error: ', 'fatal error '],
      new RegExp(
        `(?:\\bError Code: |\\b(?:Last_(?:IO_|SQL_)?Errno|errno)["']?: |#|\\bGot fatal error |\\berror: )${NUMBER}(?=[.,:')]| -| from|$)`,
        'i',
      ),
      0.8,
      true,
    ),
    {
      // JDBC: `SQLState: 42S22` and below it `VendorError: 1054`
      triggers: ['vendorerror: ', 'sql error ['],
      pattern: /\b(?:VendorError: |SQL Error \[)(?<number>1[0-9]\d{2}|[23]\d{3})(?=\]|\s|$)/,
      tables,
      read({ groups = {} }, context) {
        if (context.near(/\bORA-|sqlserver|oracle/i, 3)) return undefined
        if (context.facts('mysql').of(Number(groups['number'])).length === 0) return undefined
        return {
          at: 'number',
          ...errorOf(Number(groups['number']), context),
          confidence: 0.85,
          because: ['MySQL has an error of this number, and no other database is named'],
        }
      },
    },
    {
      triggers: ['er_', 'cr_'],
      pattern: /(?<![\w.])(?:ER|CR|WARN)_[A-Z][A-Z0-9_]{3,60}(?![\w(])/,
      tables,
      read(match, context) {
        const [fact] = context.facts('mysql').named(match[0])
        if (!fact) return undefined
        return {
          ...errorOf(Number.parseInt(fact.key, 16), context),
          name: fact.name,
          confidence: 0.9,
          because: ['it is printed by name'],
        }
      },
    },
    {
      triggers: ['[error] [my-'],
      pattern: /\[ERROR\] \[(?<code>MY-\d{6})\]/i,
      tables,
      read: ({ groups = {} }, { facts }) => ({
        at: 'code',
        code: groups['code'] ?? '',
        ...tell(facts('mysql').of(Number(groups['code']?.slice(3)))),
        confidence: 0.97,
      }),
    },
  ],
  samples: [
    { text: "Unknown column 'total'\nSQLState: 42S22\nVendorError: 1054", codes: ['MySQL 1054'] },
    {
      text: 'Error Code: 1175. You are using safe update mode and you tried to update a table',
      codes: ['MySQL 1175'],
    },
    { text: "ERROR 1045 (28000): Access denied for user 'app'@'localhost'", codes: ['MySQL 1045'] },
    { text: 'SQLSTATE[HY000] [2002] Connection refused', codes: ['MySQL 2002'] },
    {
      text: "PHP Warning:  mysqli_connect(): (HY000/1045): Access denied for user 'shop'@'localhost'",
      codes: ['MySQL 1045'],
    },
    {
      text: 'SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry',
      codes: ['MySQL 1062'],
    },
    {
      text: "pymysql.err.OperationalError: (2003, \"Can't connect to MySQL server on 'db'\")",
      codes: ['MySQL 2003'],
    },
    {
      text: 'mysql.connector.errors.ProgrammingError: 1064 (42000): You have an error',
      codes: ['MySQL 1064'],
    },
    { text: '2024-05-01T10:00:00Z 0 [ERROR] [MY-010119] [Server] Aborting', codes: ['MY-010119'] },
  ],
  negatives: [
    { text: 'ORA-01017: denied\nVendorError: 1017', why: 'Oracle’s number' },
    { text: 'Error Code: 1175. The pump is blocked.', why: 'nothing here speaks of MySQL' },
    { text: 'Progress (12345/2002) rows', why: 'a count out of a count' },
    { text: '[Warning] [MY-010068] [Server] CA certificate is self signed', why: 'a warning' },
    {
      text: 'SQLSTATE[42P01]: Undefined table: 7 ERROR:  relation does not exist',
      why: 'PostgreSQL’s',
    },
    { text: 'ERROR 1045 users were skipped', why: 'a count' },
    { text: 'Server version: 8.0.36 MySQL, error log at port 3306', why: 'a port' },
    { text: 'Last_Errno: 0', why: 'success' },
    { text: 'ticket #1045 - printer', why: 'nothing here speaks of MySQL' },
  ],
  sources: [
    {
      title: 'MySQL: access denied',
      url: 'https://dev.mysql.com/doc/refman/8.0/en/error-access-denied.html',
    },
  ],
}
