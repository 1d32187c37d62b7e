import { hex32, signed32 } from '../canonical'
import { hresultFields } from './layout'
import type { Context } from '../family'
import type { Equivalent } from '../types'

const FACILITY_WIN32 = 7
const N_BIT = 0x1000_0000

/** The Win32 number inside a failure HRESULT of facility 7, or nothing. */
export function win32Inside(value: number): number | undefined {
  const { failure, customer, nt, facility, code } = hresultFields(value)
  return failure && !customer && !nt && facility === FACILITY_WIN32 ? code : undefined
}

/** The NTSTATUS inside an HRESULT that has the N bit set, or nothing. */
export function ntstatusInside(value: number): number | undefined {
  return value >>> 31 === 1 && hresultFields(value).nt ? (value & ~N_BIT) >>> 0 : undefined
}

/** Tables that name Win32 numbers: network management and the internet libraries have their own. */
export const WIN32_TABLES = ['win32', 'netmgmt', 'wininet']

/** The name of a Win32 number. */
export function win32Name(code: number, context: Context): string | undefined {
  return WIN32_TABLES.flatMap((table) => context.facts(table).of(code))[0]?.name
}

function named(family: string, code: string, name: string | undefined): Equivalent {
  return name ? { family, code, name } : { family, code }
}

/**
 * Other spellings and other families' words for the same 32 bits.
 *
 * @example windowsEquivalents(0x80070005, context) // Win32 5 ERROR_ACCESS_DENIED, -2147024891
 */
export function windowsEquivalents(value: number, context: Context): Equivalent[] {
  const found: Equivalent[] = []
  const win32 = win32Inside(value)
  if (win32 !== undefined) found.push(named('win32', `Win32 ${win32}`, win32Name(win32, context)))
  const ntstatus = ntstatusInside(value)
  if (ntstatus !== undefined)
    found.push(named('ntstatus', hex32(ntstatus), context.facts('ntstatus').of(ntstatus)[0]?.name))
  for (const { name } of context.facts('hresult').of(value))
    found.push(named('hresult', hex32(value), name))
  if (value >>> 31 === 1) found.push({ family: 'hresult', code: signed32(value) })
  return found
}

/** Other words for a Win32 number: the HRESULT that wraps it, and that one's signed decimal. */
export function win32Equivalents(code: number, context: Context): Equivalent[] {
  const wrapped = (0x8007_0000 | code) >>> 0
  return [
    named('hresult', hex32(wrapped), context.facts('hresult').of(wrapped)[0]?.name),
    { family: 'hresult', code: signed32(wrapped) },
  ]
}
