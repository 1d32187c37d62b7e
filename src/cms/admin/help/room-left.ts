export type Room = { say: string; state: 'roomy' | 'tight' | 'over' }

/**
 * How much still fits into a field, in words; tight from nine tenths on. Counted as the check at
 * saving counts: in UTF-16 units.
 *
 * @example roomLeft('AADSTS7000215', 150) // { say: '13 of 150 characters', state: 'roomy' }
 */
export function roomLeft(text: string, limit: number): Room {
  const length = text.length
  if (length > limit) {
    const over = length - limit
    return { say: `${over} ${over === 1 ? 'character' : 'characters'} too many`, state: 'over' }
  }
  return {
    say: `${length} of ${limit} characters`,
    state: length >= limit * 0.9 ? 'tight' : 'roomy',
  }
}
