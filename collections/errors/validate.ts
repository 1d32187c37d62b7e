/** A family is an id such as `aadsts` or `ad-ldap`; which ones exist is the decoder's matter. */
export const canonicalFamily = (value: unknown): true | string =>
  (typeof value === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)) ||
  'Use the family’s short name in small letters, such as aadsts.'
