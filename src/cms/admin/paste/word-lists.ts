/** An item of a list in Word's own HTML, where it is a paragraph with a bullet in its text. */
export type WordList = { ordered: boolean; depth: number; start: number }

/**
 * Whether a paragraph of Word's HTML is an item of a list: its style names the list and the level,
 * and the bullet or number stands in a part that is marked to be ignored.
 */
export function wordListOf(node: HTMLElement): WordList | null {
  if (node.tagName !== 'P') return null
  const level = /mso-list:\s*l\d+\s+level(\d+)/i.exec(node.getAttribute('style') ?? '')?.[1]
  if (!level) return null
  const ignored = [...node.querySelectorAll<HTMLElement>('[style]')].find((part) =>
    /mso-list:\s*ignore/i.test(part.getAttribute('style') ?? ''),
  )
  const marker = (ignored?.textContent ?? '').replace(/[\s\u00a0]+/g, '')
  const number = /^\(?(\d+)[.)]/.exec(marker)?.[1]
  return {
    ordered: /^\(?(?:\d{1,3}|[a-z]|[ivx]+)[.)]/i.test(marker),
    depth: Number(level) - 1,
    start: number ? Number(number) : 1,
  }
}
