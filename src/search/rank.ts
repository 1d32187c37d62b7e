import type { ArticleRow } from '@/database/article-queries'

export type Ranked = { row: ArticleRow; score: number; because: string[] }

/** What the code that an article is primarily about is worth over one that it also names. */
const primaryBonus = 0.1

/**
 * Articles in the order of the codes that led to them: the root cause of a decoding stands first,
 * wrappers last, and an article about a code beats one that only names it. Pure.
 */
export function rank(rows: readonly ArticleRow[], codes: readonly string[]): Ranked[] {
  const best = new Map<number, Ranked>()
  for (const row of rows) {
    const place = codes.indexOf(row.matched)
    if (place < 0) continue
    const score = 1 / (1 + place) + (row.codes[0] === row.matched ? primaryBonus / (1 + place) : 0)
    const known = best.get(row.id)
    if (known) {
      known.because.push(`code ${row.matched}`)
      known.score = Math.max(known.score, score)
    } else best.set(row.id, { row, score, because: [`code ${row.matched}`] })
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.row.id - b.row.id)
}
