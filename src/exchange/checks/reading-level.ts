import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { toText } from '@/site/prose/text'
import { faultAt, type ContentSet, type Entry } from '../content-set'
import type { Fault } from '../fault'
import { fromMarkdown } from '../markdown'
import { articleProse } from '../prose-fields'

/** Years of school that a text may ask for. Below this, names such as "Conditional Access" still fit in. */
const HARDEST = 12.5

/** The Flesch-Kincaid grade of a text, to one place: years of school that it asks for. A code or a number is no word. */
export const readingGrade = (text: string): number => {
  const words = text
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter((word) => /\p{L}/u.test(word) && !/\p{N}/u.test(word))
  const sentences = text.split(/(?<=[.!?])\s+|\n+/).filter((part) => /\p{L}/u.test(part))
  if (words.length === 0) return 0
  const grade = fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  })
  return Math.round(grade * 10) / 10
}

const openingFields = ['introduction', 'meaning']

const checkArticle = (entry: Entry<'errors'>): Fault[] => {
  const opening = articleProse(entry.value).filter(({ path }) =>
    openingFields.includes(String(path[0])),
  )
  const grade = readingGrade(
    opening.map(({ markdown }) => toText(fromMarkdown(markdown))).join('\n'),
  )
  if (grade <= HARDEST) return []
  const fault = `introduction and meaning ask for ${grade} years of school, ${HARDEST} at most: shorter sentences, plainer words`
  return [faultAt(entry, [opening[0]?.path[0] ?? 'meaning'], fault)]
}

/** The first sentences of an article are for the help desk, at the end of a long shift. */
export const checkReadingLevel = (set: ContentSet): Fault[] => set.errors.flatMap(checkArticle)
