import { errorBefore } from '../windows/evidence'
import { WIN32_TABLES, win32Equivalents } from '../windows/equivalents'
import { nameRule, printedByName } from '../windows/names'
import { literals } from '../triggers'
import { numberRules } from '../windows/spellings'
import {
  CALLS,
  FOLLOWS,
  WINDOWS_NEAR,
  WINDOWS_SAYS,
  WINDOWS_SAYS_ABROAD,
  SYSTEM_ERROR_ABROAD,
} from '../windows/words'
import type { Context, Family, Rule, Sighting } from '../family'

const tables = ['hresult', ...WIN32_TABLES]

/** Numbers of this size and above aren't errno values of any system. */
const BEYOND_ERRNO = 134

function factsOf(value: number, context: Context) {
  return WIN32_TABLES.flatMap((table) => context.facts(table).of(value))
}

const isKnown = (value: number, { facts }: Context): boolean =>
  WIN32_TABLES.some((table) => facts(table).of(value).length > 0)

function sightingOf(value: number, context: Context): Sighting {
  const [fact, ...others] = factsOf(value, context)
  return {
    code: `Win32 ${value}`,
    ...(fact ? { name: fact.name } : {}),
    ...(fact?.summary ? { summary: fact.summary } : {}),
    details: () => ({
      equivalents: [
        ...others.map(({ name }) => ({ family: 'win32', code: `Win32 ${value}`, name })),
        ...win32Equivalents(value, context),
      ],
    }),
  }
}

/** Reads the number of a pattern when a table of Windows has it. */
const readKnown =
  (confidence: number, because: string): Rule['read'] =>
  (match, context) => {
    const value = Number(match.groups?.['number'])
    if (!isKnown(value, context)) return undefined
    return { at: 'number', ...sightingOf(value, context), confidence, because: [because] }
  }

/** Numbers of Windows' sockets. */
const isWinsock = (value: number): boolean => value >= 10004 && value <= 11031

export const win32: Family = {
  id: 'win32',
  title: 'Win32 errors',
  summary:
    'Recognises Windows system error numbers beside the words that mark them, their hex spellings and their ERROR_ names; tells the name and the HRESULT that wraps them.',
  rules: [
    {
      // `net` speaks the language of Windows; the number follows the words in most.
      triggers: [
        'win32',
        'winerror',
        'system error',
        'lasterror',
        'last error',
        'windows error',
        'systemfehler',
        'erreur syst',
        'error de sistema',
        'errore di sistema',
        'erro de sistema',
        'systeemfout',
        ...SYSTEM_ERROR_ABROAD,
      ],
      pattern:
        /(?:\b(?:win32(?: ?error)?(?: ?code)?|winerror|system error(?: code)?|(?:get)?last ?error(?:\(\))?(?: code)?|windows error(?: code)?|systemfehler|erreur syst[èe]me|error de sistema|errore di sistema|erro de sistema|systeemfout)|[Сс]истемная ошибка|システム ?エラー|系统错误|błąd systemu)(?: is| was| returned| =)?[\s:=([]{1,3}(?:0n)?(?<number>\d{1,5})(?!\w|\.\w| ?件)/i,
      tables,
      read(match, context) {
        const value = Number(match.groups?.['number'])
        if (value === 0) return undefined
        return {
          at: 'number',
          ...sightingOf(value, context),
          confidence: 0.93,
          because: ['the words before it name Windows’ own error numbers'],
        }
      },
    },
    {
      triggers: ['os error'],
      pattern: /\bos error[\s:]{1,2}(?<number>\d{1,5})(?!\w)/i,
      tables,
      read(match, context) {
        const value = Number(match.groups?.['number'])
        const isSure = value >= BEYOND_ERRNO || context.os === 'windows'
        if (value === 0 || (!isSure && context.os !== undefined)) return undefined
        return {
          at: 'number',
          ...sightingOf(value, context),
          confidence: isSure ? 0.93 : 0.45,
          because: [
            value >= BEYOND_ERRNO
              ? 'no other system has error numbers this high'
              : isSure
                ? 'the text comes from Windows'
                : 'on Windows it would be this',
          ],
        }
      },
    },
    {
      // nltest and net print the number twice: `1787 0x6fb`
      triggers: [' 0x', '(0x', '/0x'],
      pattern: /(?<![\w.])(?<number>\d{1,5})[ /]?\(?(?<hex>0x[0-9a-f]{1,8})\b/i,
      tables,
      read(match, context) {
        const value = Number(match.groups?.['number'])
        if (value === 0 || Number(match.groups?.['hex']) !== value || !errorBefore(context))
          return undefined
        if (!isKnown(value, context)) return undefined
        const said = {
          ...sightingOf(value, context),
          confidence: 0.75,
          because: ['the number is printed in decimal and in hex'],
        }
        return [
          { at: 'number', ...said },
          { at: 'hex', ...said },
        ]
      },
    },
    {
      triggers: ['error', 'fehler', 'erreur', 'erro ', 'erro:', 'fout'],
      pattern:
        /\b(?:errore?|fehler|erreur|erro|fout)(?: ?code)?(?::| =|=| is| was)? ?\(?(?<number>\d{1,5})(?![\w.%])/i,
      tables,
      read(match, context) {
        const value = Number(match.groups?.['number'])
        if (value === 0 || !isKnown(value, context)) return undefined
        const said = context.near(WINDOWS_SAYS, 2) ?? context.near(WINDOWS_SAYS_ABROAD, 1)
        const near = said ?? context.near(WINDOWS_NEAR, 1)
        if (!near && !isWinsock(value)) return undefined
        return {
          at: 'number',
          ...sightingOf(value, context),
          confidence: near && !said ? 0.6 : 0.82,
          because: [near ? `‘${near}’ stands near it` : 'Windows’ sockets have such numbers'],
        }
      },
    },
    {
      // sc: `[SC] OpenService FAILED 1060:`
      triggers: literals(['failed '], [...'123456789']),
      pattern: /\b(?:[A-Z]\w{3,40}) FAILED (?<number>[1-9]\d{0,4}):/,
      tables,
      read: readKnown(0.9, 'the service control program prints the error of a call this way'),
    },
    {
      // The event log names the text of an error by its number: `terminated with the following error: %%1068`
      triggers: literals(['%%'], [...'123456789']),
      pattern: /(?<![%\w])%%(?<number>[1-9]\d{0,4})(?!\w)/,
      tables,
      read(match, context) {
        const value = Number(match.groups?.['number'])
        const said = context.near(FOLLOWS, 2)
        if (!said || !isKnown(value, context)) return undefined
        return {
          at: 'number',
          ...sightingOf(value, context),
          confidence: 0.9,
          because: [`‘${said}’ stands before it, where the event log puts a Windows error`],
        }
      },
    },
    {
      // The XML of an event: `<Data Name="ErrorCode">1326</Data>`
      triggers: literals(['error', 'errorcode'], ['">', "'>"], [...'123456789']),
      pattern: /\bName=["'](?:Win32)?Error(?:Code)?["']>(?<number>[1-9]\d{0,4})</i,
      tables,
      read: readKnown(0.8, 'the event has its error there'),
    },
    {
      triggers: ['net helpmsg '],
      pattern: /\bNET HELPMSG (?<number>[1-9]\d{1,4})(?!\w)/i,
      tables,
      read(match, context) {
        const value = Number(match.groups?.['number'])
        return {
          at: 'number',
          ...sightingOf(value, context),
          confidence: 0.9,
          because: ['net names its error where it offers help'],
        }
      },
    },
    {
      triggers: literals(['failed'], [': ', ' with ', '; '], [...'123456789e']),
      pattern: new RegExp(
        `(?<!\\w)(?<call>(?:${CALLS})(?:Ex)?[AW]?\\d?)(?:\\(\\))? failed(?:: |; | with )(?:error:? )?(?<number>[1-9]\\d{0,4})(?![\\w.%])`,
      ),
      tables,
      read(match, context) {
        const value = Number(match.groups?.['number'])
        if (!isKnown(value, context)) return undefined
        return {
          at: 'number',
          ...sightingOf(value, context),
          confidence: 0.9,
          because: [`${match.groups?.['call']} is a function of Windows`],
        }
      },
    },
    {
      triggers: literals(['code: '], [...'123456789']),
      pattern: /\bcode: (?<number>[1-9]\d{0,4})(?![\w.%])/i,
      tables,
      read(match, context) {
        const value = Number(match.groups?.['number'])
        const said = context.near(WINDOWS_SAYS, 0)
        if (!said || !isKnown(value, context)) return undefined
        return {
          at: 'number',
          ...sightingOf(value, context),
          confidence: 0.8,
          because: [`‘${said}’ is how Windows words its errors`],
        }
      },
    },
    ...numberRules(
      ['hex', 'short'],
      (value) => (value > 0 && value < 0x10000 ? tables : []),
      (value, spelling, context) => {
        if (value === 0 || value >= 0x10000 || !isKnown(value, context)) return undefined
        const word = errorBefore(context)
        if (!word || /^(?:stop|bugcheck)$/i.test(word)) return undefined
        if (spelling === 'short' && context.os === 'linux') return undefined
        return {
          ...sightingOf(value, context),
          confidence: spelling === 'hex' ? 0.8 : 0.55,
          because: [`‘${word}’ stands before it`],
        }
      },
    ),
    nameRule(
      () => tables,
      (name, _match, context) => {
        const facts = WIN32_TABLES.flatMap((table) => context.facts(table).named(name))
        return printedByName(facts, (value) => value > 0 && sightingOf(value, context))
      },
    ),
  ],
  samples: [
    {
      text: 'The Contoso Sync service terminated with the following error: \n%%1068',
      codes: ['Win32 1068'],
    },
    { text: 'Fehler 5: Zugriff verweigert', codes: ['Win32 5'] },
    { text: 'LogonUser failed: 1326', codes: ['Win32 1326'] },
    {
      text: 'The service did not report an error.\n\nMore help is available by typing NET HELPMSG 3534.',
      codes: ['Win32 3534'],
    },
    { text: 'Could not open dump file [C:\\dumps\\a.dmp], Win32 error 0n2', codes: ['Win32 2'] },
    { text: 'System error 1789 has occurred.', codes: ['Win32 1789'] },
    { text: 'Systemfehler 53 aufgetreten.', codes: ['Win32 53'] },
    { text: 'Системная ошибка 1219.', codes: ['Win32 1219'] },
    { text: 'システム エラー 67 が発生しました。', codes: ['Win32 67'] },
    { text: '发生系统错误 53。', codes: ['Win32 53'] },
    { text: 'Wystąpił błąd systemu 85.', codes: ['Win32 85'] },
    { text: '<Data Name="ErrorCode">1326</Data>', codes: ['Win32 1326'] },
    { text: "L'erreur système 5 s'est produite.", codes: ['Win32 5'] },
    { text: 'Error de sistema 1326.', codes: ['Win32 1326'] },
    { text: 'lsd: .: The trust relationship failed. (os error 1789)', codes: ['Win32 1789'] },
    { text: 'PermissionError: [WinError 5] Access is denied', codes: ['Win32 5'] },
    {
      text: 'Trusted DC Connection Status Status = 1787 0x6fb ERROR_NO_TRUST_SAM_ACCOUNT',
      codes: ['Win32 1787'],
    },
    { text: 'Operation could not be completed (error 0x00000709)', codes: ['Win32 1801'] },
    {
      text: '[SC] OpenService FAILED 1060:\n\nThe specified service does not exist.',
      codes: ['Win32 1060'],
    },
    {
      text: 'Could not start the Billing service on Local Computer. Error 1068: The dependency service or group failed to start.',
      codes: ['Win32 1068'],
    },
    { text: 'WSARecv failed with error 10054', codes: ['Win32 10054'] },
    { text: 'RPC error: Access is denied. Code: 5', codes: ['Win32 5'] },
    {
      text: 'The following error occurred: 8453 (0x2105): Replication access was denied.',
      codes: ['Win32 8453'],
    },
  ],
  negatives: [
    { text: 'Failure Reason:\t\t%%2313', why: 'a text of the audit log, not an error' },
    { text: 'Accesses: %%1538 %%1541', why: 'rights, not errors' },
    { text: 'Fehler 5 in Zeile 12 der Vorlage', why: 'nothing here speaks of Windows' },
    { text: 'DeployWebsite failed: 1326', why: 'no function of Windows' },
    { text: 'Systemfehler: 0 in den letzten 30 Tagen', why: 'a count of none' },
    { text: '系统错误 0', why: 'a count of none' },
    { text: 'システム エラー 12 件', why: 'a count' },
    { text: 'Системная ошибка, стр. 12', why: 'a page' },
    { text: '<Data Name="ErrorCode">0</Data>', why: 'success' },
    { text: '<Data Name="ErrorCount">1326</Data>', why: 'a count' },
    { text: 'System error 5.3 percent of the time', why: 'a share' },
    { text: "Journal d'erreur système du 12.05.2024", why: 'a day' },
    { text: 'GetLastError() = 0', why: 'success' },
    {
      text: 'Could not read file (os error 13) at /var/lib/app/data',
      why: 'an errno: the paths are those of Linux',
    },
    { text: '2 errors, 5 warnings in 1326 files', why: 'counts' },
    { text: 'error 404 from the proxy on port 1789', why: 'nothing here speaks of Windows' },
    { text: 'PID=5 (0x5) TID=0x1a', why: 'process and thread ids' },
    { text: 'ERROR_COUNT=5', why: 'not a name of an error' },
    { text: '12 jobs FAILED 3: see the report', why: 'no call of Windows' },
    { text: 'Zip code: 10054, area code: 555', why: 'codes of other kinds' },
    { text: 'error 9054 rows skipped', why: 'nothing here speaks of Windows' },
    { text: '#define ERROR_ACCESS_DENIED 5L', why: 'source code defines the name' },
    { text: 'if (GetLastError() == ERROR_FILE_NOT_FOUND) return;', why: 'source code asks for it' },
  ],
  sources: [
    {
      title: 'System Error Codes',
      url: 'https://learn.microsoft.com/windows/win32/debug/system-error-codes',
    },
    {
      title: 'mingw-w64 winerror.h (public domain)',
      url: 'https://sourceforge.net/p/mingw-w64/mingw-w64/ci/master/tree/mingw-w64-headers/include/winerror.h',
    },
  ],
}
