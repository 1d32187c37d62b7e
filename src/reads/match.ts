import { decode, tablesFor } from '@/decoder'
import { loadTables } from '@/decoder/tables'
import type { Decoding } from '@/decoder/types'
import { metrics } from '@/observe/metrics'
import { matchErrors } from '@/search/match-errors'
import { evidenceOf, type Evidence } from '@/site/evidence'
import type { MatchView } from '@/site/views'

/** Articles for codes and message templates; null when the database is out of reach. */
export async function articlesFor(evidence: Evidence): Promise<MatchView[] | null> {
  try {
    const articles = await matchErrors(evidence)
    metrics().matches.inc({ outcome: articles.length > 0 ? 'matched' : 'missed' })
    return articles
  } catch {
    metrics().matches.inc({ outcome: 'unreachable' })
    return null
  }
}

/** Reads a text on the server and finds its articles. The text is kept nowhere. */
export async function decodeText(
  text: string,
): Promise<{ decoding: Decoding; articles: MatchView[] | null }> {
  const stop = metrics().decodes.startTimer()
  const decoding = decode(text, await loadTables(tablesFor(text)))
  stop()
  return { decoding, articles: await articlesFor(evidenceOf(decoding)) }
}
