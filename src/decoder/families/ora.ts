import { tell } from '../tell'
import type { Family } from '../family'

/** Lines of the stack that only say where, or that more follows. */
const WRAPPERS = new Set([
  'ORA-06512',
  'ORA-00604',
  'ORA-04088',
  'ORA-02063',
  'ORA-06550',
  'ORA-20000',
  'RMAN-03002',
  'RMAN-03009',
  'RMAN-00601',
])
/** Banner of an RMAN stack, and success. */
const NONE = new Set([
  'RMAN-00571',
  'RMAN-00569',
  'RMAN-00579',
  'ORA-00000',
  'EXP-00000',
  'IMP-00000',
])

/** python-oracledb and ODPI-C number their own errors with four digits. */
const DRIVER = /(?<![\w-])(?:DPY|DPI|NJS)-\d{3,4}(?=[:\s])/

/** What a manual goes on with. */
const IN_MANUAL = /^ (?:is|are|was) (?:documented|described|explained|listed|covered)\b/

export const ora: Family = {
  id: 'ora',
  title: 'Oracle Database errors (ORA, TNS, PLS, RMAN …)',
  summary:
    'Recognises Oracle’s prefixed numbers, padded to five digits; lines of the stack that only say where it happened come last.',
  rules: [
    {
      triggers: ['dpy-', 'dpi-', 'njs-'],
      pattern: DRIVER,
      read: (match) => ({
        code: match[0],
        confidence: 0.93,
        because: ['the drivers of Oracle for Python and Node number their errors this way'],
      }),
    },
    {
      triggers: [
        'ora-',
        'tns-',
        'pls-',
        'rman-',
        'sp2-',
        'imp-',
        'exp-',
        'udi-',
        'ude-',
        'lrm-',
        'kup-',
        'nid-',
        'dgm-',
        'crs-',
        'prvf-',
        'prvg-',
        'ogg-',
        'lsnrctl',
      ],
      pattern:
        /(?<![\w-])(?<prefix>ORA|TNS|PLS|RMAN|SP2|IMP|EXP|UDI|UDE|LRM|KUP|NID|DGM|CRS|PRVF|PRVG|OGG)-(?<number>\d{3,5})(?![\w]|-\d)/i,
      tables: ['oracle'],
      read({ groups = {} }, { facts, after }) {
        if (IN_MANUAL.test(after)) return undefined
        const prefix = groups['prefix']?.toUpperCase() ?? ''
        const number = groups['number'] ?? ''
        const code = `${prefix}-${number.padStart(prefix === 'SP2' ? 4 : 5, '0')}`
        if (NONE.has(code)) return undefined
        return {
          code,
          ...tell(facts('oracle').of(code)),
          confidence: 0.97,
          ...(WRAPPERS.has(code) ? { role: 'wrapper' as const } : {}),
        }
      },
    },
  ],
  samples: [
    { text: 'oracledb.exceptions.OperationalError: DPY-6005: cannot connect', codes: ['DPY-6005'] },
    { text: 'ORA-12541: TNS:no listener', codes: ['ORA-12541'] },
    {
      text: 'ORA-06512: at "APP.ORDERS", line 14\nORA-1555: snapshot too old',
      codes: ['ORA-01555', 'ORA-06512'],
    },
    { text: 'ORA-00001 is what the job ended with', codes: ['ORA-00001'] },
    { text: 'PLS-00201: identifier must be declared', codes: ['PLS-00201'] },
    {
      text: 'RMAN-00571: ===========\nRMAN-03002: failure of backup command\nRMAN-06059: expected archived log not found',
      codes: ['RMAN-06059', 'RMAN-03002'],
    },
  ],
  negatives: [
    { text: 'model DPI-10470-B in stock', why: 'a part number' },
    { text: 'ORA-00000: normal, successful completion', why: 'success' },
    { text: 'RMAN-00571: ===========================', why: 'a banner' },
    { text: 'ORA-00001 is documented on page 3', why: 'a manual speaks of it' },
    { text: 'order FLORA-12541 was shipped', why: 'part of another word' },
    { text: 'trace file orcl_ora-12541-1.trc', why: 'a file name' },
  ],
  sources: [
    {
      title: 'Oracle Database error help: a page a code',
      url: 'https://docs.oracle.com/en/error-help/db/tns-12224',
    },
  ],
}
