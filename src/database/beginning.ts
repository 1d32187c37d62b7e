/** The end of the stretch of texts that begin so, as bytes are ordered. */
export const afterAll = (beginning: string): string => `${beginning}\u{10FFFF}`
