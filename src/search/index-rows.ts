import { templateOf } from '@/decoder'
import { isCommon, wordsOf } from './words'

/** What the index needs to know of an article; prose as plain text. */
export type Indexable = {
  id: number
  slug: string
  title: string
  codes: readonly { code: string; family: string }[]
  message: string
  variants: readonly string[]
  products: readonly number[]
  /** Names of its products and their other names. */
  productNames: readonly string[]
  /** Meaning, causes, steps: everything else that may be searched for. */
  body: string
}

export type MessageRow = { place: number; template: string; words: string[] }

/** A line that could stand in any log tells nothing: it needs so many telling words. */
const fewestWords = 2

/**
 * Templates of an article's message and variants, masked as the decoder masks a paste: each text as a
 * whole, and each line of one that has several, since pastes are cut anywhere.
 */
export function messageRows(article: Pick<Indexable, 'message' | 'variants'>): MessageRow[] {
  const texts = [article.message, ...article.variants].filter((text) => text.trim())
  const pieces = texts.flatMap((text) => {
    const lines = text.split('\n').filter((line) => line.trim())
    return lines.length > 1 ? [lines.join(' '), ...lines] : lines
  })
  const templates = new Set(pieces.map(templateOf))
  return [...templates]
    .map((template) => ({ template, words: [...new Set(wordsOf(template))] }))
    .filter(({ words }) => words.filter((word) => !isCommon(word)).length >= fewestWords)
    .slice(0, 100)
    .map((row, place) => ({ place, ...row }))
}
