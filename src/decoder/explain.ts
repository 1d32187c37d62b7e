import { hex32 } from './canonical'
import { factsOf } from './facts'
import { createRedactor } from './redaction/redact'
import type { Entry } from './examine'
import type { Engine } from './pipeline'
import type { Ranked } from './refiners/chain'
import type { Finding, Reading, TableId, Tables } from './types'

const STOP_CODE = /^0x0000[\dA-F]{4}$/i

/** A way of printing that only names of one shape are printed in. */
const ifLike =
  (shape: RegExp, print: (name: string) => string) =>
  (name: string): string =>
    shape.test(name) ? print(name) : ''

/** How programs print a name that means nothing without the words around it. */
const NAMED: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `Error: ${name}: failed`,
  (name) => `An error occurred (${name}) when calling the Call operation: failed`,
  (name) => `{"error":{"code":"${name}","message":"failed"}}`,
  (name) => `googleapi: Error 403: failed, ${name}`,
  (name) => `rpc error: code = ${name} desc = failed`,
  (name) => `status: ${name}, id: 1`,
  (name) => `npm ERR! code ${name}`,
  (name) => `(error) ${name} failed`,
  (name) => `SSL alert: fatal ${name}`,
  (name) => `remote: error: ${name}: failed`,
  (name) => `Main PID: 7 (code=exited, status=${name})`,
  (name) => `unit.service: Failed with result '${name}'.`,
  (name) => `error code: ${name}; OSError ${name}`,
  (name) => `error ${name}: failed`,
  (name) => `error[${name}]: failed`,
  (name) => `main.cpp(3,4): error ${name}: failed`,
  (name) => `${name} (https://example.org/errors/${name})`,
  (name) => `dsn=${name}, status=bounced`,
  (name) => `SMTP error: 550 ${name} failed`,
  (name) => (STOP_CODE.test(name) ? '' : `error:${name.replace(/^0x/, '')}:SSL routines::failed`),
  (name) =>
    `[LDAP: error code 49 - 80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, ${name}, v4563]`,
  (name) => `MongoServerError: ${name} failed`,
  (name) => `Warning  ${name}  7s (x5 over 5m)  kubelet  failed`,
  (name) => `│ Error: ${name}`,
  (name) => `HP LaserJet: ${name.replace(/^HP /, '')} Error`,
  (name) => `<s:Value>w:${name}</s:Value>`,
  (name) => `Process terminated by signal ${name}`,
  (name) => `SSLHandshakeException: Received fatal alert: ${name}`,
  (name) => `[SSL: ${name}] failed (_ssl.c:1056)`,
  ifLike(/^[a-z]+(?:_[a-z]+)+$/, (name) => `ClientAuthError: ${name}: failed`),
  ifLike(/^[A-Z][a-z]+(?:[A-Z]+[a-z]*)+\d?$/, (name) => `+ FullyQualifiedErrorId : ${name},Call`),
  ifLike(/^[A-Z][a-z]+(?:[A-Z]+[a-z]*)+$/, (name) => `x-ms-error-code: ${name}`),
  ifLike(/^MY-\d{6}$/, (name) => `[ERROR] [${name}] [Server] failed`),
  ifLike(/^HHH\d{6}$/, (name) => `ERROR o.h.internal.SessionImpl : ${name}: failed`),
  ifLike(
    /^[a-z\d]{4}$/,
    (name) => `(Background on this error at: https://sqlalche.me/e/20/${name})`,
  ),
  ifLike(/^[a-z]+(?:-[a-z]+)+$/, (name) => `error: ${name}`),
  ifLike(STOP_CODE, (name) => `The bugcheck was: ${name} (0x0, 0x0, 0x0, 0x0).`),
]

/** How programs print a number of the kind that its canonical spelling begins with. */
const NUMBERED: Readonly<Record<string, (number: string) => string>> = {
  Win32: (number) => `Win32 error ${number}`,
  HTTP: (number) => `HTTP/1.1 ${number}`,
  SMTP: (number) => `host mx said: ${number} failed (in reply to end of DATA command)`,
  Msg: (number) => `Msg ${number}, Level 16, State 1, Line 1`,
  MySQL: (number) => `ERROR ${number} (HY000): failed`,
  SQLSTATE: (number) => `SQLSTATE[${number}]: failed`,
  MSI: (number) =>
    `MainEngineThread is returning ${number}\nProduct: Tool -- Error ${number}. Failed`,
  LDAP: (number) => `[LDAP: error code ${number} - failed]`,
  KRB: (number) => `KRB Error: (${number}) failed`,
  RAS: (number) => `The error code returned on failure is ${number}.`,
  RDP: (number) => `Remote Desktop disconnected, error code: 0x${Number(number).toString(16)}`,
  JET: (number) => `ESENT: error ${number}`,
  'RDP extended': (number) => `Extended error code: 0x${Number(number).toString(16)}`,
  MSALInternalErrorCodeKey: (number) => `MSALInternalErrorCodeKey=${number}`,
  Event: (number) => `Event ID: ${number}\nLevel: Error`,
  exit: (number) => `exited with exit code ${number}`,
  errno: (number) => `[Errno ${number}] failed, errno: ${number}`,
  curl: (number) => `curl: (${number}) failed`,
  SQLite: (number) => `SqliteException: SQLite Error ${number}: 'failed'`,
  Cloudflare: (number) => `Cloudflare Ray ID: 7, Error ${number}`,
  EDE: (number) => `; EDE: ${number} (failed)`,
  SSH: (number) => `Received disconnect from 192.0.2.10 port 22:${number}: failed`,
  libgit2: (number) => `failed; class=Net (12); code=Failed (${number})`,
}

/** Texts in which the code stands in every way that somebody may have met it. */
function textsFor(code: string): string[] {
  const [, kind, number] = /^([A-Za-z]\w*(?: extended)?) (-?\w+)$/.exec(code) ?? []
  if (kind?.endsWith('Domain')) return [`Error Domain=${kind} Code=${number} "failed"`]
  const asKind = kind && number ? NUMBERED[kind]?.(number) : undefined
  if (asKind) return [asKind]
  const prints = /^-?\d{1,5}$/.test(code) ? Object.values(NUMBERED) : NAMED
  return prints.map((print) => print(code)).filter(Boolean)
}

const plain = (code: string): string => code.trim().toUpperCase()

/** Whether a reading speaks of what was asked for: its code, its name, or the number in its code. */
function answers(asked: string, finding: Finding, reading: Reading): boolean {
  const wanted = plain(asked)
  const names = [
    reading.code,
    reading.name,
    finding.spelling,
    ...reading.equivalents.flatMap((other) => [other.code, other.name]),
  ]
  return (
    names.some((name) => name !== undefined && plain(name) === wanted) ||
    (/^-?\d+$/.test(wanted) && plain(reading.code).endsWith(` ${wanted}`))
  )
}

/** How programs print a row of a table whose names they seldom print alone. */
const ROWS: Readonly<Record<TableId, (value: number, key: string) => string>> = {
  aadsts: (value) => `AADSTS${value}: failed`,
  bugcheck: (value) => `The bugcheck was: ${hex32(value)} (0x0, 0x0, 0x0, 0x0).`,
  cocoa: (value) => `Error Domain=NSCocoaErrorDomain Code=${value}`,
  event: (value) => `Event ID: ${value}\nLevel: Error`,
  kerberos: (value) => (value < 128 ? `KRB Error: (${value})` : String(MIT_KERBEROS + value)),
  ldap: (value) => `[LDAP: error code ${value} - failed]`,
  'ldap-data': (_value, key) =>
    `80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data ${key.toLowerCase()}, v4563`,
  'msal-apple': (value) => `Error Domain=MSALErrorDomain Code=${value}`,
  'msal-internal': (value) => `MSALInternalErrorCodeKey=${value}`,
  mysql: (value) =>
    value < 1000 || value >= 10_000
      ? `[ERROR] [MY-${String(value).padStart(6, '0')}]`
      : `ERROR ${value} (HY000): failed`,
  nsurl: (value) => `Error Domain=NSURLErrorDomain Code=${value}`,
  osstatus: (value) => `Error Domain=NSOSStatusErrorDomain Code=${value}`,
  sqlite: (value) => `SqliteException: SQLite Error ${value}: 'failed'`,
  sqlstate: (_value, key) => `SQLSTATE[${key}]: failed`,
}
const MIT_KERBEROS = -1765328384

/** The numbers that tables give a name to, printed so that families read them: names that no program prints are still names. */
function numbersOf(name: string, tables: Tables): string {
  return [...tables.values()]
    .flatMap((table) =>
      // Most tables don't have the name, and indexing one takes longer than looking.
      table.rows.includes(name)
        ? factsOf(table)
            .named(name)
            .map(({ key }) => printRow(table.id, key))
        : [],
    )
    .join('\n')
}

/** Whether a table tells something of it, so that it is no word that only looked like a code. */
export const isTold = ({ name, summary }: Reading): boolean => Boolean(name ?? summary)

function printRow(id: TableId, key: string): string {
  const value = Number.parseInt(key, 16)
  const print = ROWS[id]
  if (print) return print(value, key)
  if (!(value > 0)) return ''
  return value < 0x1_0000 ? `Win32 error ${value}` : `error ${hex32(value)}`
}

/** Where names of one beginning stand that no program prints without their number. */
const NAMES_BEGIN: Readonly<Record<string, TableId>> = {
  APPINSTALLER_: 'winget',
  DB_E_: 'hresult',
  MENROLL_: 'mdm',
  MF_E_: 'media',
  MREGISTER_: 'mdm',
  NS_E_: 'media',
  STG_E_: 'hresult',
  WBEM_E_: 'hresult',
  WU_: 'winupdate',
}

const tablesOfName = (name: string): TableId[] => [
  ...Object.keys(ROWS),
  ...Object.entries(NAMES_BEGIN).flatMap(([beginning, id]) =>
    name.toUpperCase().startsWith(beginning) ? [id] : [],
  ),
]

/** A word that may be a name in a table: `ERROR_ACCESS_DENIED`, `timeLimitExceeded`. */
const isName = (code: string): boolean => /^[A-Za-z][A-Za-z0-9_]{3,90}$/.test(code.trim())

/** What a code means, and where it stands among others. */
export type Meaning = Reading & Pick<Ranked, 'role' | 'weight'>

/** What a code on its own can mean, for a page about it and for `--explain`. */
export type Explainer = {
  /** @example explain('0x80070005', tables)[0]?.name // 'E_ACCESSDENIED' */
  explain(code: string, tables: Tables): Reading[]
  tablesForCode(code: string): TableId[]
  /** As `explain`, for one that puts codes into an order. */
  meaningsOf(code: string, tables: Tables): Meaning[]
  /** The texts that are read for a code, which with these tables are more than without. */
  textsFor(code: string, tables?: Tables): string[]
}

/** Makes the decoder answer for a code without a text around it; the likeliest meaning first. */
export function buildExplainer({
  examine,
  tablesFor,
}: Pick<Engine, 'examine' | 'tablesFor'>): Explainer {
  const entriesOf = (text: string, tables: Tables): Entry[] =>
    examine({ text, from: 0, to: text.length }, tables, createRedactor()).entries
  // Each text by itself: together, the first family to read a code would hide what others say of it.
  const from = (texts: readonly string[], code: string, tables: Tables): Meaning[] => {
    const found = new Map<string, Meaning>()
    for (const { finding, rank } of texts.flatMap((text) => entriesOf(text, tables)))
      for (const reading of finding.readings) {
        const key = `${reading.family} ${reading.code}`
        const known = found.get(key)
        if (answers(code, finding, reading) && (known?.confidence ?? 0) < reading.confidence)
          found.set(key, { ...reading, role: rank.role, weight: rank.weight })
      }
    return [...found.values()].sort(
      (a, b) => Number(isTold(b)) - Number(isTold(a)) || b.confidence - a.confidence,
    )
  }
  const rowsFor = (code: string, tables: Tables): string[] =>
    isName(code) ? [numbersOf(code, tables)] : []
  const meaningsOf = (code: string, tables: Tables): Meaning[] => {
    const rows = rowsFor(code, tables)
    const bare = from([code], code, tables)
    if (bare.length) return from([code, ...rows], code, tables)
    const meanings = from([...textsFor(code), ...rows], code, tables)
    return meanings.map((meaning) => ({ ...meaning, because: [] }))
  }
  return {
    meaningsOf,
    explain: (code, tables) =>
      meaningsOf(code, tables).map(({ role: _role, weight: _weight, ...reading }) => reading),
    textsFor: (code, tables) => [code, ...textsFor(code), ...(tables ? rowsFor(code, tables) : [])],
    tablesForCode: (code) => [
      ...new Set([
        ...tablesFor([code, ...textsFor(code)].join('\n')),
        ...(isName(code) ? tablesOfName(code.trim()) : []),
      ]),
    ],
  }
}
