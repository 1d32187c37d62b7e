import { describe, expect, test } from 'vitest'
import { decode, explain } from '../../../src/decoder/index'
import { tables } from './tables'
import type { Finding, Reading } from '../../../src/decoder/types'

/** Tables of Windows numbers: how a program prints one, and which values are no errors. */
const numbered: Readonly<
  Record<string, { print: (value: number) => string; isError: (value: number) => boolean }>
> = {
  win32: {
    print: (value) => `Win32 error ${value}`,
    isError: (value) => value > 0 && value < 65_536,
  },
  netmgmt: { print: (value) => `Win32 error ${value}`, isError: (value) => value > 0 },
  ntstatus: { print: hex, isError: (value) => value >>> 30 === 3 },
  hresult: { print: hex, isError: (value) => value >>> 31 === 1 },
  media: { print: hex, isError: (value) => value >>> 31 === 1 },
}

function hex(value: number): string {
  return `error 0x${value.toString(16).toUpperCase().padStart(8, '0')}`
}

const namesOf = (readings: readonly Reading[]): string[] =>
  readings
    .flatMap((reading) => [reading.name, ...reading.equivalents.map((other) => other.name)])
    .filter((name) => name !== undefined)

const rowsOf = (id: string) =>
  (tables.get(id)?.rows ?? '')
    .split('\n')
    .map((row) => row.split('\t'))
    .map(([key = '', name = '']) => ({ value: Number.parseInt(key, 16), name }))

const findingAt = (findings: readonly Finding[], line: number): Finding | undefined =>
  findings.find((finding) => finding.line === line)

describe.each(Object.entries(numbered))('%s', (id, { print, isError }) => {
  const rows = rowsOf(id).filter(({ value }) => isError(value))
  const values = [...new Set(rows.map(({ value }) => value))]

  test('every number decodes to each of its names', () => {
    const text = values.map(print).join('\n')
    const findings = decode(text, tables).findings
    const byLine = new Map(values.map((value, index) => [value, findingAt(findings, index + 1)]))
    const lost = rows.filter(
      ({ value, name }) => !namesOf(byLine.get(value)?.readings ?? []).includes(name),
    )
    expect(lost).toEqual([])
  })

  test('every name decodes to its number', () => {
    const lost = rows.filter(({ value, name }) => {
      const codes = explain(name, tables).flatMap((reading) => [
        reading.code,
        ...reading.equivalents.map((other) => other.code),
      ])
      return !codes.some(
        (code) => code === `Win32 ${value}` || code === hex(value).slice('error '.length),
      )
    })
    expect(lost).toEqual([])
  })
})
