/**
 * The place of a category or product in its list, as Payload keeps it when rows are dragged: a key of
 * fractional indexing whose whole part is `d` and four digits of base 36 (`d000a` is place 10). Keys
 * sort as text in the order of their places.
 */
const longest = 36 ** 4 - 1

/** The key of a place, 0 to 1,679,615. */
export function orderKey(place: number): string {
  const whole = Math.min(longest, Math.max(0, Math.trunc(place)))
  return `d${whole.toString(36).padStart(4, '0')}`
}

/** The place of a key; null when it stands between two places, or is no such key. */
export function placeOf(key: string | null | undefined): number | null {
  return key && /^d[0-9a-z]{4}$/.test(key) ? Number.parseInt(key.slice(1), 36) : null
}
