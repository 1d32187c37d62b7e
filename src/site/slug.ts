/** Longest slug that is made; a longer title is cut at a word. */
const longest = 80

/** True for small letters, digits and single hyphens: `aadsts7000215-invalid-client-secret`. */
export function isSlug(text: string): boolean {
  return text.length <= 120 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
}

/**
 * A slug from a title: `AADSTS50011: The redirect URI…` -> `aadsts50011-the-redirect-uri`. Accents
 * are dropped; a text without a single usable character gives an empty string.
 */
export function slugFrom(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    const next = slug ? `${slug}-${word}` : word.slice(0, longest)
    if (next.length > longest) break
    slug = next
  }
  return slug
}
