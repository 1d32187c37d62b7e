/**
 * The words of a text as they are searched for: small letters and numbers, everything else apart, so
 * that `ERR_CONNECTION_REFUSED` is found by each of its words and no sign means anything.
 *
 * @example plainWords('Can’t reach srv-1.example.com') // ['can', 't', 'reach', 'srv', '1', 'example', 'com']
 */
export const plainWords = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
