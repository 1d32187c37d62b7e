import { linesOf } from '../context'
import { normalize } from '../normalize'
import { findSecrets } from '../redaction/redact'
import { maskLine } from './mask'
import { prefixLength } from './prefix'
import type { Span } from '../family'
import type { Secret } from '../redaction/redact'

/** So many templates are worth matching; a log repeats itself after that. */
const MOST = 12
/** A message is long enough to be told from another, and short enough to be one. */
const SHORTEST = 8
const LONGEST = 400

/** A line of a log that speaks of something going wrong. */
const SPEAKS_OF_FAILURE =
  /error|fail|fatal|exception|denied|refused|rejected|reject|unable|cannot|can't|couldn't|could not|can not|not found|no such|not exist|doesn't|does not|invalid|illegal|unauthori[sz]ed|forbidden|unreachable|unavailable|timed? ?out|expired|missing|mismatch|corrupt|crash|panic|abort|segfault|killed|unexpected|unsupported|not supported|not recogni[sz]ed|not allowed|not permitted|permission|conflict|disabled|locked|exceed|insufficient|too (?:many|large|long|small)|out of|no space|disconnect|untrusted|not trusted|has changed|blocked|quota|backoff|back-off|undefined|unknown|denied|warning|problem|bad |no route|\bnot\b|\bno\b/i

/** Frames of a stack, rulers, key-value noise: never a message. */
const NEVER =
  /^\s*(?:at\s+[\w.<>$[\]`/\\:@ -]+[(:]|File "|in <|from \/|\^|~+|-{3,}|={3,}|\+{3,}|@{3,}|\d+\s*[|:]\s*$|goroutine \d|\.\.\. \d+ more)/

/** Members of JSON and of key-value text whose value is a message. */
const MEMBER =
  /["']?\b(?:message|error_description|errormessage|error_message|error message|errmsg|msg|description|detail|details|title|reason|statustext|status_text|diagnosticcode|exception message)["']?\s{0,4}[:=]\s{0,4}u?(?<open>["']?)(?<value>[^"'\n]{8,400})/gi

type Candidate = { start: number; end: number; score: number }

function candidatesIn(
  line: string,
  lineStart: number,
  isShort: boolean,
  codes: readonly Span[],
): Candidate[] {
  const hasCode = codes.some((code) => code[0] < lineStart + line.length && lineStart < code[1])
  const members = [...line.matchAll(MEMBER)].flatMap((match) => {
    const value = match.groups?.['value'] ?? ''
    const start = lineStart + match.index + match[0].length - value.length
    return [
      { start, end: start + value.length, score: 2 + (SPEAKS_OF_FAILURE.test(value) ? 1 : 0) },
    ]
  })
  if (members.length) return members
  if (NEVER.test(line)) return []
  const speaks = SPEAKS_OF_FAILURE.test(line)
  if (!speaks && !hasCode && !isShort) return []
  const start = lineStart + prefixLength(line)
  return [{ start, end: lineStart + line.length, score: (hasCode ? 2 : 0) + (speaks ? 1 : 0) }]
}

function templateAt(
  text: string,
  { start, end }: Candidate,
  codes: readonly Span[],
  secrets: readonly Secret[],
): string {
  const cut = Math.min(end, start + LONGEST)
  const inside = secrets.filter((secret) => secret.start < cut && start < secret.end)
  let line = ''
  let at = start
  const kept: Span[] = []
  const copy = (to: number): void => {
    for (const [from, until] of codes)
      if (from >= at && until <= to) kept.push([line.length + from - at, line.length + until - at])
    line += text.slice(at, to)
    at = to
  }
  for (const secret of inside) {
    copy(Math.max(at, secret.start))
    line += `<${secret.kind}>`
    at = Math.max(at, secret.end)
  }
  copy(Math.max(at, cut))
  return maskLine(line, kept)
    .replace(/\s+/g, ' ')
    .replace(/^[\s"',:;}{[\]()-]+|[\s"',;{[(\\]+$/g, '')
}

/** Letters that are not inside placeholders: what a template can be told by. */
const lettersOf = (template: string): number =>
  template.replace(/<[a-z-]+>/g, '').replace(/[^\p{L}]/gu, '').length

/**
 * The lines of a text that say what went wrong, with secrets and variable parts masked, the likeliest
 * first. Codes stay as they were printed.
 *
 * @param codes where codes stand in `text`, sorted
 * @param secrets what must not be in a template, sorted
 */
export function templatesIn(
  text: string,
  codes: readonly Span[],
  secrets: readonly Secret[],
): string[] {
  const lines = linesOf(text)
  const isShort = lines.starts.length <= 3 && text.length <= 2000
  const found = new Map<string, { score: number; order: number }>()
  lines.starts.forEach((start, number) => {
    const line = lines.at(number)
    if (line.trim().length < SHORTEST) return
    for (const candidate of candidatesIn(line, start, isShort, codes)) {
      const template = templateAt(text, candidate, codes, secrets)
      if (lettersOf(template) < SHORTEST) continue
      const known = found.get(template)
      if (!known) found.set(template, { score: candidate.score, order: found.size })
    }
  })
  return [...found]
    .sort(([, a], [, b]) => b.score - a.score || a.order - b.order)
    .slice(0, MOST)
    .map(([template]) => template)
}

/**
 * The template of one message, as an author writes it: articles are masked the same way as pastes, so
 * that the two can be compared. An author's `*` stays, or becomes `<str>` where it stands in quotes.
 *
 * @example templateOf("Login failed for user '*'.") // 'Login failed for user <str>.'
 */
export function templateOf(message: string): string {
  const { text } = normalize(message.replace(/\s+/g, ' ').trim())
  const secrets = findSecrets(text, [])
  return templateAt(text, { start: prefixLength(text), end: text.length, score: 0 }, [], secrets)
}
