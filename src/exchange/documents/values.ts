/** A value as a file has it: what is empty in the CMS is not there. */
export const given = <T>(value: T | null | undefined): T | undefined => {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'string' && value.trim() === '') return undefined
  return value
}

/** A list as a file has it: an empty one is not there. */
export const listed = <T>(values: readonly T[]): T[] | undefined =>
  values.length > 0 ? [...values] : undefined

/** The day of a stored point in time. */
export const dayOf = (stored: string | null | undefined): string | undefined =>
  given(stored)?.slice(0, 10)

/** A day as Payload's date picker stores it: noon, so that no time zone moves it to another day. */
export const atNoon = (day: string | undefined): string | null =>
  day === undefined ? null : `${day}T12:00:00.000Z`
