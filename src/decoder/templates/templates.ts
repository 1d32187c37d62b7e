import { normalize } from '../normalize'
import { findSecrets } from '../redaction/redact'
import { candidatesIn } from './candidates'
import { maskLine } from './mask'
import { prefixLength } from './prefix'
import type { Span } from '../family'
import type { Secret } from '../redaction/redact'
import type { WokenLine } from '../sweep'
import type { Candidate } from './candidates'

/** So many templates are worth matching; a log repeats itself after that. */
export const MOST_TEMPLATES = 12
/** So many lines are masked to find them. */
const MOST_TRIED = 300
/** A message is long enough to be told from another, and short enough to be one. */
const FEWEST_LETTERS = 8
const LONGEST = 400

/** First of the sorted spans that ends after `offset`. */
function firstAfter(spans: readonly { start: number; end: number }[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

type Marked = { start: number; end: number }

function inside<T extends Marked>(spans: readonly T[], start: number, end: number): T[] {
  const found: T[] = []
  for (let at = firstAfter(spans, start); at < spans.length; at++) {
    const span = spans[at]
    if (!span || span.start >= end) break
    found.push(span)
  }
  return found
}

function templateAt(text: string, { start, end }: Marked, secrets: readonly Secret[]): string {
  const cut = Math.min(end, start + LONGEST)
  let line = ''
  let at = start
  for (const secret of inside(secrets, start, cut)) {
    line += `${text.slice(at, Math.max(at, secret.start))}<${secret.kind}>`
    at = Math.max(at, secret.end)
  }
  return maskLine(line + text.slice(at, Math.max(at, cut)))
    .replace(/\s+/g, ' ')
    .replace(/^[\s"',:;}{[\]()-]+|[\s"',;{[(\\]+$/g, '')
}

/** Letters that are not inside placeholders: what a template can be told by. */
const lettersOf = (template: string): number =>
  template.replace(/<[a-z-]+>/g, '').replace(/[^\p{L}]/gu, '').length

/** A message with its variable parts masked; the higher the score, the likelier it says what is wrong. */
export type Template = { template: string; score: number }

/**
 * The lines of a text that say what went wrong, with secrets and variable parts masked, the likeliest
 * first.
 *
 * @param codes where codes stand in `text`, sorted: lines that hold one come first
 * @param secrets what must not be in a template, sorted, without overlaps
 * @param woken the lines that `candidateTriggers` wake, when they are known already
 */
export function templatesIn(
  text: string,
  codes: readonly Span[],
  secrets: readonly Secret[],
  woken?: { lines: readonly WokenLine[] },
): Template[] {
  const ranked = candidatesIn(text, codes, woken?.lines)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_TRIED)
  const found = new Map<string, number>()
  for (const candidate of ranked) {
    const template = templateAt(text, candidate, secrets)
    if (lettersOf(template) >= FEWEST_LETTERS && !found.has(template))
      found.set(template, candidate.score)
    if (found.size === MOST_TEMPLATES) break
  }
  return [...found].map(([template, score]) => ({ template, score }))
}

/**
 * The template of one message, as an author writes it: articles are masked the same way as pastes, so
 * that the two can be compared. An author's `*` stays, or becomes `<str>` where it stands in quotes.
 *
 * @example templateOf("Login failed for user '*'.") // 'Login failed for user <str>.'
 */
export function templateOf(message: string): string {
  const { text } = normalize(message.replace(/\s+/g, ' ').trim())
  const whole: Candidate = { start: prefixLength(text), end: text.length, score: 0 }
  return templateAt(text, whole, findSecrets(text))
}
