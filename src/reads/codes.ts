import {
  articlesByCodesStatement,
  offeredArticlesStatement,
  type CodeHit,
  type OfferedArticle,
} from '@/database/match-queries'
import { query } from '@/database/query'
import type { Reading } from '@/decoder/types'
import { codeSpellings } from '@/decoder/code-spellings'
import { urls } from '@/site/urls'
import type { ArticleLink } from '@/site/views'
import { knownCode } from './known-codes'

/** So many articles are listed for each code. */
const mostMentions = 50

/** What is known of a code that somebody wrote in any spelling. */
export type CodeLookup = {
  /** In the one spelling that its page has. */
  code: string
  /** The likeliest first; several codes when a bare number stands for several. */
  readings: Reading[]
  /** Published articles: about it, then those that name it. Empty too when the database is away. */
  about: ArticleLink[]
  mentions: ArticleLink[]
}

/** Null for what neither the decoder nor any article knows; rejects when only articles could and the database is away. */
export async function lookUpCode(written: string): Promise<CodeLookup | null> {
  const known = await knownCode(written)
  const readings = onePerCode(known?.readings ?? [])
  const [only, ...others] = readings
  const isOne = only !== undefined && others.length === 0
  const own = known ? readings.map(({ code }) => code) : codeSpellings(written)
  const same = isOne ? otherNames(only) : []
  const hits = await articlesNaming([...own, ...same]).catch((error: unknown): Naming[] => {
    // What the decoder knows is told without articles; of the rest nobody can say that nobody knows it.
    if (known) return []
    throw error
  })
  if (!known && hits.length === 0) return null
  const about = hits.filter(({ place }) => place === 0)
  const exactly = about.filter(({ code }) => own.includes(code))
  const first = exactly.length > 0 ? exactly : about
  return {
    code: isOne ? only.code : (known?.spelling ?? hits[0]?.code ?? written),
    readings,
    about: linked(first),
    mentions: linked([...first, ...hits]).slice(linked(first).length),
  }
}

/** One number can be a code of several families; of one code, the likeliest reading is enough. */
function onePerCode(readings: readonly Reading[]): Reading[] {
  const seen = new Set<string>()
  return readings.filter(({ code }) => !seen.has(code) && Boolean(seen.add(code)))
}

const otherNames = ({ code, name, equivalents }: Reading): string[] =>
  [name, ...equivalents.flatMap((other) => [other.code, other.name])].filter(
    (other): other is string => other !== undefined && other !== code,
  )

type Naming = { code: string; place: number; article: OfferedArticle }

/** Published articles that carry one of the codes, those that are about it first. */
async function articlesNaming(codes: readonly string[]): Promise<Naming[]> {
  const wanted = codes.map((code) => code.replaceAll('\u0000', '').toWellFormed()).filter(Boolean)
  if (wanted.length === 0) return []
  const hits = await query<CodeHit>(articlesByCodesStatement(wanted, mostMentions))
  if (hits.length === 0) return []
  const ids = [...new Set(hits.map(({ article_id }) => article_id))]
  const rows = await query<OfferedArticle>(offeredArticlesStatement(ids))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return hits
    .flatMap(({ article_id, code, place }) => {
      const article = byId.get(article_id)
      return article ? [{ code, place, article }] : []
    })
    .sort((a, b) => Number(a.place > 0) - Number(b.place > 0))
}

/** Each article once, with its first reason. */
function linked(hits: readonly Naming[]): ArticleLink[] {
  const links = new Map<number, ArticleLink>()
  for (const { code, place, article } of hits) {
    if (links.has(article.id)) continue
    links.set(article.id, {
      id: article.id,
      slug: article.slug,
      title: article.title,
      url: urls.error(article.slug),
      codes: article.codes.map((spelling) => ({ code: spelling, family: article.family ?? '' })),
      reason: place === 0 ? `Is about ${code}` : `Names ${code}`,
    })
  }
  return [...links.values()]
}
