import { tell } from '../tell'
import { win32Equivalents } from '../windows/equivalents'
import { evidenceFor } from '../windows/evidence'
import { numberRules } from '../windows/spellings'
import type { Family } from '../family'

const tables = ['printer', 'win32', 'hresult']

/** Words of printing, in the languages in which Windows says that it can't. */
const PRINTING =
  /\bprinters?\b|\\\\[\w.-]{0,40}print|print(?:er)? ?(?:server|queue|job|spooler|driver|processor)|\bspooler\b|spoolsv|PrintService|printui|Drucker|Druckwarteschlange|imprimante|impresora|stampante|impressora|プリンター|打印机|принтер/i

/** What CUPS lists as a printer's state; a minus before it means that it is over. */
const STATES =
  'media-(?:empty|jam|needed)|marker-supply-empty|marker-waste-full|toner-empty|cover-open|door-open|interlock-open|input-tray-missing|output-(?:area-full|tray-missing)|spool-area-full|fuser-(?:over|under)-temp|opc-life-over|developer-empty|interpreter-resource-unavailable'

export const printer: Family = {
  id: 'printer',
  title: 'Printers: Windows, CUPS and HP',
  summary:
    'Recognises the numbers with which Windows says that it cannot reach or install a printer, the status names of the Internet Printing Protocol and the states of a printer as CUPS prints them, and the error numbers on the panel of HP printers.',
  rules: [
    ...numberRules(
      ['hex', 'short'],
      (value) => (value > 0 && value < 0x10000 ? tables : []),
      (value, spelling, context) => {
        if (value === 0 || value >= 0x10000) return undefined
        const evidence = evidenceFor(context, false)
        if (evidence ? 'other' in evidence : spelling === 'short') return undefined
        const word = context.near(PRINTING, 2)
        const [fact] = [...context.facts('printer').of(value), ...context.facts('win32').of(value)]
        if (!word || (!fact && !evidence)) return undefined
        return {
          code: `Win32 ${value}`,
          ...tell(fact ? [fact] : []),
          confidence: spelling === 'hex' ? 0.9 : 0.7,
          because: [`‘${word}’ stands near it`],
          details: () => ({ equivalents: win32Equivalents(value, context) }),
        }
      },
    ),
    {
      triggers: ['client-error-', 'server-error-'],
      pattern:
        /(?<![\w-])(?<name>(?:client|server)-error-[a-z]{3,20}(?:-[a-z]{2,20}){0,6})(?![\w-])/,
      tables: ['ipp'],
      read({ groups = {} }, { facts }) {
        const name = groups['name'] ?? ''
        const [fact] = facts('ipp').named(name)
        return {
          at: 'name',
          code: name,
          ...(fact?.summary ? { summary: fact.summary } : {}),
          equivalents: fact
            ? [{ family: 'printer', code: `IPP 0x${fact.key.padStart(4, '0')}` }]
            : [],
          confidence: 0.95,
          because: ['it is a status name of the Internet Printing Protocol'],
        }
      },
    },
    {
      triggers: [
        'media-empty',
        'media-jam',
        'media-needed',
        'marker-',
        'toner-empty',
        'cover-open',
        'door-open',
        'interlock-open',
        'input-tray-missing',
        'output-area-full',
        'output-tray-missing',
        'spool-area-full',
        'fuser-',
        'opc-life-over',
        'developer-empty',
        'interpreter-resource',
      ],
      pattern: new RegExp(`(?<![\\w-])(?<name>(?:${STATES})-error)(?![\\w-])`),
      read: ({ groups = {} }) => ({
        at: 'name',
        code: groups['name'] ?? '',
        confidence: 0.93,
        because: ['CUPS prints the states of a printer this way'],
      }),
    },
    {
      triggers: ['laserjet', 'officejet', 'hp printer', 'futuresmart', 'pagewide'],
      pattern:
        /(?<![\d.])(?<code>(?:[1-9]\d\.[0-9A-F]{2,4}(?:\.[0-9A-F]{2})?|79|50\.\d)) (?:(?:Service|Fuser|Firmware|Print|Communication|Scanner|Memory) )?(?:ERROR|Error)\b/,
      read: ({ groups = {} }) => ({
        at: 'code',
        code: `HP ${groups['code']}`,
        confidence: 0.9,
        because: ['printers of HP show their faults this way'],
      }),
    },
  ],
  samples: [
    {
      text: 'Windows cannot connect to the printer.\nOperation failed with error 0x0000011b.',
      codes: ['Win32 283'],
    },
    {
      text: 'Adding printer "Floor 2" failed: 0x00000bcb',
      codes: ['Win32 3019'],
    },
    {
      text: 'Der Drucker konnte nicht hinzugefügt werden. Fehler: 0x00000005',
      codes: ['Win32 5'],
    },
    {
      text: 'lpadmin: server-error-internal-error',
      codes: ['server-error-internal-error'],
    },
    {
      text: 'E [07/May/2024:10:00:00 +0000] Returning IPP client-error-not-found for Get-Printer-Attributes (ipp://localhost/printers/x) from localhost.',
      codes: ['client-error-not-found'],
    },
    { text: 'D [Job 9] STATE: +media-jam-error', codes: ['media-jam-error'] },
    { text: 'HP LaserJet 4050: 49.4C02 Service Error, turn off then on', codes: ['HP 49.4C02'] },
  ],
  negatives: [
    { text: 'D [Job 88] STATE: -media-jam-error', why: 'the state is over' },
    { text: 'Returning IPP successful-ok for Print-Job', why: 'success' },
    { text: '[Printer TestPrinter] printer-state-reasons (1setOf keyword) none', why: 'no fault' },
    { text: 'printer handle 0x00000240 opened', why: 'a handle' },
    { text: 'fprintf(stderr, "error 0x%08x")', why: 'a line of source code' },
    {
      text: 'HP LaserJet firmware 2.41.08 installed, 12.50 pages a minute',
      why: 'a version and a speed',
    },
    { text: 'the printer returned 0x00000000', why: 'success' },
  ],
  sources: [
    {
      title: 'RFC 8011: Internet Printing Protocol',
      url: 'https://www.rfc-editor.org/rfc/rfc8011',
    },
    {
      title: 'System Error Codes',
      url: 'https://learn.microsoft.com/windows/win32/debug/system-error-codes',
    },
    { title: 'cupsd: states of a printer', url: 'https://www.cups.org/doc/api-filter.html' },
  ],
}
