import { buildSweep } from '../sweep'
import { credentials } from './credentials'
import { linesWithGroups } from './grouped'
import { identities } from './identities'
import type { Span } from '../family'
import type { OnLine } from '../dispatch'
import type { Triggers } from '../sweep'
import type { Shape } from './shape'

/** Something private in the text. */
export type Secret = {
  kind: string
  start: number
  end: number
  certain: boolean
  /** A code in its place is a code. */
  yields?: boolean
}

type Ready = {
  shape: Shape
  pattern: RegExp
  /** The same at one place, with the offsets of its groups. */
  precise: RegExp
}

const ready: readonly Ready[] = [...credentials, ...identities].map((shape) => ({
  shape,
  pattern: new RegExp(shape.pattern.source, `${shape.pattern.flags}g`),
  precise: new RegExp(shape.pattern.source, `${shape.pattern.flags}dy`),
}))
const byLine = ready.filter(({ shape }) => shape.triggers.length > 0)
const grouped = ready.filter(({ shape }) => shape.isGrouped)
/** Shapes with neither literal nor groups have patterns that skip through a text at a gigabyte a second. */
const everywhere = ready.filter(({ shape }) => shape.triggers.length === 0 && !shape.isGrouped)

/** What wakes the shapes that are looked for in some lines only. */
export const secretTriggers: Triggers = [
  ...byLine.map(({ shape }) => shape.triggers),
  // Of a key file.
  ['-----begin'],
]
const sweep = buildSweep([secretTriggers])

/** A key file pasted whole; what stands between the marks goes, to the end of the text if the mark is missing. */
const PEM_BEGIN = /-----BEGIN [A-Z ]{0,40}(?:PRIVATE KEY|CERTIFICATE)[A-Z ]{0,20}-----/g
const PEM_END = /-----END [A-Z ]{0,60}-----/g

function findPem(text: string): Secret[] {
  const found: Secret[] = []
  for (const match of text.matchAll(PEM_BEGIN)) {
    const start = match.index + match[0].length
    if (found.some((earlier) => start <= earlier.end)) continue
    PEM_END.lastIndex = start
    found.push({ kind: 'pem', start, end: PEM_END.exec(text)?.index ?? text.length, certain: true })
  }
  return found.filter(({ start, end }) => /\S/.test(text.slice(start, end)))
}

function placeOf(match: RegExpExecArray, precise: RegExp): Span {
  const end = match.index + match[0].length
  if (match.groups?.['secret']?.length === match[0].length) return [match.index, end]
  precise.lastIndex = match.index
  const { secret, head } = precise.exec(match.input)?.indices?.groups ?? {}
  return secret ?? [head?.[0] ?? match.index, end]
}

const NEAR = 4

/** Of the line before one that a shape is looked for in, so many characters. */
const longestBefore = 400

const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1]

/** A text being searched: in lines as a sweep wakes them, and all over when asked for the result. */
export type SecretSearch = {
  onLine: OnLine
  /**
   * Everything private in the text, in its order, none inside another. What is surely a secret goes
   * before what only looks like personal data, and the longer before the shorter.
   *
   * @param codes where codes stand, sorted: they stay, unless a key before them says that they are a secret
   */
  result(codes: readonly Span[]): Secret[]
}

/** Adds what one shape finds in a text that begins at `from`. */
function search(
  { shape, pattern, precise }: Ready,
  text: string,
  from: number,
  found: Secret[],
): void {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [start, end] = placeOf(match, precise)
    const secret = text.slice(start, end)
    if (secret && shape.accepts?.(secret, match) !== false)
      found.push({
        kind: shape.kind,
        start: from + start,
        end: from + end,
        certain: shape.certain ?? false,
        yields: shape.yields ?? false,
      })
  }
}

/** Where the line begins that ends before `start`; a long one is looked at from near its end. */
const lineBefore = (text: string, start: number): number =>
  Math.max(0, start - longestBefore, text.lastIndexOf('\n', start - 2) + 1)

/** Starts searching a text; `onLine` hears of the lines that `secretTriggers` wake. */
export function openSecrets(text: string): SecretSearch {
  const inLines: Secret[] = []
  let hasFile = false
  return {
    onLine(start, end, _line, woken) {
      const line = text.slice(start, end)
      for (const index of woken) {
        const item = byLine[index]
        if (!item) hasFile = true
        else if (item.shape.withLineBefore) {
          const from = lineBefore(text, start)
          search(item, text.slice(from, end), from, inLines)
        } else search(item, line, start, inLines)
      }
    },
    result(codes) {
      const found = hasFile ? findPem(text) : []
      for (const { start, end } of linesWithGroups(text)) {
        const line = text.slice(start, end)
        for (const item of grouped) search(item, line, start, found)
      }
      for (const item of everywhere) search(item, text, 0, found)
      return withoutOverlaps(
        found.concat(inLines).filter((secret) => !staysFor(codes, secret, text)),
      )
    },
  }
}

/** Everything private in a text without codes, as `SecretSearch` finds it. */
export function findSecrets(text: string): Secret[] {
  const searching = openSecrets(text)
  sweep(text, [searching.onLine])
  return searching.result([])
}

/** Whether it is left where it is because of a code: one that it touches, or is. */
function staysFor(codes: readonly Span[], secret: Secret, text: string): boolean {
  const { start, end, certain, yields } = secret
  if (certain && !yields) return false
  return findCode(codes, [start, end], (code) => !certain || isJust(code, secret, text))
}

/** Nothing but the code stands there, or it goes on with a sentence. */
const isJust = ([from, to]: Span, { start, end }: Secret, text: string): boolean =>
  from <= start && (to >= end || /^[\s.:,;)\]}]/.test(text.slice(to, end)))

/** Codes are sorted and don't nest deeply: those that begin shortly before the end of the span are looked at. */
function findCode(codes: readonly Span[], span: Span, accepts: (code: Span) => boolean): boolean {
  let low = 0
  let high = codes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((codes[middle]?.[0] ?? 0) < span[1]) low = middle + 1
    else high = middle
  }
  for (let at = low - 1; at >= Math.max(0, low - NEAR); at--) {
    const code = codes[at]
    if (code && overlap(code, span) && accepts(code)) return true
  }
  return false
}

function withoutOverlaps(found: Secret[]): Secret[] {
  const kept: Secret[] = []
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  for (const secret of found) {
    const last = kept.at(-1)
    if (!last || secret.start >= last.end) kept.push(secret)
    else if (secret.certain && !last.certain) {
      kept[kept.length - 1] = {
        ...secret,
        start: Math.min(secret.start, last.start),
        end: Math.max(secret.end, last.end),
      }
    } else if (secret.end > last.end) last.end = secret.end
  }
  return kept
}

/** Writes placeholders, and remembers across texts which value has which number. */
export type Redactor = {
  /**
   * The part of `text` between `from` and `to`, placeholders in place of secrets.
   *
   * @param secrets sorted, without overlaps, as `findSecrets` gives them, inside that part
   */
  redact(text: string, secrets: readonly Secret[], from: number, to: number): string
  /** How many were replaced so far, by kind in alphabetical order. */
  counts(): { kind: string; count: number }[]
}

/**
 * Starts a redactor. The same value gets the same number all over a file.
 *
 * @example 'mail from a@x.org to a@x.org' -> 'mail from <email:1> to <email:1>'
 */
export function createRedactor(): Redactor {
  const numbers = new Map<string, Map<string, number>>()
  const counts = new Map<string, number>()
  return {
    redact(text, secrets, from, to) {
      // Joined one by one: an array of pieces would be copied twice.
      let redacted = ''
      let at = from
      for (const { kind, start, end } of secrets) {
        const values = numbers.get(kind) ?? new Map<string, number>()
        numbers.set(kind, values)
        const value = text.slice(start, end).toLowerCase()
        const number = values.get(value) ?? values.size + 1
        values.set(value, number)
        counts.set(kind, (counts.get(kind) ?? 0) + 1)
        redacted += `${text.slice(at, start)}<${kind}:${number}>`
        at = end
      }
      return redacted + text.slice(at, to)
    },
    counts: () =>
      [...counts]
        .map(([kind, count]) => ({ kind, count }))
        .sort((a, b) => (a.kind < b.kind ? -1 : 1)),
  }
}
