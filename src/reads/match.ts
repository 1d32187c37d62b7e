import { metrics } from '@/observe/metrics'
import { matchErrors } from '@/search/match-errors'
import { evidenceOf, type Evidence } from '@/site/evidence'
import type { MatchView } from '@/site/views'
import { decodeApart } from './decode-apart'
import { servedDecoding, type ServedDecoding } from './served-decoding'

/** Characters from which on a text is decoded apart: below, no text holds the process for 100 ms. */
const longForUs = 4_096

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

/**
 * Reads a text on the server and finds its articles. The text is kept nowhere. Null when there is no time
 * for it: it is very dear, or others are before it.
 */
export async function decodeText(
  text: string,
): Promise<{ decoding: ServedDecoding; articles: MatchView[] | null } | null> {
  const stop = metrics().decodes.startTimer()
  const decoding = await (text.length < longForUs ? servedDecoding(text) : decodeApart(text))
  stop()
  if (!decoding) {
    metrics().refusals.inc({ reason: 'decoding' })
    return null
  }
  return { decoding, articles: await articlesFor(evidenceOf(decoding)) }
}
