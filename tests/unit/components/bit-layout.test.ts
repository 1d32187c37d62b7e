import { expect, test } from 'vitest'
import { bitLayout } from '@/components/decode/bit-layout'

const part = (label: string, high: number, low: number) => ({
  label,
  value: 'v',
  bits: [high, low] as [number, number],
})

test('0x80070005 is drawn as severity, facility and code, with what lies between', () => {
  const parts = [part('Code', 15, 0), part('Severity', 31, 31), part('Facility', 26, 16)]
  expect(bitLayout({ code: '0x80070005', parts })).toEqual([
    { letter: 'a', label: 'Severity', value: 'v', range: '31', digits: '1' },
    { letter: '', label: 'Other bits', value: '', range: '30–27', digits: '0000' },
    { letter: 'b', label: 'Facility', value: 'v', range: '26–16', digits: '00000000111' },
    { letter: 'c', label: 'Code', value: 'v', range: '15–0', digits: '0000000000000101' },
  ])
})

test.each([
  ['a name', { code: 'AADSTS50011', parts: [part('Code', 15, 0)] }],
  ['no bits', { code: '0x80070005', parts: [{ label: 'Kind', value: 'v' }] }],
  ['an overlap', { code: '0x80070005', parts: [part('A', 15, 0), part('B', 16, 8)] }],
  ['more bits than there are', { code: '0x80070005', parts: [part('A', 40, 0)] }],
  ['a field upside down', { code: '0x80070005', parts: [part('A', 0, 4)] }],
])('nothing is drawn for %s', (_why, reading) => {
  expect(bitLayout(reading)).toBeNull()
})
