import { hex32, signed32 } from '../canonical'
import { describeNtstatus, ntstatusFields } from '../windows/layout'
import { isSourceCode, printedByName } from '../windows/names'
import { fullSpellings, numberRules } from '../windows/spellings'
import { isHresultInC } from '../windows/ranges'
import { weigh } from '../windows/weigh'
import type { Context, Family, Sighting } from '../family'

const tables = ['ntstatus', 'facility-ntstatus']

const HRESULT_FROM_NT = 0x1000_0000

function isPlausible(value: number): boolean {
  const { severity, customer, facility } = ntstatusFields(value)
  return severity === 3 && !customer && facility <= 0x48
}

/** Warnings and information share their first digits with HRESULTs: they need a table and a word. */
const SAYS_NTSTATUS = /exception|ntstatus|status/i

/** Exception codes of runtimes, which carry the customer bit: no header of Windows lists them. */
const RUNTIMES: Readonly<Record<number, { name: string; summary: string }>> = {
  0xe0434352: { name: 'CLR exception', summary: 'An exception of .NET that nothing caught.' },
  0xe0434f4d: {
    name: 'CLR exception',
    summary: 'An exception of .NET 3.5 or earlier that nothing caught.',
  },
  0xe06d7363: { name: 'C++ exception', summary: 'An exception of Visual C++ that nothing caught.' },
}

/** The event of a refused sign-in names the reason under the status. */
const SUB_STATUS = /\bsub ?status["'>:=\s]{1,14}$/i

function sightingOf(value: number, context: Context): Sighting {
  const fact = context.facts('ntstatus').of(value)[0] ?? RUNTIMES[value]
  return {
    code: hex32(value),
    ...(fact ? { name: fact.name } : {}),
    ...(fact?.summary ? { summary: fact.summary } : {}),
    details: () => ({
      parts: describeNtstatus(value, context),
      equivalents: [
        ...context
          .facts('ntstatus')
          .of(value)
          .map(({ name }) => ({ family: 'ntstatus', code: hex32(value), name })),
        { family: 'hresult', code: hex32(value | HRESULT_FROM_NT) },
        { family: 'ntstatus', code: signed32(value) },
      ],
    }),
  }
}

export const ntstatus: Family = {
  id: 'ntstatus',
  title: 'NTSTATUS',
  summary:
    'Recognises Windows kernel status codes and exception codes by number and by symbolic name; tells severity, facility and code, and the HRESULT that wraps them.',
  rules: [
    ...numberRules(
      fullSpellings,
      (value) => (value >>> 30 >= 1 ? tables : []),
      (value, spelling, context, match) => {
        const { severity } = ntstatusFields(value)
        const isKnown = context.facts('ntstatus').of(value).length > 0 || value in RUNTIMES
        if (severity === 0 || (isHresultInC(value) && !isKnown)) return undefined
        if (severity < 3 && !(isKnown && SAYS_NTSTATUS.test(context.before.slice(-40))))
          return undefined
        if (severity === 3 && value >>> 28 !== 12 && !isKnown) return undefined
        const weight = weigh(spelling, isKnown, isPlausible(value), context, match)
        if (!weight) return undefined
        const isReason = SUB_STATUS.test(context.before.slice(-40))
        return { ...sightingOf(value, context), ...weight, ...(isReason ? { weight: 1 } : {}) }
      },
    ),
    {
      triggers: ['status_', 'rpc_nt_', 'ept_nt_', 'dbg_'],
      pattern: /(?<![\w.])(?:NT_)?(?<name>(?:STATUS|RPC_NT|EPT_NT|DBG)_[A-Z0-9_]{2,70})(?!\w)/,
      tables,
      read(match, context) {
        if (isSourceCode(context.before)) return undefined
        const facts = context.facts('ntstatus').named(match.groups?.['name'] ?? '')
        const said = printedByName(
          facts,
          (value) => value >>> 30 >= 2 && sightingOf(value, context),
        )
        return said.map((sighting) => ({ ...sighting, at: 'name' }))
      },
    },
  ],
  samples: [
    { text: 'Exception code: 0xc0000005', codes: ['0xC0000005'] },
    { text: 'Exception code: 0xe0434352', codes: ['0xE0434352'] },
    {
      text: 'Status:\t\t\t0xC000006D\nSub Status:\t\t0xC0000064',
      codes: ['0xC0000064', '0xC000006D'],
    },
    {
      text: '<Data Name="Status">0xc000006d</Data><Data Name="SubStatus">0xc0000064</Data>',
      codes: ['0xC0000064', '0xC000006D'],
    },
    { text: 'Logon failed: NTSTATUS: C000006D', codes: ['0xC000006D'] },
    { text: 'smbclient: NT_STATUS_ACCESS_DENIED listing \\*', codes: ['0xC0000022'] },
    { text: 'process exited with code -1073741819', codes: ['0xC0000005'] },
    {
      text: 'Arg1: ffffffffc0000005, The exception code that was not handled',
      codes: ['0xC0000005'],
    },
  ],
  negatives: [
    { text: '<Data Name="SubStatus">0x0</Data>', why: 'no status below the other' },
    { text: 'mapped 0xc0000000-0xcfffffff', why: 'a range of addresses' },
    { text: 'NTSTATUS: STATUS_SUCCESS', why: 'success' },
    { text: 'set STATUS_CODE=3 in the environment', why: 'not a status name' },
    { text: 'Windows failed: 0xC1900101', why: 'the setup range' },
    { text: 'Token provider: 0xCAA20002', why: 'the sign-in range' },
    { text: 'colour #c0000005 used', why: 'a colour' },
    { text: 'const STATUS_NOT_FOUND = 404', why: 'source code defines a name of its own' },
    { text: 'time stamp: 0xe0434352', why: 'a moment' },
  ],
  sources: [
    {
      title: '[MS-ERREF] NTSTATUS',
      url: 'https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/87fba13e-bf06-450e-83b1-9241dc81e781',
    },
    {
      title: 'mingw-w64 ntstatus.h (public domain)',
      url: 'https://sourceforge.net/p/mingw-w64/mingw-w64/ci/master/tree/mingw-w64-headers/include/ntstatus.h',
    },
  ],
}
