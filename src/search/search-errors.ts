import { decode, tablesFor } from '@/decoder'
import { loadTables } from '@/decoder/tables'
import { query } from '@/database/query'
import {
  articlesByLikenessStatement,
  articlesByTextStatement,
  articlesOfProductsStatement,
  productBySlugStatement,
  productsNamedStatement,
  type WordHit,
} from '@/database/search-queries'
import { urls } from '@/site/urls'
import { evidenceOf } from '@/site/evidence'
import type { MatchView } from '@/site/views'
import { matchErrors } from './match-errors'

export const resultsPerPage = 20
const longest = 300
const deepestPage = 50

export type SearchQuery = { query: string; product?: string; page?: number }
export type SearchResult = { items: MatchView[]; total: number }

/**
 * Finds articles for people: by exact code in any spelling first, then by all the words, then by
 * product, and where nothing holds the words, by titles that are spelled alike.
 */
export async function searchErrors(search: SearchQuery): Promise<SearchResult> {
  const words = search.query.replaceAll('\u0000', '').toWellFormed().trim().slice(0, longest)
  if (!words) return { items: [], total: 0 }
  const number = Math.min(deepestPage, Math.max(1, Math.trunc(search.page ?? 1) || 1))
  const product = search.product ? await productId(search.product) : null
  if (search.product && product === null) return { items: [], total: 0 }
  const page = { product, limit: resultsPerPage, offset: (number - 1) * resultsPerPage }
  const byCode = product === null ? await exact(words) : []
  const found = await byWords(words, page)
  const known = new Set(byCode.map(({ slug }) => slug))
  const rest = found.hits.filter(({ slug }) => !known.has(slug))
  const repeated = found.hits.length - rest.length
  const total = (found.hits[0]?.total ?? 0) + byCode.length - repeated
  const items = rest.map((hit) => ({
    slug: hit.slug,
    title: hit.title,
    url: urls.error(hit.slug),
    codes: hit.codes,
    score: Number(hit.score),
    because: [found.because],
  }))
  return { items: number === 1 ? [...byCode, ...items] : items, total }
}

async function productId(slug: string): Promise<number | null> {
  const [row] = await query<{ id: number }>(productBySlugStatement(slug.replaceAll('\u0000', '')))
  return row?.id ?? null
}

async function exact(words: string): Promise<MatchView[]> {
  const decoding = decode(words, await loadTables(tablesFor(words)))
  const bare = words.length <= 100 && !words.includes(' ') ? [words, words.toUpperCase()] : []
  return matchErrors({ codes: [...evidenceOf(decoding).codes, ...bare], templates: [] })
}

type Page = { product: number | null; limit: number; offset: number }

async function byWords(words: string, page: Page): Promise<{ hits: WordHit[]; because: string }> {
  const text = await query<WordHit>(articlesByTextStatement(words, page))
  if (text.length > 0) return { hits: text, because: `holds “${words}”` }
  const products = await query<{ id: number }>(productsNamedStatement(words))
  if (products.length > 0) {
    const ids = products.map(({ id }) => id)
    const hits = await query<WordHit>(articlesOfProductsStatement(ids, page))
    if (hits.length > 0) return { hits, because: 'about that product' }
  }
  const alike = await query<WordHit>(articlesByLikenessStatement(words, page))
  return { hits: alike, because: 'title is spelled alike' }
}
