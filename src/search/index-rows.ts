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

/** Rows of variants are placed from here on, those of the message itself before. */
export const firstVariant = 100

/**
 * Templates of an article's message and variants, masked as the decoder masks a paste: each text as a
 * whole, and each line of one that has several, since pastes are cut anywhere.
 */
export function messageRows(article: Pick<Indexable, 'message' | 'variants'>): MessageRow[] {
  const own = piecesOf([article.message])
  const others = piecesOf(article.variants).filter((template) => !own.includes(template))
  return [...rowsFrom(0, own), ...rowsFrom(firstVariant, others)]
}

function piecesOf(texts: readonly string[]): string[] {
  const pieces = texts.flatMap((text) => {
    const lines = text.split('\n').filter((line) => line.trim())
    return lines.length > 1 ? [lines.join(' '), ...lines] : lines
  })
  return [...new Set(pieces.map(templateOf))]
}

const rowsFrom = (first: number, templates: readonly string[]): MessageRow[] =>
  templates
    .map((template) => ({ template, words: [...new Set(wordsOf(template))] }))
    .filter(({ words }) => words.filter((word) => !isCommon(word)).length >= fewestWords)
    .slice(0, firstVariant)
    .map((row, at) => ({ place: first + at, ...row }))
