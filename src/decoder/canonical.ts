/** Canonical spellings shared by families, DESIGN section 4. */

/**
 * `0x` and 8 upper-case digits.
 *
 * @param value the number, signed or unsigned; taken modulo 2^32
 * @example hex32(-2147024891) // '0x80070005'
 */
export function hex32(value: number): string {
  return `0x${(value >>> 0).toString(16).toUpperCase().padStart(8, '0')}`
}

/**
 * The signed decimal that Windows tools print for the same 32 bits.
 *
 * @example signed32(0x80070005) // '-2147024891'
 */
export function signed32(value: number): string {
  return String(value | 0)
}
