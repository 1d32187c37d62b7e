import { startNumbers } from './numbers'
import { findTraces } from './traces'
import { findWraps } from './wraps'

/** A text made plain for reading, and the way back to the offsets of what was pasted. */
export type Normalized = {
  text: string
  /** Original offsets of a span of `text`. */
  original: (start: number, end: number) => [start: number, end: number]
}

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: ' ',
}

const PLAIN: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
}

const REPLACED =
  /(?:\u001b|\\u001b)\[[0-9;?]{0,24}[A-Za-z]|\u001b\][^\u0007\u001b]{0,256}(?:\u0007|\u001b\\)|\u001b[@-_]?|\[(?:[0-9]|[1-4]\d|9[0-7]|10[0-7])(?:;(?:[0-9]|[1-4]\d|9[0-7]|10[0-7]))?m|&(?:#\d{1,5}|#x[0-9a-f]{1,4}|quot|amp|lt|gt|apos|nbsp);|[\u0000\u200b-\u200f\u202a-\u202e\u2060\ufeff]|[\u00a0\u2007\u2010-\u2014\u2018-\u201e\u202f\u2212\u3000]|[\uff01-\uff5e]/iy

/**
 * A line of a JSON or source string: it has `\"`, or line ends written as `\n` after a sentence, at the end of a value (as Docker writes
 * them) or after the first words of a member's value. `C:\new` is a folder.
 */
const ESCAPED =
  /"[\w$. -]{1,60}"\s{0,2}:\s{0,2}"(?=[^"\\\s]{1,200} [^"\\\n]{0,2000}(?<![^A-Za-z][A-Za-z]:)\\(?:r\\n|n))|'[\w$. -]{1,60}'\s{0,2}:\s{0,2}u?'(?=[^'\\\s]{1,200} [^'\\\n]{0,2000}(?<![^A-Za-z][A-Za-z]:)\\(?:r\\n|n))|\\(?:"|r\\n|n\\n|n(?="[,}])|n(?=[\s\\A-Z"'-]|$)(?<=(?:[\w"'][.;,)}\]]|\w\w:) ?\\n))/m
const ESCAPES = /\\\\|\\r\\n|\\[nrt"/]/g
const ESCAPE_OF: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\n',
  t: '\t',
  '"': '"',
  '/': '/',
  '\\': '\\',
}

function plainOf(found: string): string {
  const known = PLAIN[found]
  if (known !== undefined) return known
  const code = found.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (code !== 38) return ''
  const body = found.slice(1, -1).toLowerCase()
  const entity = ENTITIES[body]
  if (entity !== undefined) return entity
  const number = body.startsWith('#x') ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1))
  return number >= 32 ? String.fromCharCode(number) : ' '
}

const unchanged = (text: string): Normalized => ({ text, original: (start, end) => [start, end] })

/** Takes out what copying and terminals put in. */
function withoutTraces(before: Normalized): Normalized {
  const { text } = before
  const rewriting = startRewriting(before)
  const next = findTraces(text)
  for (let at = next(0); at < text.length;) {
    REPLACED.lastIndex = at
    const found = REPLACED.exec(text)?.[0]
    if (found !== undefined) rewriting.replace(at, at + found.length, plainOf(found))
    at = next(at + (found?.length ?? 1))
  }
  return rewriting.finish()
}

/**
 * Rewrites those lines that hold escapes of a string: most lines need nothing, and what is an escape in
 * a line of JSON is a folder in `C:\new` on the next.
 */
function withoutEscapes(before: Normalized): Normalized {
  const { text } = before
  const rewriting = startRewriting(before)
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 1)) {
    if (!/["nr]/.test(text.charAt(at + 1))) continue
    const start = text.lastIndexOf('\n', at) + 1
    const lineEnd = text.indexOf('\n', at)
    const end = lineEnd < 0 ? text.length : lineEnd
    // With the line end before it, which tells the drive at the beginning of a line.
    if (ESCAPED.test(text.slice(Math.max(0, start - 1), end)))
      rewriting.each(ESCAPES, start, end, unescapedOf)
    at = end - 1
  }
  return rewriting.finish()
}

const unescapedOf = (found: string): string =>
  found === '\\r\\n' ? '\n' : (ESCAPE_OF[found.charAt(1)] ?? found)

/** A text being rewritten from left to right, with the way back kept. */
type Rewriting = {
  replace(start: number, end: number, by: string): void
  /** Replaces every match of a pattern (with `g`) between two offsets. */
  each(pattern: RegExp, from: number, to: number, by: (found: string) => string): void
  finish(): Normalized
}

/** So many pieces are joined at a time, so that a text of a hundred thousand does not keep them all. */
const PIECES = 1024

function startRewriting(before: Normalized): Rewriting {
  const parts: string[] = []
  let pieces: string[] = []
  // Stretch i of the new text begins at to[i], and at from[i] in the old one.
  const to = startNumbers()
  const from = startNumbers()
  let length = 0
  let at = 0
  const stretch = (start: number): void => {
    to.push(length)
    from.push(start)
  }
  stretch(0)
  const replace = (start: number, end: number, by: string): void => {
    if (pieces.length > PIECES) {
      parts.push(pieces.join(''))
      pieces = []
    }
    pieces.push(before.text.slice(at, start), by)
    length += start - at
    if (by) stretch(start)
    length += by.length
    stretch(end)
    at = end
  }
  return {
    replace,
    each(pattern, start, end, by) {
      // A slice, so that the search ends with the line.
      const part = before.text.slice(start, end)
      pattern.lastIndex = 0
      for (let found = pattern.exec(part); found; found = pattern.exec(part))
        replace(start + found.index, start + found.index + found[0].length, by(found[0]))
    },
    finish() {
      if (at === 0) return before
      // Joined, not added up: what was added up is read more slowly, letter by letter.
      const text = [...parts, ...pieces, before.text.slice(at)].join('')
      return { text, original: wayBack(before, to.all(), from.all()) }
    },
  }
}

function wayBack(before: Normalized, to: Int32Array, from: Int32Array): Normalized['original'] {
  const back = (offset: number): number => {
    let low = 0
    let high = to.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((to[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return Math.min((from[low] ?? 0) + offset - (to[low] ?? 0), from[low + 1] ?? Infinity)
  }
  return (start, end) => {
    const first = back(start)
    return before.original(first, end > start ? Math.max(first, back(end - 1) + 1) : first)
  }
}

/**
 * Takes out what copying and terminals put in: colours, entities, typographic quotes and dashes,
 * zero bytes of UTF-16, escapes of strings, hard wraps. Line ends stay as they are.
 */
export function normalize(text: string): Normalized {
  const plain = withoutEscapes(withoutTraces(unchanged(text)))
  const joining = startRewriting(plain)
  for (const { start, end } of findWraps(plain.text)) joining.replace(start, end, '')
  return joining.finish()
}
