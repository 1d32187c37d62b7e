import { buildDispatch } from '../dispatch'
import { credentials } from './credentials'
import { identities } from './identities'
import type { Span } from '../family'
import type { Shape } from './shape'

/** Something private in the text. */
export type Secret = { kind: string; start: number; end: number; certain: boolean }

const shapes: readonly Shape[] = [...credentials, ...identities]
const patterns = shapes.map(({ pattern }) => new RegExp(pattern.source, `${pattern.flags}gd`))
const dispatch = buildDispatch(shapes.map(({ triggers }) => triggers))

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

const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1]

/**
 * Everything private in a text, in its order, none inside another. What is surely a secret goes
 * before what only looks like personal data, and the longer before the shorter.
 *
 * @param codes where codes stand: they stay, unless a key before them says that they are a secret
 */
export function findSecrets(text: string, codes: readonly Span[]): Secret[] {
  const found = text.includes('-----BEGIN') ? findPem(text) : []
  let code = 0
  dispatch.scan(text, (lineStart, lineEnd, _line, woken) => {
    const line = text.slice(lineStart, lineEnd)
    while ((codes[code]?.[1] ?? Infinity) <= lineStart) code++
    for (const index of woken) {
      const pattern = patterns[index]
      const shape = shapes[index]
      if (!pattern || !shape) continue
      pattern.lastIndex = 0
      for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
        const group = match.indices?.groups?.['secret']
        const secret = match.groups?.['secret']
        if (!group || !secret || shape.accepts?.(secret, match) === false) continue
        const span: Span = [lineStart + group[0], lineStart + group[1]]
        if (!shape.certain && isCode(codes, code, span)) continue
        found.push({
          kind: shape.kind,
          start: span[0],
          end: span[1],
          certain: shape.certain ?? false,
        })
      }
    }
  })
  return withoutOverlaps(found)
}

/** Codes are sorted; those from `from` on may reach into the line that is being read. */
function isCode(codes: readonly Span[], from: number, span: Span): boolean {
  for (let at = from; at < codes.length; at++) {
    const code = codes[at]
    if (!code || code[0] >= span[1]) return false
    if (overlap(code, span)) return true
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

/**
 * Writes placeholders in place of secrets. The same value gets the same number all over the text.
 *
 * @param secrets sorted, without overlaps, as `findSecrets` gives them
 * @example 'mail from a@x.org to a@x.org' -> 'mail from <email:1> to <email:1>'
 */
export function redact(
  text: string,
  secrets: readonly Secret[],
): { redacted: string; redactions: { kind: string; count: number }[] } {
  const numbers = new Map<string, Map<string, number>>()
  const counts = new Map<string, number>()
  const pieces: string[] = []
  let at = 0
  for (const { kind, start, end } of secrets) {
    const values = numbers.get(kind) ?? new Map<string, number>()
    numbers.set(kind, values)
    const value = text.slice(start, end).toLowerCase()
    const number = values.get(value) ?? values.size + 1
    values.set(value, number)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    pieces.push(text.slice(at, start), `<${kind}:${number}>`)
    at = end
  }
  pieces.push(text.slice(at))
  return {
    redacted: pieces.join(''),
    redactions: [...counts]
      .map(([kind, count]) => ({ kind, count }))
      .sort((a, b) => a.kind.localeCompare(b.kind)),
  }
}
