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

/** Words that stand in messages about an installation alone; wider ones would take a database's numbers. */
const SAYS_INSTALLER =
  /\bmsi(?:exec)?\b|\.msi\b|windows[- ]installer|\b(?:un)?install(?:er|ation|ing|ed)?\b|\bsetup\b|instala|\binstallier|\binstallatie|could not (?:open|delete|write|read|create) (?:the )?(?:key|value|registry|file)|verify that you have sufficient/i

const ERROR_INSTALL_FAILURE = 1603

/** A number of a message, or of a result: some are both, and the message says more. */
function ownOrResult(number: number, context: Context): Sighting | undefined {
  const [own] = context.facts('msi').of(number)
  if (!own && (fine.has(number) || !isResult(number))) return undefined
  return {
    ...(own ? { at: 'number', code: `MSI ${number}`, ...tell([own]) } : resultOf(number, context)),
    confidence: 0.93,
    because: ['the Windows Installer prints its own error numbers this way'],
  }
}

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
      triggers: literals([...' :=\'"('], [...literals(['16'], [...'0123456']), '301']),
      pattern:
        /\b(?:exit(?:ed)?|returned|returns|fail(?:ed|ure)?|error|code|status)[ :='"(]{1,3}(?:(?:with|code|status|value|exit|error)[ :='"(]{1,3}){0,3}(?<number>16[0-6]\d|301[0-5])(?!\d)/i,
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
        /\b(?:(?:exit|return|error)[ _-]?(?:code|value|status)?|code|status|fail(?:ed|ure)? with)\b[^\d\n]{0,15}(?: 0x[0-9a-f]{3,4} ?)?[ \t:='"([#>-](?<number>16[0-5]\d|301[0-5])(?!\d|[.:]\d|-)/i,
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
      // The message as a window or the event log shows it: `Error 1935. An error occurred …`, `Fehler 1722. Es liegt …`
      triggers: literals(['error ', 'fehler ', 'erreur ', 'erro ', 'errore ', 'fout '], [...'12']),
      pattern:
        /(?<![\w.-])(?:Errore?|Fehler|Erreur|Erro|Fout) (?<number>[12]\d{3})(?<end>[.:]) ?(?=[A-ZÀ-Þ])/,
      tables: ['msi', 'win32'],
      read({ groups = {} }, context) {
        const number = Number(groups['number'])
        // Databases print a colon behind numbers of their own.
        const isSaid =
          groups['end'] === '.'
            ? (context.near(installer, 1) ?? context.near(SAYS_INSTALLER, 1))
            : context.near(SAYS_INSTALLER, 0)
        return isSaid ? ownOrResult(number, context) : undefined
      },
    },
    {
      triggers: ['the error code is 2', 'der fehlercode ist 2', 'der fehlercode lautet'],
      pattern:
        /\b(?:The error code is|Der Fehlercode (?:ist|lautet):?) (?<number>2\d{3})(?=[.\s]|$)/i,
      tables: ['msi', 'win32'],
      read: ({ groups = {} }, context) =>
        context.near(SAYS_INSTALLER, 1)
          ? ownOrResult(Number(groups['number']), context)
          : undefined,
    },
    {
      // The log: the first action that returns 3 is the one that failed, those around it end the same way.
      triggers: ['return value 3', 'ckgabewert 3'],
      pattern:
        /\b(?:Action ended|Aktion beendet(?: um)?) \d{1,2}:\d\d:\d\d: (?<action>[^\s.]{1,80})\. (?<value>(?:Return value|Rückgabewert) 3)(?![\d])/,
      tables: ['win32'],
      read({ groups = {} }, context) {
        const action = groups['action'] ?? ''
        return {
          ...resultOf(ERROR_INSTALL_FAILURE, context),
          at: 'value',
          parts: [{ label: 'Failed action', value: action }],
          // Surer than the result at the end of the log, which names no action.
          confidence: 0.99,
          because: [`the action ${action} returned 3, which ends the installation with 1603`],
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
    {
      text: 'Error 1603: Fatal error during installation. Consult the log.',
      codes: ['MSI 1603'],
    },
    {
      text: 'Error 1618: Another installation is already in progress.',
      codes: ['MSI 1618'],
    },
    {
      text: 'The installer has met an unexpected error with this package. The error code is 2503.',
      codes: ['MSI 2503'],
    },
    {
      text: 'Error 1402. Could not open key: UNKNOWN\\Components. Verify that you have sufficient access to that key.',
      codes: ['MSI 1402'],
    },
    {
      text: 'Fehler 1722. Es liegt ein Problem mit diesem Windows Installer-Paket vor.',
      codes: ['MSI 1722'],
    },
    { text: 'Erro 1603: Erro fatal durante a instalação.', codes: ['MSI 1603'] },
    {
      text: 'CustomAction CA_AddDriver returned actual error code 1722\nAction ended 10:00:07: CA_AddDriver. Return value 3.\nAction ended 10:00:07: InstallFinalize. Return value 3.\nMSI (s) (14:E0) [10:00:08:000]: MainEngineThread is returning 1603',
      codes: ['MSI 1603'],
    },
    {
      text: 'Product: Tool -- Error 1920. Service failed to start.\nAction ended 10:00:07: StartServices. Return value 3.',
      codes: ['MSI 1920', 'MSI 1603'],
    },
  ],
  negatives: [
    {
      text: "Error 1146: Table 'shop.orders' doesn't exist in the application",
      why: 'a database’s number',
    },
    { text: 'Fehler 1722. Bitte den Drucker prüfen.', why: 'no installation is spoken of' },
    { text: 'The error code is 2503. Call the dealer.', why: 'no installation is spoken of' },
    {
      text: 'Error 1999: The setup of year 1999 failed',
      why: 'no number of the Windows Installer',
    },
    { text: 'Action ended 10:00:00: Check. Return value 2.', why: 'a cancel by the user' },
    { text: 'my_function ended. Return value 3.', why: 'a function of another program' },
    { text: 'Action ended 10:00:00: Check. Return value 31.', why: 'another number' },
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
