import { wordCountsStatement, type WordCount } from '../../src/database/match-queries'
import { query } from '../../src/database/query'
import { decode, tablesFor } from '../../src/decoder/index'
import { loadTables } from '../../src/decoder/tables/index'
import { firstVariant, messageRows } from '../../src/search/index-rows'
import { findMatches } from '../../src/search/match-errors'
import { rank, type Candidate } from '../../src/search/rank'
import { weighBy } from '../../src/search/rare-words'
import { wordsOf } from '../../src/search/words'
import { evidenceOf } from '../../src/site/evidence'
import { articleAt } from './articles'
import type { Paste } from './asked'

/**
 * What it costs that only so many messages are read: pastes whose article was not among what was read,
 * and would have stood first if it had been.
 */
export async function costOfBounds(pastes: readonly Paste[]): Promise<string> {
  let lost = 0
  for (const { number, text } of pastes) {
    const evidence = evidenceOf(decode(text, await loadTables(tablesFor(text))))
    const found = await findMatches(evidence)
    if (found.some(({ candidate }) => candidate.id === number)) continue
    const right = candidateOf(number)
    const candidates = [...found.map(({ candidate }) => candidate), right]
    const words = candidates.flatMap(({ messages }) =>
      messages.flatMap(({ template }) => wordsOf(template)),
    )
    const asked = [...new Set([...words, ...evidence.templates.flatMap(wordsOf)])]
    const counts = await query<WordCount>(wordCountsStatement(asked))
    const weigh = weighBy(new Map(counts.map(({ word, messages }) => [word, messages])))
    if (rank(candidates, evidence, weigh)[0]?.candidate.id === number) lost++
  }
  return `${lost} of ${pastes.length} messages would be found first if more were read (recall ${((100 * lost) / pastes.length).toFixed(2)} points)`
}

function candidateOf(number: number): Candidate {
  const { id, slug, title, codes, products, message } = articleAt(number)
  return {
    id,
    slug,
    title,
    products,
    codes: codes.map(({ code }) => code),
    family: codes[0]?.family ?? null,
    productNames: [],
    hits: [],
    messages: messageRows({ message, variants: [] }).map(({ template, place }) => ({
      template,
      isVariant: place >= firstVariant,
    })),
  }
}
