import { hex32 } from '../canonical'
import {
  WIN32_TABLES,
  ntstatusInside,
  win32Inside,
  win32Name,
  windowsEquivalents,
} from '../windows/equivalents'
import { describeHresult, hresultFields } from '../windows/layout'
import { isMediaName, nameRule, printedByName } from '../windows/names'
import { fullSpellings, numberRules } from '../windows/spellings'
import { isHresultInC } from '../windows/ranges'
import { weigh } from '../windows/weigh'
import type { Context, Family, Sighting } from '../family'

/** Facilities above the block that Microsoft numbers in a row; DirectX, ConfigMgr, WinGet and others took one each. */
const LATER_FACILITIES = new Set([
  0x66, 0x85, 0x86, 0x87, 0x88, 0xcf, 0xee, 0xef, 0x300, 0x301, 0x302, 0x303, 0x304, 0x305, 0x306,
  0x307, 0x703, 0x765, 0x7a0, 0x7af, 0x7c0, 0x7c5, 0x7d0, 0x7d1, 0x7dd, 0x7e0, 0x7e1, 0x7ff, 0x76,
  0x98, 0x215, 0x76, 0x179, 0x17a, 0x198,
])

const tables = ['hresult', 'ntstatus', 'facility-hresult', ...WIN32_TABLES]

/** Media errors are as many as all others together: their table is loaded for their facility alone. */
const FACILITY_MEDIA = 13

const tablesOf = (value: number): string[] =>
  value >>> 31 === 0
    ? []
    : hresultFields(value).facility === FACILITY_MEDIA
      ? [...tables, 'media']
      : tables

/** 0x8… and 0xD… (an NTSTATUS inside); 0xC… is the NTSTATUS range but for a few. */
function isOfHresults(value: number): boolean {
  const top = value >>> 28
  return top === 8 || top === 13 || isHresultInC(value)
}

function isPlausible(value: number): boolean {
  const { failure, customer, facility, code } = hresultFields(value)
  return failure && !customer && code !== 0 && (facility <= 0x60 || LATER_FACILITIES.has(facility))
}

function mediaFact(value: number, context: Context) {
  return hresultFields(value).facility === FACILITY_MEDIA
    ? context.facts('media').of(value)[0]
    : undefined
}

function nameOf(value: number, context: Context): string | undefined {
  const own = context.facts('hresult').of(value)[0] ?? mediaFact(value, context)
  if (own) return own.name
  const win32 = win32Inside(value)
  if (win32 !== undefined) return win32Name(win32, context)
  const ntstatus = ntstatusInside(value)
  return ntstatus === undefined ? undefined : context.facts('ntstatus').of(ntstatus)[0]?.name
}

function sightingOf(value: number, context: Context, name = nameOf(value, context)): Sighting {
  return {
    code: hex32(value),
    name,
    details: () => ({
      parts: describeHresult(value, context),
      equivalents: windowsEquivalents(value, context),
    }),
  }
}

/** E_FAIL and E_UNEXPECTED say only that something failed: what names more stands before them. */
const GENERIC = new Set([0x8000_4005, 0x8000_ffff])

/** What .NET says of every failed query, and of every exception: the reason stands inside. */
const WRAPPERS = new Set([0x8013_1904, 0x8013_1500])

export const hresult: Family = {
  id: 'hresult',
  title: 'HRESULT',
  summary:
    'Recognises Windows result codes in hex, bare hex, signed and unsigned decimal and by symbolic name; tells severity, facility and code, and the Win32 or NTSTATUS code inside.',
  rules: [
    ...numberRules(fullSpellings, tablesOf, (value, spelling, context, match) => {
      if (value >>> 31 === 0) return undefined
      const name = nameOf(value, context)
      const isKnown = name !== undefined
      if (!isKnown && !isOfHresults(value)) return undefined
      const weight = weigh(spelling, isKnown, isPlausible(value), context, match)
      return (
        weight && {
          ...sightingOf(value, context, name),
          ...weight,
          weight: GENERIC.has(value) ? -1 : 0,
          role: WRAPPERS.has(value) ? ('wrapper' as const) : undefined,
        }
      )
    }),
    nameRule(
      (name) => (isMediaName(name) ? [...tables, 'media'] : tables),
      (name, _match, context) => {
        const facts = context.facts(isMediaName(name) ? 'media' : 'hresult').named(name)
        return printedByName(facts, (value) => value >>> 31 === 1 && sightingOf(value, context))
      },
    ),
  ],
  samples: [
    {
      text: 'Retrieving the COM class factory failed due to the following error: 80070005 (E_ACCESSDENIED)',
      codes: ['0x80070005'],
    },
    { text: 'Result = 0x800705BB', codes: ['0x800705BB'] },
    { text: 'Task ended with -2147024891', codes: ['0x80070005'] },
    { text: 'Run-time error &H80040154 in Form_Load', codes: ['0x80040154'] },
    { text: 'Exception code: 2147942487', codes: ['0x80070057'] },
    { text: 'WARNING: hr = 0xD0000022', codes: ['0xD0000022'] },
    { text: 'Unable to open the capture device (0x8007001F)', codes: ['0x8007001F'] },
    { text: 'Failed to load module (0x8007007E)', codes: ['0x8007007E'] },
    { text: 'Could not open registry key: 0x80070002', codes: ['0x80070002'] },
    { text: 'Failed to create instance (0x80040154)', codes: ['0x80040154'] },
    { text: 'Could not start process: 0x800700C1', codes: ['0x800700C1'] },
    { text: 'Out of memory (0x8007000E)', codes: ['0x8007000E'] },
    { text: 'The client lost its connection (0x80072EE2)', codes: ['0x80072EE2'] },
    { text: 'Failed to duplicate handle, 0x80070006', codes: ['0x80070006'] },
    { text: 'Could not talk to the device 0x8007001F', codes: ['0x8007001F'] },
    { text: 'SqlException (0x80131904): the wait timed out', codes: ['0x80131904'] },
    {
      text: 'System.Exception: 0x80131500\n ---> HRESULT: 0x80070005',
      codes: ['0x80070005', '0x80131500'],
    },
    { text: 'Ox8OO7OOO5', codes: ['0x80070005'] },
    { text: 'Setup stopped: 0x8OO7OO7O', codes: ['0x80070070'] },
    { text: 'Der Dienst meldet Fehlernummer: 0x80070005', codes: ['0x80070005'] },
    { text: 'Err.Number = -2147217900', codes: ['0x80040E14'] },
  ],
  negatives: [
    { text: 'box80070005 and proxCafe0000', why: 'parts of words' },
    { text: '0x8oilcoil of the pump', why: 'no number that a table names' },
    { text: 'const int Fault = 0x00131500;', why: 'no severity bit' },
    { text: 'base 0x80131904', why: 'an address' },
    { text: 'worker thread 0x80001f2c started', why: 'a thread id' },
    { text: 'BIOS-e820: [mem 0x80000000-0x8fffffff] reserved', why: 'a range of addresses' },
    { text: 'request 80070005-1d2c-4aab-9d1f-0123456789ab done', why: 'the beginning of a GUID' },
    { text: 'hr = 0x00000000', why: 'success' },
    { text: 'limit is 2147483648 bytes', why: 'a size' },
    { text: 'build 80070005.1', why: 'a version' },
    { text: 'commit 8007000e1234', why: 'part of a longer hash' },
    { text: 'thread 0x80070005 failed to start', why: 'a thread, whatever became of it' },
    { text: 'handle 0x80070006 was closed', why: 'a handle, and no failure' },
    { text: 'module: 0x80010000, device (0x80070005) attached', why: 'no failure' },
    { text: 'loaded module 0x8007007E, instance=0x80040154', why: 'no failure before them' },
    { text: 'Error: failed to read address 0x80070005', why: 'an address' },
    { text: 'order number 80070005 could not be shipped', why: 'an order' },
    { text: 'Failed to print label of serial 8007000E', why: 'a serial number' },
    { text: 'Gerätenummer: 80070005', why: 'the number of a device' },
    { text: 'rax 0x80070005  rbx=0x8007000E %rcx: 0x80070057', why: 'registers' },
    { text: 'Error while pairing S/N 8007000E', why: 'a serial number' },
    { text: 'part 80070057, invoice 80070005, P/N: 8007000E', why: 'numbers of other things' },
  ],
  sources: [
    {
      title: '[MS-ERREF] HRESULT',
      url: 'https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/0642cb2f-2075-4469-918c-4441e69c548a',
    },
    {
      title: 'mingw-w64 winerror.h (public domain)',
      url: 'https://sourceforge.net/p/mingw-w64/mingw-w64/ci/master/tree/mingw-w64-headers/include/winerror.h',
    },
  ],
}
