'use server'

import { headers } from 'next/headers'
import type { Decoding } from '@/decoder/types'
import { decodeText } from '@/reads/match'
import { addressOf } from '@/site/address-of'
import { evidenceOf } from '@/site/evidence'
import type { MatchView } from '@/site/views'
import { countUnmatched } from './gaps/count-gaps'

export type DecodeResult =
  | {
      text: string
      decoding: Decoding
      articles: MatchView[]
      /** False when the database could not be asked: the decoding still holds. */
      articlesReachable: boolean
      problem: null
    }
  | { text: string; decoding: null; articles: []; articlesReachable: true; problem: string }

/** As the API: a longer log belongs in the page with JavaScript, which reads it in the browser. */
const longest = 1_000_000

/** Findings that are marked in the text; the first fifty of them are listed. */
const mostMarked = 200

/** The form of `/decode` without JavaScript. The text is decoded and forgotten. */
export async function decodePaste(
  _previous: DecodeResult | null,
  form: FormData,
): Promise<DecodeResult> {
  const sent = form.get('text')
  const text = typeof sent === 'string' ? sent : ''
  const refuse = (problem: string): DecodeResult => ({
    text,
    decoding: null,
    articles: [],
    articlesReachable: true,
    problem,
  })
  if (!text.trim()) return refuse('There is nothing to decode yet. Paste an error or a log first.')
  if (text.length > longest) {
    return refuse('That is more than 1 MB. Paste the part around the error.')
  }
  const decoded = await decodeText(text)
  if (!decoded) {
    return refuse(
      'There is no time to read so much at the moment. Paste the part around the error.',
    )
  }
  const { decoding, articles } = decoded
  if (articles?.length === 0) countUnmatched(evidenceOf(decoding), addressOf(await headers()))
  return {
    text,
    // What the page has no use for would be written into it all the same, and into its state once more.
    decoding: { ...decoding, findings: decoding.findings.slice(0, mostMarked), redacted: '' },
    articles: articles ?? [],
    articlesReachable: articles !== null,
    problem: null,
  }
}
