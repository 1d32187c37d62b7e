import { decode, tablesFor } from '@/decoder'
import { loadTables } from '@/decoder/tables'
import type { Decoding } from '@/decoder/types'
import { matchErrors, type Evidence } from '@/search/match-errors'
import type { MatchView } from '@/site/views'

/** Articles for codes and message templates; null when the database is out of reach. */
export async function articlesFor(evidence: Evidence): Promise<MatchView[] | null> {
  try {
    return await matchErrors(evidence)
  } catch {
    return null
  }
}

/** Codes of a decoding in its order, each with its other names, as evidence for matching. */
export function evidenceOf(decoding: Decoding): Evidence {
  const codes = decoding.findings.flatMap(({ code, readings }) => [
    code,
    ...(readings[0]?.equivalents ?? []).flatMap((other) => [
      other.code,
      ...(other.name === undefined ? [] : [other.name]),
    ]),
    ...(readings[0]?.name === undefined ? [] : [readings[0].name]),
  ])
  return { codes: [...new Set(codes)], templates: decoding.templates }
}

/** Reads a text on the server and finds its articles. The text is kept nowhere. */
export async function decodeText(
  text: string,
): Promise<{ decoding: Decoding; articles: MatchView[] | null }> {
  const decoding = decode(text, await loadTables(tablesFor(text)))
  return { decoding, articles: await articlesFor(evidenceOf(decoding)) }
}
