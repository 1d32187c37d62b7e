import type { MarkView as Mark } from '@/site/views'

/** What may follow the part that two forms of one word share. */
const endings = new Set(
  ' s es ed d ing ies y ied er ers ion ions al ly e ation ations ment able ility'.split(' '),
)
const leastShared = 4

/**
 * Where the words of a search stand in a text: whole words, forms of one word (`deny`, `denied`), and
 * beginnings of words for the one that is still being typed.
 *
 * @example marksIn('Access is denied', ['access', 'deny'], '') // [[0, 6], [10, 16]]
 */
export function marksIn(text: string, words: readonly string[], beginning: string): Mark[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap((match): Mark[] => {
    const word = match[0].normalize('NFKC').toLowerCase()
    const { index } = match
    if (words.some((wanted) => isForm(word, wanted))) return [[index, index + match[0].length]]
    if (beginning && word.startsWith(beginning)) return [[index, index + beginning.length]]
    return []
  })
}

function isForm(word: string, wanted: string): boolean {
  if (word === wanted) return true
  let shared = 0
  while (shared < word.length && word[shared] === wanted[shared]) shared++
  return (
    shared >= leastShared - 1 &&
    Math.min(word.length, wanted.length) >= leastShared &&
    endings.has(word.slice(shared)) &&
    endings.has(wanted.slice(shared))
  )
}

const around = 60
const longestExcerpt = 200

/**
 * The stretch of a text in which most of the marks stand, cut at words; null when none stands in it.
 */
export function excerptOf(
  text: string,
  marks: readonly Mark[],
): { text: string; marks: Mark[] } | null {
  const [first] = marks
  if (!first) return null
  const from = startOfWord(text, first[0] - around)
  const to = endOfWord(text, from + longestExcerpt)
  const lead = from > 0 ? '… ' : ''
  const shift = lead.length - from
  return {
    text: `${lead}${text.slice(from, to).replaceAll('\n', ' ')}${to < text.length ? ' …' : ''}`,
    marks: marks
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start + shift, end + shift]),
  }
}

function startOfWord(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.slice(0, at).search(/\s\S*$/)
  return space < 0 ? 0 : space + 1
}

function endOfWord(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.slice(0, at).search(/\s\S*$/)
  return space <= 0 ? at : space
}
