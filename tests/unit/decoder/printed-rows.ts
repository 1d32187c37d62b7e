/** How programs print a row of a table, and which rows are no errors. */
export type Printed = {
  /** @param value the key as a number, NaN for keys that are text */
  print: (value: number, key: string, name: string) => string
  /** Rows that a decoder has to keep silent about: successes, warnings, information. */
  isError?: (value: number, key: string, name: string) => boolean
  /** The canonical code, when the names are symbols that may be asked for on their own. */
  code?: (value: number, key: string, name: string) => string
}

export const hex = (value: number): string =>
  `0x${(value >>> 0).toString(16).toUpperCase().padStart(8, '0')}`

const asHex = { print: (value: number) => `error ${hex(value)}`, code: hex }
const isFailure = (value: number): boolean => value >>> 31 === 1
const itself = {
  code: (_value: number, key: string) => key,
}
const numbered = (kind: string, print: (value: number) => string): Printed => ({
  print,
  code: (value) => `${kind} ${value}`,
})
/** What Redis says after words that others use as well. */
const afterRedis: Readonly<Record<string, string>> = {
  READONLY: "You can't write against a read only replica.",
  OOM: 'command not allowed when used memory is too high',
  LOADING: 'Redis is loading the dataset in memory',
  BUSY: 'Redis is busy running a script.',
  MOVED: '3999 192.0.2.7:6381',
  ASK: '3999 192.0.2.7:6381',
  DENIED: 'Redis is running in protected mode',
}
/** Errors of MySQL's log and of its files are printed as MY- and six digits. */
const isLogged = (value: number): boolean => value < 1000 || value >= 10_000
const logged = (value: number): string => `MY-${String(value).padStart(6, '0')}`
/** 00 is success, 01 a warning, 02 no data. */
const isState = (_value: number, key: string): boolean => !/^0[012]/.test(key)
const byName = { code: (_value: number, _key: string, name: string) => name }

/** Every table of the decoder. One that is added has to be told here how its rows are printed. */
export const printedRows: Readonly<Record<string, Printed>> = {
  aadsts: { print: (value) => `AADSTS${value}: failed`, code: (value) => `AADSTS${value}` },
  aws: {
    print: (_value, key) => `An error occurred (${key}) when calling the Call operation`,
    ...itself,
  },
  azure: {
    print: (_value, key) => `{"error":{"code":"${key}","message":"resource group"}}`,
    ...itself,
  },
  browser: { print: (_value, key) => `${key}`, ...itself },
  bugcheck: {
    print: (value) => `The bugcheck was: ${hex(value)} (0x0, 0x0, 0x0, 0x0).`,
    code: (value) => hex(value >>> 28 === 1 ? value & 0x0fff_ffff : value),
    isError: (value) => value > 0,
  },
  caa: asHex,
  cloudflare: { print: (value) => `Cloudflare Ray ID: 7, Error ${value}` },
  cocoa: numbered('NSCocoaErrorDomain', (value) => `Error Domain=NSCocoaErrorDomain Code=${value}`),
  configmgr: asHex,
  curl: {
    ...numbered('curl', (value) => `curl: (${value}) failed`),
    isError: (value) => value > 0,
  },
  dns: {
    print: (_value, _key, name) => `;; ->>HEADER<<- opcode: QUERY, status: ${name}, id: 7`,
    ...byName,
    isError: (value) => value > 0,
  },
  'dns-ede': { print: (value) => `; EDE: ${value} (failed)` },
  'errno-libuv': {
    print: (value, _key, name) => `{ errno: ${value}, code: '${name}', syscall: 'open' }`,
    ...byName,
  },
  'errno-linux': {
    print: (value) => `OSError: [Errno ${value}] at /usr/bin/x`,
    ...byName,
  },
  'errno-macos': {
    print: (value) => `OSError: [Errno ${value}] at /Users/ann/Library/x on macOS`,
    ...byName,
  },
  'errno-windows': {
    print: (value) => `OSError: [Errno ${value}] at C:\\Windows\\x.exe`,
    ...byName,
  },
  esent: {
    print: (value) => `ESENT: error ${value}`,
    code: (value) => `JET ${value}`,
    isError: (value) => value < -1,
  },
  event: { print: (value) => `Event ID: ${value}\nLevel: Error` },
  exit: { print: (value) => `exited with exit code ${value}`, isError: (value) => value > 0 },
  'facility-hresult': { print: (value) => `error ${hex(0x8000_0001 + value * 0x1_0000)}` },
  'facility-ntstatus': {
    print: (value) => `NTSTATUS ${hex(0xc000_0001 + value * 0x1_0000)}`,
    // 0xC004 is the range of licensing, whose numbers are HRESULTs.
    isError: (value) => value !== 4,
  },
  freerdp: {
    print: (value) => `freerdp_set_last_error ${hex(value)}`,
    ...byName,
    isError: (_value, _key, name) =>
      !/_(?:LOGOFF_BY_USER|DISCONNECT_BY_USER|RPC_INITIATED_LOGOFF)$/.test(name),
  },
  gcp: {
    print: (_value, key) =>
      /^[A-Z]/.test(key)
        ? `"reason": "${key}", "domain": "googleapis.com"`
        : `googleapi: Error 403: failed, ${key}`,
    ...itself,
  },
  graph: { print: (_value, key) => `{"error":{"code":"${key}","message":"failed"}}`, ...itself },
  grpc: {
    print: (_value, _key, name) => `status: ${name}, grpc_status: ${name}`,
    ...byName,
    isError: (value) => value > 0,
  },
  hresult: { ...asHex, isError: isFailure },
  http: { print: (value) => `HTTP/1.1 ${value}`, isError: (value) => value >= 400 },
  iis: { print: (_value, key) => `HTTP Error ${key} - failed` },
  intune: { ...asHex },
  ipp: { print: (_value, _key, name) => `lp: ${name}`, ...byName },
  k8s: {
    print: (_value, key) =>
      key === 'Error'
        ? `web-7xk2p   0/1   Error   3   14m`
        : `Warning  ${key}  7s  kubelet  failed${key === 'Completed' ? '' : `\nError from server (${key}): failed`}`,
    ...itself,
    isError: (_value, key) => key !== 'Completed',
  },
  kerberos: {
    print: (value) =>
      value < 128
        ? `KRB5 error code ${value} while getting credentials`
        : `kinit: ${value - 1765328384}`,
    isError: (value) => value > 0,
    code: (value, _key, name) => (value < 128 ? `KRB ${value}` : name),
  },
  ldap: {
    ...numbered('LDAP', (value) => `[LDAP: error code ${value} - failed]`),
    isError: (_value, _key, name) =>
      !/^(?:success|compare|referral$|saslBind|noOperation)/.test(name),
  },
  'ldap-data': {
    print: (_value, key) =>
      `80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data ${key.toLowerCase()}, v4563`,
    // The names are those of Win32, which the sub-code is.
    code: (value) => `Win32 ${value}`,
  },
  mdm: asHex,
  media: { ...asHex, isError: isFailure },
  mongodb: {
    print: (value, _key, name) => `MongoServerError: failed, code: ${value}, codeName: '${name}'`,
    ...byName,
  },
  'msal-apple': numbered(
    'MSALErrorDomain',
    (value) => `Error Domain=MSALErrorDomain Code=${value}`,
  ),
  'msal-internal': numbered(
    'MSALInternalErrorCodeKey',
    (value) => `MSALInternalErrorCodeKey=${value}`,
  ),
  msi: { print: (value) => `Product: Tool -- Error ${value}. Failed` },
  mssql: {
    print: (value) =>
      `error: 40 - Could not open a connection to SQL Server) (Microsoft SQL Server, Error: ${value})`,
  },
  'mssql-state': { print: (value) => `Error: 18456, Severity: 14, State: ${value}.` },
  mysql: {
    print: (value) =>
      isLogged(value) ? `[ERROR] [${logged(value)}] [Server]` : `ERROR ${value} (HY000): failed`,
    code: (value) => (isLogged(value) ? logged(value) : `MySQL ${value}`),
  },
  netmgmt: {
    ...numbered('Win32', (value) => `Win32 error ${value}`),
    isError: (value) => value > 0,
  },
  node: { print: (_value, key) => `  code: '${key}'`, ...itself },
  npm: {
    print: (_value, key) => (key.startsWith('YN') ? `➤ ${key}: failed` : `npm ERR! code ${key}`),
    ...itself,
    // A warning, as most YN numbers are.
    isError: (_value, key) => key !== 'YN0002',
  },
  nsurl: numbered('NSURLErrorDomain', (value) => `Error Domain=NSURLErrorDomain Code=${value}`),
  ntstatus: { ...asHex, isError: (value) => value >>> 30 === 3 },
  oauth: { print: (_value, key) => `{"error":"${key}","error_description":"token"}`, ...itself },
  'openssl-lib': {
    print: (value) => `error:${hex(value * 0x80_0000 + 1).slice(2)}:lib(${value})::reason(1)`,
  },
  'openssl-reason': {
    print: (value) =>
      `error:${hex(Math.floor(value / 0x1000) * 0x80_0000 + (value % 0x1000)).slice(2)}:lib::reason`,
  },
  oracle: {
    print: (_value, key) => `${key}: failed`,
    isError: (_value, key) => !/^RMAN-005(?:69|71)$/.test(key),
  },
  osstatus: {
    ...numbered('OSStatus', (value) => `Error Domain=NSOSStatusErrorDomain Code=${value}`),
    isError: (value) => value !== 0,
  },
  printer: { print: (value) => `The printer failed with error ${hex(value)}` },
  prisma: { print: (_value, key) => `Error: ${key}: failed`, ...itself },
  ras: {
    print: (value) => `The error code returned on failure is ${value}.`,
  },
  rdp: {
    print: (value) => `Remote Desktop: disconnect reason ${value}`,
    isError: (value) => value > 3,
  },
  'rdp-extended': {
    print: (value) => `Extended error code: 0x${value.toString(16)}`,
    isError: (value) => ![0, 1, 2, 11, 12].includes(value),
  },
  redis: { print: (_value, key) => `(error) ${key} ${afterRedis[key] ?? 'Failed'}`, ...itself },
  registry: {
    print: (_value, key) => `{"errors":[{"code":"${key}","message":"manifest"}]}`,
    ...itself,
  },
  signal: { print: (value) => `Process terminated by signal ${value}`, ...byName },
  smtp: {
    print: (value) => `host mx said: ${value} failed (in reply to end of DATA command)`,
    isError: (value) => value >= 400,
  },
  'smtp-enhanced': {
    print: (_value, key) =>
      `dsn=${key.replace(/^X/, '5').replace(/^(5\.\d)$/, '$1.99')}, status=bounced`,
    isError: (_value, key) => !key.startsWith('2'),
  },
  sqlite: {
    print: (value) => `SqliteException: SQLite Error ${value}: 'failed'`,
    isError: (value) => ![0, 27, 28, 100, 101].includes(value & 0xff),
    code: (value) => `SQLite ${value}`,
  },
  sqlstate: {
    print: (_value, key) => `SQLSTATE[${key}]: failed`,
    code: (_value, key) => `SQLSTATE ${key}`,
    isError: isState,
  },
  'sqlstate-class': { print: (_value, key) => `SQLSTATE[${key}9ZZ]: failed`, isError: isState },
  'systemd-exit': {
    print: (value, _key, name) => `Main PID: 7 (code=exited, status=${value}/${name})`,
  },
  terraform: { print: (_value, key) => `│ Error: ${key}` },
  'tls-alert': {
    print: (value) => `SSL alert number ${value}`,
    ...byName,
    isError: (value) => value > 0,
  },
  upgrade: asHex,
  'upgrade-operation': { print: (_value, key) => `0xC1900101-0x400${key.padStart(2, '0')}` },
  'upgrade-phase': { print: (_value, key) => `0xC1900101-0x${key}0017` },
  win32: { ...numbered('Win32', (value) => `Win32 error ${value}`), isError: (value) => value > 0 },
  winget: asHex,
  wininet: numbered('Win32', (value) => `Win32 error ${value}`),
  winrm: asHex,
  winupdate: { ...asHex, isError: isFailure },
  x509: {
    print: (value) => `verify error:num=${value}:failed`,
    ...byName,
    isError: (value) => value > 0,
  },
}
