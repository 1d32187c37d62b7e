import type { Decoding } from '@/decoder/types'
import type { MatchView } from '@/site/views'

/** What the server answers where there is no JavaScript; `problem` is for the reader. */
export type DecodeAnswer =
  | {
      text: string
      decoding: Decoding
      articles: MatchView[]
      articlesReachable: boolean
      problem: null
    }
  | { text: string; decoding: null; articles: []; articlesReachable: true; problem: string }

/** The Server Action of the form; it comes as a prop, components import no actions. */
export type DecodeAction = (previous: DecodeAnswer | null, form: FormData) => Promise<DecodeAnswer>
