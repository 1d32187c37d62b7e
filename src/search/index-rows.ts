import { decode, templateOf } from '@/decoder'
import type { Tables } from '@/decoder/types'
import type { IndexRow } from '@/database/search-index'
import { plainWords } from './plain-words'
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
  /** The first sentences of what it means. */
  meaning: string
  /** Causes, steps: everything else that may be searched for. */
  body: string
}

export type MessageRow = IndexRow['messages'][number]
export type LookupRow = IndexRow['lookups'][number]

/** A line that could stand in any log tells nothing: it needs so many telling words. */
const fewestWords = 2
const longestExcerpt = 400
const longestBody = 100_000
const mostTerms = 120

/** Rows of variants are placed from here on, those of the message itself before. */
export const firstVariant = 100

/** The rows of an article. Pure: the same article gives the same rows, whenever it is indexed. */
export function indexRow(article: Indexable, tables: Tables): IndexRow {
  const printed = [article.message, ...article.variants]
  const codes = article.codes.map(({ code }) => code)
  const titleWords = plainWords([article.title, ...codes].join(' '))
  const messageWords = plainWords(printed.join(' '))
  return {
    id: article.id,
    slug: article.slug,
    title: article.title,
    family: article.codes[0]?.family ?? null,
    codes,
    products: article.products,
    excerpt: cut([article.message, article.meaning].filter(Boolean).join('\n'), longestExcerpt),
    terms: termsOf([...titleWords, ...messageWords]),
    titleWords: titleWords.join(' '),
    messageWords: messageWords.join(' '),
    bodyWords: plainWords(cut(`${article.meaning}\n${article.body}`, longestBody)).join(' '),
    lookups: lookupRows(codes, tables),
    messages: messageRows(article),
  }
}

/** The beginning of a text, never half of a character: Postgres takes no lone surrogate. */
const cut = (text: string, longest: number): string =>
  text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')

/** Words that people type: not single letters, not numbers. */
const termsOf = (words: readonly string[]): string[] =>
  [...new Set(words)]
    .filter((word) => word.length > 1 && word.length <= 40 && /\p{L}{2}/u.test(word))
    .slice(0, mostTerms)

/**
 * What an article's codes are looked up by: each in the canonical spelling of the decoder, as the
 * editor spelled it, and the number alone of one that says its kind (`403` of `HTTP 403`).
 */
export function lookupRows(codes: readonly string[], tables: Tables): LookupRow[] {
  const rows = codes.flatMap((code, place) => {
    const canonical = decode(code, tables).findings[0]
    const isWhole = canonical?.start === 0 && canonical.end === code.length
    const number = /^\D.*[^\w](\d[\w.]*)$/.exec(code)?.[1]
    return [
      { code, place, bare: false },
      ...(isWhole ? [{ code: canonical.code, place, bare: false }] : []),
      ...(number ? [{ code: number, place, bare: true }] : []),
    ]
  })
  const seen = new Set<string>()
  return rows.filter(({ code }) => !seen.has(code) && Boolean(seen.add(code)))
}

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
