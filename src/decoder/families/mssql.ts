import { tell } from '../tell'
import { literals } from '../triggers'
import type { Context, Family, Rule, Sighting } from '../family'

/** Up to this severity SQL Server only informs. */
const INFORMATION = 10

function messageOf(
  number: string,
  details: { severity?: string | undefined; state?: string | undefined },
  { facts }: Context,
): Sighting | undefined {
  const { severity, state } = details
  if (severity !== undefined && Number(severity) <= INFORMATION && !Number.isNaN(Number(severity)))
    return undefined
  // Only a refused login tells more by its state.
  const [reason] = state && number === '18456' ? facts('mssql-state').of(Number(state)) : []
  return {
    code: `Msg ${number}`,
    ...tell(facts('mssql').of(Number(number))),
    ...(reason?.summary ? { summary: reason.summary } : {}),
    parts: [
      ...(severity ? [{ label: 'Severity', value: severity }] : []),
      ...(state
        ? [{ label: 'State', value: reason?.name ? `${state}, ${reason.name}` : state }]
        : []),
    ],
    // The provider wraps this number in its own exception and HRESULT.
    weight: 5,
  }
}

const tables = ['mssql', 'mssql-state']

export const mssql: Family = {
  id: 'mssql',
  title: 'SQL Server errors',
  summary:
    'Recognises the error number of SQL Server in the query window, its log, drivers and exceptions, with severity and state; messages that only inform are left out.',
  rules: [
    {
      triggers: ['msg '],
      pattern:
        /(?<!\w)Msg (?<number>\d{2,6}), Level (?<severity>\d{1,2}), State (?<state>\d{1,3})(?!\d)/i,
      tables,
      read({ groups = {} }, context) {
        const { number = '', severity, state } = groups
        const said = messageOf(number, { severity, state }, context)
        return said && { at: 'number', ...said, confidence: 0.98 }
      },
    },
    {
      triggers: ['severity: '],
      pattern:
        /(?<!\w)Error: (?<number>\d{2,6}), Severity: (?<severity>\d{1,2}), State: (?<state>\d{1,3})(?!\d)/i,
      tables,
      read({ groups = {} }, context) {
        const { number = '', severity, state } = groups
        const said = messageOf(number, { severity, state }, context)
        return said && { at: 'number', ...said, confidence: 0.98 }
      },
    },
    {
      // SqlClient prints `Error Number:18456,State:1,Class:14`, often on lines of their own.
      triggers: ['error number'],
      pattern: /\bError Number\W{1,6}(?<number>\d{2,6})(?!\d)/i,
      tables,
      read({ groups = {} }, context) {
        const number = groups['number'] ?? ''
        const below = [context.after, context.lineAt(1), context.lineAt(2)].join('\n')
        const state = /\bState\W{1,6}(\d{1,3})\b/.exec(below)?.[1]
        const severity = /\bClass\W{1,6}(\d{1,2})\b/.exec(below)?.[1]
        if (
          state === undefined &&
          severity === undefined &&
          !context.near(/\bSql(?:Client|Exception)\b/)
        )
          return undefined
        const said = messageOf(number, { severity, state }, context)
        return (
          said && {
            at: 'number',
            ...said,
            confidence: 0.92,
            because: ['SqlClient prints the number there'],
          }
        )
      },
    },
    {
      // Tedious and mssql of Node: `code: 'EREQUEST', number: 207`; Microsoft's JDBC driver: `ErrorCode: 18456`
      triggers: [
        ...literals(['number'], ['', '"', "'"], [':', ' =']),
        ...literals(['errorcode'], ['', '"', "'"], [':', ' =']),
      ],
      pattern: /\b(?:number|errorcode)["']?(?::| =) ?(?<number>\d{2,6})(?![\w.])/i,
      tables,
      read({ groups = {} }, context) {
        const word = context.near(
          /\bEREQUEST\b|\bELOGIN\b|\bsqlserver\.jdbc\b|\bprocName\b|\bmssql\b|\btedious\b/,
          6,
        )
        const said = word ? messageOf(groups['number'] ?? '', {}, context) : undefined
        return (
          said && {
            at: 'number',
            ...said,
            confidence: 0.88,
            because: [`‘${word}’ stands near it`],
          }
        )
      },
    },
    ...[
      /\b(?:Microsoft SQL Server|SqlClient Data Provider), Error: (?<number>[1-9]\d{0,5})\)/i,
      /\[SQLSTATE \w{5}\] \(Error (?<number>\d{2,6})\)/,
      /\((?<number>\d{2,6})\) \(SQL(?:DriverConnect|ExecDirectW?|PrepareW?)\)/,
    ].map((pattern): Rule => ({
      triggers: [
        'sql server, error: ',
        'data provider, error: ',
        '(sqldriver',
        '] (error ',
        '(sqlexec',
        '(sqlprep',
      ],
      pattern,
      tables,
      read({ groups = {} }, context) {
        const said = messageOf(groups['number'] ?? '', {}, context)
        return (
          said && {
            at: 'number',
            ...said,
            confidence: 0.95,
            because: ['the driver of SQL Server prints the number there'],
          }
        )
      },
    })),
  ],
  samples: [
    {
      text: "RequestError: Invalid column name 'total'.\n  code: 'EREQUEST',\n  number: 207,\n  class: 16",
      codes: ['Msg 207'],
    },
    {
      text: 'Msg 4060, Level 11, State 1, Server db01, Line 1\nCannot open database',
      codes: ['Msg 4060'],
    },
    { text: 'Error: 18456, Severity: 14, State: 8.', codes: ['Msg 18456'] },
    {
      text: 'ClientConnectionId:00000000-0000-0000-0000-000000000000\nError Number:53,State:0,Class:20',
      codes: ['Msg 53'],
    },
    {
      text: "Login failed for user 'app'. (Microsoft SQL Server, Error: 18456)",
      codes: ['Msg 18456'],
    },
    {
      text: '(\'28000\', "[28000] [Microsoft][ODBC Driver 17 for SQL Server][SQL Server]Login failed. (18456) (SQLDriverConnect)")',
      codes: ['Msg 18456'],
    },
  ],
  negatives: [
    { text: 'number: 207, street: Main', why: 'a house' },
    {
      text: "Msg 5701, Level 0, State 2: Changed database context to 'master'.",
      why: 'it only informs',
    },
    { text: 'Error: 0, Severity: 0, State: 0', why: 'no error' },
    { text: 'Msg 18456 was sent to the queue', why: 'a message of another kind' },
    { text: 'Error Number of retries exceeded', why: 'no number' },
    { text: 'Microsoft SQL Server 2019 (15.0.4261)', why: 'a version' },
  ],
  sources: [
    {
      title: 'Understand database engine errors',
      url: 'https://learn.microsoft.com/sql/relational-databases/errors-events/understanding-database-engine-errors',
    },
  ],
}
