import { tell } from '../tell'
import { nestingOf } from '../trace'
import type { Family } from '../family'

/** Names that only say that something was thrown. */
const EMPTY =
  /^System\.(?:Exception|AggregateException|SystemException|ApplicationException|Reflection\.TargetInvocationException|TypeInitializationException|Management\.Automation\.(?:RemoteException|MethodInvocationException|CmdletInvocationException|RuntimeException|ErrorRecord))$/

/** What stands before an exception that another one wraps, and lines between the two. */
const MARK = /---> /g
const isOfTrace = (line: string): boolean => /^\s*(?:at |à |bei |en |--- |---> )/.test(line)

/** Windows numbers its socket errors from here on. */
const WINSOCK = 10000

export const dotnet: Family = {
  id: 'dotnet',
  title: '.NET exceptions',
  summary:
    'Recognises the class of a .NET exception with its namespace, and the system’s number that a socket or Win32 exception prints in brackets.',
  rules: [
    {
      triggers: ['exception'],
      pattern:
        /(?<![\w.$`])(?:[A-Z][A-Za-z0-9_]{1,40}\.){1,8}[A-Z][A-Za-z0-9_]{2,80}Exception(?![\w.`(])/,
      read(match, { before, after, lineAt }) {
        const code = match[0]
        if (EMPTY.test(code)) return undefined
        if (/(?:^\s*at|\bnew|\busing|\bcatch \(|\bthrows?|\btypeof\(|cref=")\s*$/.test(before))
          return undefined
        if (!/^(?::|\s*$|[;\])}"',]| \(| --->|\\r|\\n)/.test(after)) return undefined
        const isInner = /---> (?:\(Inner Exception #\d+\) )?$/.test(before)
        return {
          code,
          confidence: 0.8,
          role: 'exit',
          weight: isInner ? -10 + nestingOf({ before, lineAt }, MARK, isOfTrace) / 100 : -10,
          because: [
            isInner
              ? 'it was thrown inside another one'
              : 'it is the class of the exception that was thrown',
          ],
        }
      },
    },
    {
      triggers: ['socketexception (', 'win32exception ('],
      pattern: /\b(?<kind>Socket|Win32)Exception \((?<number>[1-9]\d{0,4})\)/,
      tables: ['win32'],
      read({ groups = {} }, { facts, os }) {
        const number = Number(groups['number'])
        const isWindows =
          number >= WINSOCK || (groups['kind'] === 'Win32' && os !== 'linux' && os !== 'macos')
        if (!isWindows) return undefined
        return {
          at: 'number',
          code: `Win32 ${number}`,
          ...tell(facts('win32').of(number)),
          confidence: 0.93,
          because: ['the exception prints the system’s number in brackets'],
        }
      },
    },
  ],
  samples: [
    {
      text: 'Unhandled exception. System.IO.FileNotFoundException: Could not find file',
      codes: ['System.IO.FileNotFoundException'],
    },
    {
      text: 'System.Net.Http.HttpRequestException: refused\n ---> System.Net.Sockets.SocketException (10061): No connection could be made',
      codes: [
        'Win32 10061',
        'System.Net.Sockets.SocketException',
        'System.Net.Http.HttpRequestException',
      ],
    },
  ],
  negatives: [
    { text: '   at System.Data.ThrowException()', why: 'a frame of the stack' },
    { text: 'System.Exception: boom', why: 'the class says nothing' },
    { text: 'catch (System.IO.IOException e)', why: 'a name in code' },
    { text: '<exception cref="System.ArgumentNullException">', why: 'documentation' },
  ],
  sources: [
    {
      title: '.NET: best practices for exceptions',
      url: 'https://learn.microsoft.com/dotnet/standard/exceptions/best-practices-for-exceptions',
    },
  ],
}
