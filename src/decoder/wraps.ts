/** The line end between two halves of a word, with the quote mark behind it. */
export type Wrap = { start: number; end: number }

/** Widths at which terminals, mails and web forms cut lines. */
const WIDTHS = new Set([72, 76, 78, 79, 80, 90, 100, 118, 119, 120, 132])
/** Longer texts are logs, not what someone copied from a window. */
const LONGEST = 20_000
const QUOTE = /^(?:> ?)+/

/**
 * A window cuts long lines in the middle of a word: a line as long as the window, whose last and
 * next characters are both of one word, goes on in the next.
 */
export function findWraps(text: string): Wrap[] {
  if (text.length > LONGEST || !text.includes('\n')) return []
  const lines = text
    .split('\n')
    .map((line) => ({ line, body: line.replace(QUOTE, '').replace(/\r$/, '') }))
  const longest = Math.max(...lines.map(({ body }) => body.length))
  if (!WIDTHS.has(longest)) return []
  const wraps: Wrap[] = []
  let at = 0
  lines.forEach(({ line, body }, index) => {
    const next = lines[index + 1]
    if (next && body.length === longest && /\w$/.test(body) && /^[a-z0-9]/.test(next.body)) {
      const quote = next.line.length - next.line.replace(QUOTE, '').length
      wraps.push({
        start: at + line.replace(/\r$/, '').length,
        end: at + line.length + 1 + quote,
      })
    }
    at += line.length + 1
  })
  return wraps
}
