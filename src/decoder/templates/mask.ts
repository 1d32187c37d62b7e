/** Words that a placeholder in a template can be. */
export type Placeholder = 'url' | 'path' | 'guid' | 'time' | 'hex' | 'id' | 'str' | 'n'

type Mask = { as: Placeholder; pattern: RegExp }

/** A sentence in quotes is part of the message; a name in quotes is not. */
const MOST_WORDS_IN_A_NAME = 3

/** Variable parts, in the order in which they are looked for; what one took is not looked at again. */
const masks: readonly Mask[] = [
  {
    as: 'url',
    pattern:
      /\b[a-z][a-z0-9+.-]{1,20}:\/\/(?:<[a-z-]{1,16}(?::\d{1,6})?>|[^\s"'<>`|)\]}]){1,2048}/gi,
  },
  { as: 'guid', pattern: /(?<![\w-])\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?(?![\w-])/gi },
  {
    as: 'time',
    pattern:
      /\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?)?(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?\b/g,
  },
  { as: 'time', pattern: /(?<![\d:])\d{1,2}:\d\d:\d\d(?:[.,:]\d{1,9})?(?: ?[AP]M)?(?![\d:])/gi },
  {
    as: 'str',
    pattern: /(?<![\w\\])"[^"\n]{0,160}"|(?<![\w\\])'[^'\n]{0,160}'(?!\w)|`[^`\n]{1,160}`/g,
  },
  {
    as: 'path',
    pattern:
      /(?<![\w\\])(?:[A-Za-z]:|\\\\[\w.$-]{1,80})[\\/](?:[^\s"'<>|:*?,;()]{1,200}(?: (?=[^\s\\]{1,40}\\)[^\s"'<>|:*?,;()]{1,200}){0,4})?/g,
  },
  {
    as: 'path',
    pattern:
      /(?<![\w.~/-])(?:~|\.{1,2})?\/(?:[\w.@%+~-]{1,120}\/){1,24}[\w.@%+~=-]{0,120}|(?<![\w.~/-])\/(?:[\w.@%+~-]{2,120}\/?)(?![\w/])/g,
  },
  {
    as: 'hex',
    pattern: /(?<![\w-])(?:0x[0-9a-f]{1,16}|(?=[a-f]{0,40}\d)[0-9a-f]{8,64})(?![\w-])/gi,
  },
  {
    as: 'id',
    pattern:
      /(?<![\w-])(?=[A-Za-z_-]{0,60}\d)(?=[0-9_-]{0,60}[A-Za-z])[A-Za-z0-9]{2,}(?:[_-][A-Za-z0-9]+){2,12}(?![\w-])/g,
  },
  {
    as: 'n',
    pattern: /(?<![\w])[-+]?\d+(?:[.,:]\d+)*(?=(?:ms|s|m|h|d|kb|mb|gb|kib|mib|gib|b|%)?(?!\w))/gi,
  },
]

const isName = (quoted: string): boolean =>
  quoted.slice(1, -1).trim().split(/\s+/).length <= MOST_WORDS_IN_A_NAME

/** Already a placeholder, of a redaction or an author's `*`. */
const KEPT = /<[a-z-]+(?::\d+)?>|\*/g

/**
 * Writes placeholders for what varies from one printing of a message to the next. Numbers go even when
 * they are codes: those are matched as codes, and an author may have left them out.
 *
 * @example maskLine("Login failed for user 'sa'.") // 'Login failed for user <str>.'
 */
export function maskLine(line: string): string {
  let taken = [...line.matchAll(KEPT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0].replace(/:\d+>$/, '>'),
  }))
  for (const { as, pattern } of masks)
    for (const match of line.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (as === 'str' && !isName(match[0])) continue
      // What is a wildcard or a secret inside a name or an address goes with it.
      if (as === 'str' || as === 'url')
        taken = taken.filter((inner) => inner.start < start || inner.end > end)
      if (taken.some((other) => other.start < end && start < other.end)) continue
      taken.push({ start, end, text: `<${as}>` })
    }
  taken.sort((a, b) => a.start - b.start)
  let at = 0
  let masked = ''
  for (const { start, end, text } of taken) {
    masked += line.slice(at, start) + text
    at = end
  }
  return masked + line.slice(at)
}
