/** Texts as Postgres reads an array of them; the driver's own form does not pass every query builder. */
export const textArray = (values: readonly string[]): string =>
  `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`

/** Whole numbers as an array. */
export const numberArray = (values: readonly number[]): string => `{${values.join(',')}}`
