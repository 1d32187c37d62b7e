import { decode, tablesFor } from '@/decoder'
import { loadTables } from '@/decoder/tables'
import { articlesByWordsStatement, type ArticleRow } from '@/database/article-queries'
import { query } from '@/database/query'
import { urls } from '@/site/urls'
import type { MatchView } from '@/site/views'
import { matchErrors } from './match-errors'

const perPage = 20
const longest = 300

/** Finds articles by exact code in any spelling, then by title and product. */
export async function searchErrors(options: {
  query: string
  product?: string
  page?: number
}): Promise<{ items: MatchView[]; total: number }> {
  const words = options.query.replaceAll('\u0000', '').trim().slice(0, longest).toWellFormed()
  if (!words) return { items: [], total: 0 }
  const page = Math.max(1, Math.trunc(options.page ?? 1))
  const decoding = decode(words, await loadTables(tablesFor(words)))
  const codes = decoding.findings.map(({ code }) => code)
  const [byCode, byWords] = await Promise.all([
    page === 1 && !options.product ? matchErrors({ codes, templates: [] }) : [],
    query<ArticleRow & { total: number }>(
      articlesByWordsStatement(words, options.product ?? null, perPage, (page - 1) * perPage),
    ),
  ])
  const known = new Set(byCode.map(({ slug }) => slug))
  const rest = byWords
    .filter(({ slug }) => !known.has(slug))
    .map((row) => ({
      slug: row.slug,
      title: row.title,
      url: urls.error(row.slug),
      codes: row.codes,
      score: 0,
      because: [`title or product holds “${words}”`],
    }))
  const overlap = byWords.length - rest.length
  return { items: [...byCode, ...rest], total: byCode.length + (byWords[0]?.total ?? 0) - overlap }
}
