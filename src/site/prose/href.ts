// Characters that would end a Markdown link target early; percent-encoded they mean the same to a browser.
const unsafeInMarkdown = /[\s<>()"'`\\\p{Cc}\p{Cs}]/gu

const percentEncode = (character: string): string =>
  [...new TextEncoder().encode(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')

/**
 * The link target in the one spelling that every output uses, or `null` when links may not lead
 * there. Allowed are `https:`, `mailto:` and paths of this site; `javascript:`, `data:`, `http:`,
 * protocol-relative `//host` and relative paths are not.
 *
 * @example allowedHref('https://a.example/x(1)') // 'https://a.example/x%281%29'
 * @example allowedHref('javascript:alert(1)') // null
 */
export const allowedHref = (target: string): string | null => {
  const href = target.trim().replace(unsafeInMarkdown, percentEncode)
  // `/\host` is `//host` to a browser; the backslash is percent-encoded by now, so it is a path.
  if (/^\/(?!\/)/.test(href)) return href
  return /^(?:https:\/\/[^/?#]|mailto:[^?])/i.test(href) ? href : null
}
