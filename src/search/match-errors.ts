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
import { weights } from './weights'
import { isCommon, wordsOf } from './words'

/** At most so many articles are offered for a paste. */
const offered = 5
/** Bounds that keep the cost of a match flat: codes and templates asked for, rows that each may bring. */
const bounds = { codes: 60, templates: 12, perCode: 20, wordsPerTemplate: 3, perWords: 40 } as const

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
  const [codeHits, { messageHits, counts }] = await Promise.all([
    byCode(text.codes),
    byWords(text.templates),
  ])
  const ids = [...new Set([...codeHits, ...messageHits].map((hit) => hit.article_id))]
  if (ids.length === 0) return []
  const articles = await query<OfferedArticle>(offeredArticlesStatement(ids))
  const candidates = articles.map((article): Candidate => ({
    ...article,
    hits: codeHits.filter((hit) => hit.article_id === article.id),
    messages: messageHits
      .filter((hit) => hit.article_id === article.id)
      .map(({ template, place }) => ({ template, isVariant: place >= firstVariant })),
  }))
  return rank(candidates, text, weighBy(counts)).slice(0, offered)
}

/** Postgres takes no NUL and no half of a surrogate pair. */
const clean = (texts: readonly string[]): string[] =>
  texts.map((text) => text.replaceAll('\u0000', '').toWellFormed()).filter(Boolean)

const byCode = (codes: readonly string[]): Promise<CodeHit[]> =>
  codes.length === 0
    ? Promise.resolve([])
    : query<CodeHit>(articlesByCodesStatement(codes, bounds.perCode))

async function byWords(
  templates: readonly string[],
): Promise<{ messageHits: MessageHit[]; counts: Map<string, number> }> {
  const lines = templates.map((template) => [...new Set(wordsOf(template))])
  const words = [...new Set(lines.flat())].slice(0, 500)
  if (words.length === 0) return { messageHits: [], counts: new Map() }
  const rows = await query<WordCount>(wordCountsStatement(words))
  const counts = new Map(rows.map(({ word, messages }) => [word, messages]))
  const sets = new Map<string, string[]>()
  for (const line of lines) {
    for (const set of rareSets(line, counts)) sets.set(set.join(' '), set)
  }
  if (sets.size === 0) return { messageHits: [], counts }
  const statement = messagesByWordsStatement([...sets.values()], bounds.perWords)
  return { messageHits: await query<MessageHit>(statement), counts }
}

/**
 * What to look a line up by: each of its rarest telling words, and where even those stand in many
 * messages, pairs of them.
 */
function rareSets(line: readonly string[], counts: ReadonlyMap<string, number>): string[][] {
  const known = line
    .filter((word) => counts.has(word) && !isCommon(word))
    .sort((a, b) => counts.get(a)! - counts.get(b)!)
    .slice(0, bounds.wordsPerTemplate + 1)
  const rare = known.slice(0, bounds.wordsPerTemplate)
  if (rare.every((word) => counts.get(word)! <= bounds.perWords)) return rare.map((word) => [word])
  return rare.map((word, at) => {
    const partner = known[at + 1]
    return counts.get(word)! > bounds.perWords && partner ? [word, partner].sort() : [word]
  })
}

/** A word tells the more, the fewer messages hold it; common words tell little whatever their count. */
function weighBy(counts: ReadonlyMap<string, number>): (word: string) => number {
  return (word) => {
    if (isCommon(word)) return weights.commonWord
    const messages = counts.get(word) ?? 1
    return 1 / (1 + Math.log10(Math.max(1, messages)) / 2)
  }
}
