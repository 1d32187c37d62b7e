import { wokenLines } from '../sweep'
import { answeredIn } from '../requests'
import { prefixLength } from './prefix'
import type { Span } from '../family'
import type { Triggers, WokenLine } from '../sweep'

/** A stretch of text that may be a message; the higher the score, the likelier. */
export type Candidate = { start: number; end: number; score: number }

/** Words of a line that speaks of something going wrong. */
const FAILURE =
  "error|fail|fatal|exception|denied|refused|reject|unable|cannot|can't|couldn't|could not|can not|not found|no such|not exist|doesn't|does not|invalid|illegal|unauthori|forbidden|unreachable|unavailable|timed out|timeout|time-out|expired|missing|mismatch|corrupt|crash|panic|abort|segfault|killed|unexpected|unsupported|not supported|not recogni|not allowed|not permitted|permission|conflict|disabled|locked|exceed|insufficient|too many|too large|too long|no space|no route|disconnect|not trusted|untrusted|has changed|blocked|quota|backoff|back-off|violat|unresolved|not accepted|not available|not valid|not loaded|not installed|not enough|must install|out of memory|stopped|was removed|lost|broken|incorrect|wrong|must be|fehler|erreur|errore".split(
    '|',
  )

/** Members of JSON and of key-value text whose value is a message. */
const MEMBER =
  /(?<![\w-])(?:message|error_description|error_?message|error message|errmsg|msg|description|details?|title|status_?text|diagnosticcode|exception message)["']?\s{0,4}[:=]\s{0,4}u?["']?(?<value>[^"'\s][^"'\n]{7,400})/gi
const MEMBER_WORDS =
  'message|description|errmsg|msg|detail|title|statustext|status_text|diagnosticcode'.split('|')

/** A line of so few words may need the title of the window that it stood in. */
const FEW_WORDS = 6
const LONGEST_TITLE = 60
/** So much of a line is looked at for a request. */
const LONGEST_REQUEST = 4000

/** Frames of a stack, rulers, comments of a shell: never a message. */
const NEVER =
  /^\s*(?:at\s+[\w.<>$[\]`/\\:@ -]{1,200}[(:]|File "|in <|from \/|\^|~+|-{3,}|={3,}|\+-{3,}|@{3,}\s*$|goroutine \d|\.\.\. \d+ more)/
/** The line says that all is well, or speaks at a level at which nothing fails. */
const ALL_WELL =
  /\b(?:no|0|without|zero)\s(?:\w+\s)?errors?\b|\berrors?\s?[:=]\s?(?:0|none|null|false)\b|\bNoError\b|\bsuccess(?:ful|fully)?\b|\bstatus=sent\b/i
const QUIET_LEVEL =
  /^.{0,60}?(?:[\s[(|<](?:debug|dbg|trace|verbose|silly|info|inf|notice)[\s\])|>:,]|^(?:D|I|V)[\s/[]|^\[?(?:debug|dbg|trace|verbose|info)\b)/i

const SPEAKS = 0
/** What wakes a line that may be a message. */
export const candidateTriggers: Triggers = [FAILURE, MEMBER_WORDS]
const linesToSearch = wokenLines(candidateTriggers)

function membersOf(line: string, lineStart: number, speaks: boolean): Candidate[] {
  return [...line.matchAll(MEMBER)].map((match) => {
    const value = match.groups?.['value'] ?? ''
    const start = lineStart + match.index + match[0].length - value.length
    return { start, end: start + value.length, score: speaks ? 3 : 1 }
  })
}

/** A web server's log tells of a request that was answered well, whatever words its address has. */
const isAnswered = (line: string): boolean => answeredIn(line.slice(0, LONGEST_REQUEST)).length > 0

function lineOf(line: string, lineStart: number, speaks: boolean, hasCode: boolean): Candidate[] {
  if (NEVER.test(line)) return []
  if (!hasCode && (ALL_WELL.test(line) || QUIET_LEVEL.test(line) || isAnswered(line))) return []
  const score = (hasCode ? 2 : 0) + (speaks ? 1 : 0)
  return score
    ? [{ start: lineStart + prefixLength(line), end: lineStart + messageEnd(line), score }]
    : []
}

/** Configuration Manager ends an entry with what others put before it: `]LOG]!><time="…" …>`. */
function messageEnd(line: string): number {
  const end = line.lastIndexOf(']LOG]!><time="')
  return end < 0 ? line.length : end
}

const isShort = (line: string): boolean => line.trim().split(/\s+/).length <= FEW_WORDS

/** A short line that fails, with the title in the line before it: a message box as it is copied. */
function titledOf(text: string, line: string, lineStart: number): Candidate[] {
  const start = text.lastIndexOf('\n', lineStart - 2) + 1
  const title = text.slice(
    Math.max(start, lineStart - 1 - LONGEST_TITLE),
    Math.max(0, lineStart - 1),
  )
  const isTitle = /^\p{Lu}[\p{L}\p{N} ()'’&-]+$/u.test(title.trim()) && isShort(title)
  return isTitle && isShort(line) ? [{ start, end: lineStart + line.length, score: 0.5 }] : []
}

/**
 * The lines, and the messages inside lines, that say what went wrong: those with a code or a word of
 * failure. In the order of the text.
 *
 * @param codes where codes stand, sorted
 * @param lines the lines that `candidateTriggers` wake, when they are known already
 */
export function candidatesIn(
  text: string,
  codes: readonly Span[],
  lines: readonly WokenLine[] = linesToSearch(text),
): Candidate[] {
  const found: Candidate[] = []
  let code = 0
  /** Lines before `until` that hold a code but no word. */
  const silent = (until: number): void => {
    for (let next = codes[code]; next && next[0] < until; next = codes[++code]) {
      const start = text.lastIndexOf('\n', next[0]) + 1
      const end = text.indexOf('\n', next[1])
      const line = text.slice(start, end < 0 ? text.length : end)
      found.push(...lineOf(line, start, false, true))
      while ((codes[code + 1]?.[0] ?? Infinity) < start + line.length) code++
    }
  }
  for (const { start, end, woken } of lines) {
    silent(start)
    const line = text.slice(start, end)
    const speaks = woken[0] === SPEAKS
    const hasCode = (codes[code]?.[0] ?? Infinity) < end
    while ((codes[code]?.[0] ?? Infinity) < end) code++
    const members = woken.at(-1) === SPEAKS ? [] : membersOf(line, start, speaks)
    const own = members.length ? members : lineOf(line, start, speaks, hasCode)
    found.push(...own)
    if (own.length && !members.length) found.push(...titledOf(text, line, start))
  }
  silent(Infinity)
  return found
}
