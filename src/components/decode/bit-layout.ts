import type { Part, Reading } from '@/decoder/types'

/** A bit field as it is drawn: its digits, and the letter that leads to its line below. */
export type BitField = {
  letter: string
  label: string
  value: string
  range: string
  digits: string
}

/**
 * The bits of a hexadecimal code, cut into the fields that its reading names, highest bit first. Null
 * when the code is no plain hexadecimal number or the fields do not cover it without overlap.
 *
 * @example bitLayout(reading)?.[0]
 *   // { letter: 'a', label: 'Severity', value: '1 (failure)', range: '31', digits: '1' }
 */
export function bitLayout({ code, parts }: Pick<Reading, 'code' | 'parts'>): BitField[] | null {
  const hex = /^0x([0-9A-F]{8}|[0-9A-F]{16})$/i.exec(code)?.[1]
  if (!hex) return null
  const binary = [...hex].map((digit) => parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
  const width = binary.length
  const fields = parts
    .filter((part): part is Part & { bits: [number, number] } => part.bits !== undefined)
    .sort((a, b) => b.bits[0] - a.bits[0])
  const drawn: BitField[] = []
  let named = 0
  let next = width - 1
  for (const { label, value, bits } of fields) {
    const [high, low] = bits
    if (high > next || low > high) return null
    if (high < next) drawn.push(field('', 'Other bits', '', next, high + 1, binary))
    drawn.push(field(letters[named] ?? '', label, value, high, low, binary))
    named += 1
    next = low - 1
  }
  if (fields.length === 0) return null
  if (next >= 0) drawn.push(field('', 'Other bits', '', next, 0, binary))
  return drawn
}

const letters = 'abcdefghijklmnop'

function field(
  letter: string,
  label: string,
  value: string,
  high: number,
  low: number,
  binary: string,
): BitField {
  const from = binary.length - 1 - high
  const range = high === low ? String(high) : `${high}–${low}`
  return { letter, label, value, range, digits: binary.slice(from, from + high - low + 1) }
}
