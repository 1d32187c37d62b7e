import { templateOf } from '@/decoder'
import { query } from '@/database/query'
import { productBySlugStatement } from '@/database/product-queries'
import type { Within } from '@/database/search-queries'
import type { SearchView } from '@/site/views'
import { codesAsked, findByCode } from './find-by-code'
import { beginByWords, endByWords, type WordsAsked } from './find-by-words'
import { mergeFound, type Found } from './found'
import { findMatches } from './match-errors'
import { namedProducts, type Named } from './named-products'
import { presentFound } from './present-found'
import { readAsked, type Asked } from './search-words'
import { searchWeights as weights } from './weights'

export const resultsPerPage = 20
const deepestPage = 50
const fewestWordsOfMessage = 3

export type SearchQuery = {
  query: string
  /** Slug of a product that results are narrowed to. */
  product?: string | undefined
  page?: number | undefined
  /** Results of a page. */
  limit?: number | undefined
}

const nothing: SearchView = {
  results: [],
  total: 0,
  isCut: false,
  didYouMean: null,
  products: [],
}

/**
 * Finds articles for people, as they type: by code in any spelling, by message, by product under any
 * of its names, by words with slips, the last one half typed. Every result says why it is one.
 */
export async function searchErrors(search: SearchQuery): Promise<SearchView> {
  const asked = readAsked(search.query)
  if (asked.text === '') return nothing
  const within = search.product ? await productsAt(search.product) : null
  if (within?.length === 0) return nothing
  const all = await collect(asked, null)
  // What the search could be narrowed to is counted from all that was found.
  const narrowed = within && (all.isCut ? await collect(asked, within) : all)
  const found = (narrowed ?? all).found.filter(
    ({ products }) => !within || products.some((id) => within.includes(id)),
  )
  const limit = search.limit ?? resultsPerPage
  const page = Math.min(deepestPage, Math.max(1, Math.trunc(search.page ?? 1) || 1))
  const shown = found.slice((page - 1) * limit, page * limit)
  return {
    ...(await presentFound(shown, all.found, all.shownWords)),
    total: found.length,
    isCut: (narrowed ?? all).isCut,
    didYouMean: all.didYouMean,
  }
}

const productsAt = async (slug: string): Promise<number[]> => {
  const wanted = slug.replaceAll('\u0000', '').toWellFormed()
  const rows = await query<{ id: number }>(productBySlugStatement(wanted))
  return rows.map(({ id }) => id)
}

type Collected = {
  found: Found[]
  isCut: boolean
  didYouMean: string | null
  shownWords: { words: readonly string[]; beginning: string; products: readonly Named[] }
}

async function collect(asked: Asked, within: Within): Promise<Collected> {
  const [codes, named] = await Promise.all([codesAsked(asked.text), namedProducts(asked)])
  const messages = findByMessage(asked)
  messages.catch(() => {}) // it is awaited below, where nothing before it failed
  const byCode = await findByCode(codes, asked.text)
  const words = wordsLeft(asked, codes.rest, byCode.sure.length > 0)
  const about = wordsWithoutNames(words, named)
  const [begun, begunNames] = await Promise.all([
    words.words.length > 0 ? beginByWords(words, within) : null,
    named.length > 0 ? beginByWords(about, within ?? named.map(({ id }) => id)) : null,
  ])
  // Where articles enough of the product hold the other words, none are looked for that mention both.
  const ofNamed = about.words.length > 0 ? (begunNames?.found.length ?? 0) : 0
  const [byMessage, byWords, byNames] = await Promise.all([
    messages,
    begun && endByWords(begun, ofNamed),
    begunNames && endByWords(begunNames, 0),
  ])
  const corrected =
    (byNames?.found.length ? byNames.corrected : byWords?.corrected) ?? new Map<string, string>()
  const holdsAll = Boolean(byWords?.holdsAll || byNames?.holdsAll)
  return {
    found: mergeFound([
      byCode.sure,
      holdsAll ? [] : byCode.plain,
      byMessage,
      mergeBest(byWords?.found ?? [], byNames?.found ?? []),
    ]),
    isCut: Boolean(byWords?.isCut || byNames?.isCut),
    didYouMean: corrected.size > 0 ? withCorrections(asked.text, corrected) : null,
    shownWords: {
      words: words.words.map((word) => corrected.get(word) ?? word),
      beginning: words.beginning,
      products: named,
    },
  }
}

async function findByMessage({ text, words }: Asked): Promise<Found[]> {
  if (words.length < fewestWordsOfMessage) return []
  const matches = await findMatches({ codes: [], templates: [templateOf(text)] })
  return matches.map(({ candidate, score, because }) => ({
    id: candidate.id,
    products: candidate.products,
    score: score * weights.message,
    because,
    codes: [],
  }))
}

/** Words beside the codes; all of them when the codes led nowhere. */
function wordsLeft(asked: Asked, rest: string, hasCodes: boolean): WordsAsked {
  const left = readAsked(rest)
  const words = hasCodes ? asked.words.filter((word) => left.words.includes(word)) : asked.words
  return { words, beginning: words.includes(asked.beginning) ? asked.beginning : '', products: [] }
}

function wordsWithoutNames(asked: WordsAsked, products: readonly Named[]): WordsAsked {
  const names = new Set(products.flatMap(({ words }) => words))
  const words = asked.words.filter((word) => !names.has(word))
  return { words, beginning: words.includes(asked.beginning) ? asked.beginning : '', products }
}

/** The better of two finds of one article; the other one settles ties. */
function mergeBest(a: readonly Found[], b: readonly Found[]): Found[] {
  const best = new Map(a.map((found) => [found.id, found]))
  for (const found of b) {
    const other = best.get(found.id)
    const [better, lesser] = other && other.score > found.score ? [other, found] : [found, other]
    best.set(found.id, {
      ...better,
      score: better.score + weights.lesser * (lesser?.score ?? 0),
    })
  }
  return [...best.values()]
}

const withCorrections = (text: string, corrected: ReadonlyMap<string, string>): string =>
  text.replace(
    /[\p{L}\p{M}\p{N}]+/gu,
    (word) => corrected.get(word.normalize('NFKC').toLowerCase()) ?? word,
  )
