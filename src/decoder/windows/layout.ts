import type { Context } from '../family'
import type { Part } from '../types'

/** The fields of an HRESULT, MS-ERREF 2.1; the facility is 11 bits wide. */
export function hresultFields(value: number): {
  failure: boolean
  customer: boolean
  nt: boolean
  facility: number
  code: number
} {
  return {
    failure: value >>> 31 === 1,
    customer: ((value >>> 29) & 1) === 1,
    nt: ((value >>> 28) & 1) === 1,
    facility: (value >>> 16) & 0x7ff,
    code: value & 0xffff,
  }
}

/** The fields of an NTSTATUS, MS-ERREF 2.3; severity is 2 bits, the facility 12. */
export function ntstatusFields(value: number): {
  severity: number
  customer: boolean
  facility: number
  code: number
} {
  return {
    severity: value >>> 30,
    customer: ((value >>> 29) & 1) === 1,
    facility: (value >>> 16) & 0xfff,
    code: value & 0xffff,
  }
}

function facilityPart(
  facility: number,
  table: string,
  bits: [number, number],
  context: Context,
): Part {
  const name = context
    .facts(table)
    .of(facility)
    .map((fact) => fact.name)
    .join(' or ')
  return { label: 'Facility', value: name ? `${facility} (${name})` : String(facility), bits }
}

/** The bit fields of an HRESULT for the reader. */
export function describeHresult(value: number, context: Context): Part[] {
  const { failure, customer, nt, facility, code } = hresultFields(value)
  return [
    { label: 'Severity', value: failure ? '1 (failure)' : '0 (success)', bits: [31, 31] },
    {
      label: 'Customer',
      value: customer ? '1 (defined by a vendor)' : '0 (defined by Microsoft)',
      bits: [29, 29],
    },
    { label: 'NTSTATUS inside', value: nt ? '1 (yes)' : '0 (no)', bits: [28, 28] },
    facilityPart(facility, 'facility-hresult', [26, 16], context),
    { label: 'Code', value: `${code} (0x${code.toString(16).toUpperCase()})`, bits: [15, 0] },
  ]
}

const NT_SEVERITIES = ['success', 'information', 'warning', 'error']

/** The bit fields of an NTSTATUS for the reader. */
export function describeNtstatus(value: number, context: Context): Part[] {
  const { severity, customer, facility, code } = ntstatusFields(value)
  return [
    { label: 'Severity', value: `${severity} (${NT_SEVERITIES[severity]})`, bits: [31, 30] },
    {
      label: 'Customer',
      value: customer ? '1 (defined by a vendor)' : '0 (defined by Microsoft)',
      bits: [29, 29],
    },
    facilityPart(facility, 'facility-ntstatus', [27, 16], context),
    { label: 'Code', value: `${code} (0x${code.toString(16).toUpperCase()})`, bits: [15, 0] },
  ]
}
