import { decode, tablesFor } from '@/decoder'
import { loadTables } from '@/decoder/tables'
import type { Decoding } from '@/decoder/types'
import { matchErrors } from '@/search/match-errors'
import { evidenceOf, type Evidence } from '@/site/evidence'
import type { MatchView } from '@/site/views'

/** Articles for codes and message templates; null when the database is out of reach. */
export async function articlesFor(evidence: Evidence): Promise<MatchView[] | null> {
  try {
    return await matchErrors(evidence)
  } catch {
    return null
  }
}

/** Reads a text on the server and finds its articles. The text is kept nowhere. */
export async function decodeText(
  text: string,
): Promise<{ decoding: Decoding; articles: MatchView[] | null }> {
  const decoding = decode(text, await loadTables(tablesFor(text)))
  return { decoding, articles: await articlesFor(evidenceOf(decoding)) }
}
