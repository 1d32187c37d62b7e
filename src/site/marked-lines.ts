import type { Finding } from '../decoder/types'

/** A stretch of a line; `finding` is the 0-based number of the finding that it spells. */
export type MarkedPart = { text: string; finding: number | null }

/** A line of the paste, or how many lines without a finding were left out here. */
export type MarkedLine =
  { kind: 'line'; number: number; parts: MarkedPart[] } | { kind: 'gap'; lines: number }

/** Texts of up to so many lines are shown whole. */
const wholeUpTo = 300
/** In longer ones, so many lines stand around each finding. */
const around = 3
/** At most so many lines are shown, whatever the text. */
const mostLines = 1_500
/** A longer line is cut around what is marked in it. */
const longestLine = 2_000
/** So many occurrences of one spelling are marked. */
const mostMarks = 200

type Mark = { start: number; end: number; finding: number }

/**
 * Cuts a text into lines and marks the findings in it: each where it was seen first, and wherever the
 * same spelling stands again. In a long text, lines far from any mark become gaps.
 *
 * @example markedLines('ok\nORA-12541', findings)[1]
 *   // { kind: 'line', number: 2, parts: [{ text: 'ORA-12541', finding: 0 }] }
 */
export function markedLines(text: string, findings: readonly Finding[]): MarkedLine[] {
  const marks = marksIn(text, findings)
  const lines = text.split('\n')
  const isLong = lines.length > wholeUpTo
  const shown: MarkedLine[] = []
  const near = isLong ? linesNear(text, lines, marks) : null
  let offset = 0
  let next = 0
  let hidden = 0
  let count = 0
  for (const [at, line] of lines.entries()) {
    const end = offset + line.length
    if ((near && !near.has(at)) || count >= mostLines) {
      hidden += 1
    } else {
      if (hidden > 0) shown.push({ kind: 'gap', lines: hidden })
      hidden = 0
      count += 1
      while ((marks[next]?.end ?? Infinity) <= offset) next += 1
      shown.push({ kind: 'line', number: at + 1, parts: partsOf(text, offset, end, marks, next) })
    }
    offset = end + 1
  }
  if (hidden > 0) shown.push({ kind: 'gap', lines: hidden })
  return shown
}

/** Marks in the order of the text, none over another; the first sight of a finding wins. */
function marksIn(text: string, findings: readonly Finding[]): Mark[] {
  const taken: Mark[] = findings.map(({ start, end }, finding) => ({ start, end, finding }))
  const again = findings.flatMap(({ spelling, start }, finding) => {
    if (spelling.length < 3) return []
    const marks: Mark[] = []
    let at = text.indexOf(spelling)
    for (; at >= 0 && marks.length < mostMarks; at = text.indexOf(spelling, at + spelling.length)) {
      if (at !== start && isAlone(text, at, at + spelling.length))
        marks.push({ start: at, end: at + spelling.length, finding })
    }
    return marks
  })
  const sorted = [...taken, ...again].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Mark[] = []
  for (const mark of sorted) {
    if (mark.end > mark.start && mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark)
  }
  return kept
}

const isAlone = (text: string, start: number, end: number): boolean =>
  !/\w/.test(text[start - 1] ?? '') && !/\w/.test(text[end] ?? '')

function linesNear(text: string, lines: readonly string[], marks: readonly Mark[]): Set<number> {
  const near = new Set<number>()
  let offset = 0
  let next = 0
  for (const [at, line] of lines.entries()) {
    const end = offset + line.length
    while ((marks[next]?.end ?? Infinity) <= offset) next += 1
    if ((marks[next]?.start ?? Infinity) < end)
      for (let by = -around; by <= around; by += 1) near.add(at + by)
    offset = end + 1
  }
  if (near.size === 0) for (let at = 0; at < around * 4; at += 1) near.add(at)
  return near
}

function partsOf(
  text: string,
  start: number,
  end: number,
  marks: readonly Mark[],
  first: number,
): MarkedPart[] {
  const parts: MarkedPart[] = []
  let at = start
  for (let index = first; (marks[index]?.start ?? Infinity) < end; index += 1) {
    const mark = marks[index]!
    const from = Math.max(mark.start, start)
    const to = Math.min(mark.end, end)
    if (from > at) parts.push({ text: text.slice(at, from), finding: null })
    parts.push({ text: text.slice(from, to), finding: mark.finding })
    at = to
  }
  if (at < end) parts.push({ text: text.slice(at, end), finding: null })
  return end - start > longestLine ? shortened(parts) : parts
}

const ellipsis = ' … '

/** Cuts what is not marked so that a long line stays readable; marks stay whole. */
function shortened(parts: readonly MarkedPart[]): MarkedPart[] {
  const room = Math.max(80, Math.floor(longestLine / parts.length / 2))
  return parts.map((part) =>
    part.finding !== null || part.text.length <= 2 * room
      ? part
      : { ...part, text: part.text.slice(0, room) + ellipsis + part.text.slice(-room) },
  )
}
