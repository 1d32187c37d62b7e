import { hex32 } from '../canonical'
import { tell } from '../tell'
import { literals } from '../triggers'
import type { Context, Family, Rule, Sighting } from '../family'

/** Success, a reboot that is due or begun, and a cancel that Windows itself calls a success. */
const fine = new Set([0, 1641, 3010])

const isResult = (number: number): boolean =>
  (number >= 1600 && number <= 1660) || (number >= 3010 && number <= 3015)

function resultOf(number: number, { facts }: Context): Sighting {
  const known = facts('win32').of(number)
  return {
    at: 'number',
    code: `MSI ${number}`,
    ...tell(known),
    role: number === 1603 || number === 1627 ? 'wrapper' : 'code',
    equivalents: [
      {
        family: 'win32',
        code: `Win32 ${number}`,
        ...(known[0] ? { name: known[0].name } : {}),
      },
      { family: 'hresult', code: hex32(0x80070000 + number) },
    ],
  }
}

function resultRule(
  triggers: readonly string[],
  pattern: RegExp,
  because: string,
  confidence = 0.97,
): Rule {
  return {
    triggers,
    pattern,
    tables: ['win32'],
    read({ groups = {} }, context) {
      const number = Number(groups['number'])
      if (fine.has(number) || !isResult(number)) return undefined
      return { ...resultOf(number, context), confidence, because: [because] }
    },
  }
}

const installer =
  /\bmsi(?:exec)?\b|\.msi\b|windows installer|\binstall(?:er|ation|ing|ed)?\b|setup|appenforce|intunemanagementextension|win32app|chocolatey|\bchoco\b|\bapplication\b|package|software change|\bprogram\b/i

export const msi: Family = {
  id: 'msi',
  title: 'Windows Installer (MSI)',
  summary:
    'Recognises what the Windows Installer returned, in its logs, in the event log in several languages and from programs that call it, and the internal error numbers that it prints.',
  rules: [
    resultRule(
      ['mainenginethread is returning', 'back from server. return value'],
      /\b(?:MainEngineThread is returning|Back from server\. Return value:) (?<number>\d{4})(?!\d)/,
      'the log of the Windows Installer ends with it',
    ),
    resultRule(
      [
        'error status',
        'fehlerstatus',
        "statut d'erreur",
        'estado de error',
        'stato di errore',
        'foutstatus',
        'status błędu',
      ],
      /(?:error status|Fehlerstatus(?: der Installation)?|statut d'erreur|estado de error|stato di errore|foutstatus|status błędu)(?: of the installation)?\s?[:=]?\s?(?<number>\d{4})(?!\d)/i,
      'the event log states it as the result of the installation',
    ),
    {
      triggers: ['msiexec', '.msi', 'installer'],
      pattern:
        /\b(?:exit(?:ed)?|returned|returns|fail(?:ed|ure)?|error|code|status)[ :='"(]{1,3}(?:(?:with|code|status|value|exit|error)[ :='"(]{1,3}){0,3}(?<number>1\d{3}|30\d\d)(?!\d)/i,
      tables: ['win32'],
      read({ groups = {} }, context) {
        const number = Number(groups['number'])
        const caller = /\bmsiexec|\.msi\b|windows installer/i.exec(context.before.slice(-200))
        if (!caller || fine.has(number) || !isResult(number)) return undefined
        return {
          ...resultOf(number, context),
          confidence: 0.97,
          because: [`‘${caller[0]}’ stands before it`],
        }
      },
    },
    {
      triggers: literals([...' \t:=\'"([#>-'], [...literals(['16'], [...'012345']), '301']),
      pattern:
        /\b(?:(?:exit|return|error)[ _-]?(?:code|value|status)?|code|status|fail(?:ed|ure)? with)\b[^\d\n]{0,15}(?: 0x[0-9a-f]{3,4} ?)?[ \t:='"([#>-](?<number>16[0-5]\d|301[0-5])(?![\d.:-])/i,
      tables: ['win32'],
      read({ groups = {} }, context) {
        const number = Number(groups['number'])
        if (fine.has(number) || !isResult(number) || !context.near(installer, 3)) return undefined
        return {
          ...resultOf(number, context),
          confidence: 0.9,
          because: ['an installation is spoken of'],
        }
      },
    },
    resultRule(
      ['returned actual error code'],
      /\breturned actual error code (?<number>\d{4})(?!\d)/,
      'the log of the Windows Installer says what an action returned',
    ),
    {
      // The message as a window or the event log shows it: `Error 1935. An error occurred …`
      triggers: literals(['error '], [...'12']),
      pattern: /(?:^|[\s"'>:])Error (?<number>[12]\d{3})\. ?(?=[A-Z])/,
      tables: ['msi'],
      read({ groups = {} }, context) {
        const known = context.facts('msi').of(Number(groups['number']))
        if (known.length === 0 || !context.near(installer, 1)) return undefined
        return {
          at: 'number',
          code: `MSI ${groups['number']}`,
          ...tell(known),
          confidence: 0.93,
          because: ['the Windows Installer prints its own error numbers this way'],
        }
      },
    },
    {
      triggers: ['-- error ', 'internal error '],
      pattern: /(?:-- |\bInternal )Error (?<number>[12]\d{3})(?=[.:\s])/,
      tables: ['msi'],
      read: ({ groups = {} }, { facts }) => ({
        at: 'number',
        code: `MSI ${groups['number']}`,
        ...tell(facts('msi').of(Number(groups['number']))),
        confidence: 0.95,
        because: ['the Windows Installer prints its own error numbers this way'],
      }),
    },
  ],
  samples: [
    {
      text: 'MSI (s) (14:E0) [10:00:00:000]: MainEngineThread is returning 1602',
      codes: ['MSI 1602'],
    },
    {
      text: 'Windows Installer installed the product. Product Name: Tool. Installation success or error status: 1603.',
      codes: ['MSI 1603'],
    },
    { text: 'Erfolg- bzw. Fehlerstatus der Installation: 1618.', codes: ['MSI 1618'] },
    { text: 'msiexec /i tool.msi /qn returned exit code 1619', codes: ['MSI 1619'] },
    {
      text: 'Product: Tool -- Error 1722. There is a problem with this Windows Installer package.',
      codes: ['MSI 1722'],
    },
    {
      text: 'Windows Installer: Error 1935. An error occurred during the installation of an assembly.',
      codes: ['MSI 1935'],
    },
    {
      text: 'Windows Installer: CustomAction AddDriver returned actual error code 1603 (note this may not be 100% accurate)',
      codes: ['MSI 1603'],
    },
    { text: "The install of tool was NOT successful.\nExit code was '1603'.", codes: ['MSI 1603'] },
  ],
  negatives: [
    { text: 'Error 2002. The mail could not be sent.', why: 'no installation is spoken of' },
    { text: 'CustomAction Check returned actual error code 0', why: 'success' },
    {
      text: '<![LOG[Process 1603 terminated with exitcode: 0]LOG]!><time="11:11:11.111-120" component="AppEnforce" thread="1620">',
      why: 'a process id, a thread id and success',
    },
    { text: 'MainEngineThread is returning 0', why: 'success' },
    { text: 'Installation success or error status: 3010.', why: 'success, a restart is due' },
    { text: 'msiexec returned exit code 1641', why: 'success, a restart has begun' },
    { text: 'the package weighs 1603 bytes', why: 'a size' },
    {
      text: 'Action ended 10:00:00: InstallFinalize. Return value 1.',
      why: 'success of an action',
    },
    {
      text: 'HTTP listener exited, status 1603 requests served',
      why: 'no installation is spoken of',
    },
  ],
  sources: [
    {
      title: 'MsiExec.exe and InstMsi.exe error messages',
      url: 'https://learn.microsoft.com/windows/win32/msi/error-codes',
    },
    {
      title: 'Windows Installer error messages',
      url: 'https://learn.microsoft.com/windows/win32/msi/windows-installer-error-messages',
    },
  ],
}
