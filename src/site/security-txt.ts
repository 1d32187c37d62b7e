const day = 86_400_000

/** `security@example.org` and addresses of the web, as RFC 9116 wants them. */
const asUri = (contact: string): string =>
  /^(?:mailto|https|tel):/.test(contact) ? contact : `mailto:${contact}`

/**
 * `/.well-known/security.txt` (RFC 9116): where to report a hole. It expires half a year after it is
 * asked for, at midnight UTC, so that an abandoned copy says so itself.
 *
 * @param contact an address of mail, or a URI (`https:`, `mailto:`, `tel:`)
 * @param origin of the site, without a trailing slash
 */
export function securityTxt(contact: string, origin: string, now: number): string {
  const expires = new Date(Math.ceil(now / day) * day + 180 * day).toISOString()
  return [
    `Contact: ${asUri(contact)}`,
    `Expires: ${expires.replace('.000Z', 'Z')}`,
    'Preferred-Languages: en',
    ...(origin.startsWith('https:') ? [`Canonical: ${origin}/.well-known/security.txt`] : []),
    '',
  ].join('\n')
}
