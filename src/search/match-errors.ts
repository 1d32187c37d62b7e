import {
  articlesByCodesStatement,
  messagesByWordsStatement,
  offeredArticlesStatement,
  wordCountsStatement,
  type CodeHit,
  type MessageHit,
  type OfferedArticle,
  type WordCount,
} from '@/database/match-queries'
import { query } from '@/database/query'
import { urls } from '@/site/urls'
import type { Evidence } from '@/site/evidence'
import type { MatchView } from '@/site/views'
import { firstVariant } from './index-rows'
import { rank, type Candidate, type Ranked, type Text } from './rank'
import { likeliest, rareSets, weighBy, type Counts } from './rare-words'
import { wordsOf } from './words'

/** At most so many articles are offered for a paste. */
const offered = 5
/** Bounds that keep the cost of a match flat: what is asked for, and rows that each may bring. */
const bounds = { codes: 60, templates: 12, perCode: 20, words: 500, sets: 16, perSet: 60 } as const

/**
 * The published articles for what was found in a text, best first, at most five. Candidates come by
 * exact code and by the rarest words of each message line; no evidence gives no article, since
 * silence beats a wrong page.
 */
export async function matchErrors(evidence: Evidence): Promise<MatchView[]> {
  const found = await findMatches(evidence)
  return found.map(({ candidate, score, because }) => ({
    slug: candidate.slug,
    title: candidate.title,
    url: urls.error(candidate.slug),
    codes: [...candidate.codes],
    score,
    because,
  }))
}

/** The same before it is made ready to be shown. */
export async function findMatches(evidence: Evidence): Promise<Ranked[]> {
  const text: Text = {
    codes: clean(evidence.codes).slice(0, bounds.codes),
    templates: clean(evidence.templates).slice(0, bounds.templates),
  }
  const [codeHits, { messageHits, counts: known }] = await Promise.all([
    byCode(text.codes),
    byWords(text.templates.map(wordsOf)),
  ])
  const ids = [...new Set([...codeHits, ...messageHits].map((hit) => hit.article_id))]
  if (ids.length === 0) return []
  const [articles, counts] = await Promise.all([
    query<OfferedArticle>(offeredArticlesStatement(ids)),
    countsOf(
      messageHits.flatMap(({ template }) => wordsOf(template)),
      known,
    ),
  ])
  const candidates = articles.map((article): Candidate => ({
    ...article,
    hits: codeHits.filter((hit) => hit.article_id === article.id),
    messages: messageHits
      .filter((hit) => hit.article_id === article.id)
      .map(({ template, place }) => ({ template, isVariant: place >= firstVariant })),
  }))
  return rank(candidates, text, weighBy(counts)).slice(0, offered)
}

/** Counts of words, beside those that are known: both sides of a comparison weigh alike. */
async function countsOf(words: readonly string[], known: Counts): Promise<Counts> {
  const others = [...new Set(words)].filter((word) => !known.has(word))
  if (others.length === 0) return known
  const rows = await query<WordCount>(wordCountsStatement(others.slice(0, bounds.words)))
  return new Map([
    ...known,
    ...rows.map(({ word, messages }): [string, number] => [word, messages]),
  ])
}

/** Postgres takes no NUL and no half of a surrogate pair. */
const clean = (texts: readonly string[]): string[] =>
  texts.map((text) => text.replaceAll('\u0000', '').toWellFormed()).filter(Boolean)

const byCode = (codes: readonly string[]): Promise<CodeHit[]> =>
  codes.length === 0
    ? Promise.resolve([])
    : query<CodeHit>(articlesByCodesStatement(codes, bounds.perCode))

async function byWords(
  lines: readonly (readonly string[])[],
): Promise<{ messageHits: MessageHit[]; counts: Counts }> {
  const words = [...new Set(lines.flat())].slice(0, bounds.words)
  const rows = words.length > 0 ? await query<WordCount>(wordCountsStatement(words)) : []
  const counts = new Map(rows.map(({ word, messages }) => [word, messages]))
  const all = Math.max(1, ...rows.map((row) => Math.max(row.all, row.messages)))
  const sets = new Map(
    lines.flatMap((line) => rareSets(line, counts, all)).map((set) => [set.join(' '), set]),
  )
  if (sets.size === 0) return { messageHits: [], counts }
  const asked = [...sets.values()].slice(0, bounds.sets)
  const hits = await query<MessageHit>(messagesByWordsStatement(asked, bounds.perSet))
  return { messageHits: likeliest(hits, lines, weighBy(counts)), counts }
}
