import type { Decoding } from '../decoder/types'
import type { MarkedLine } from './marked-lines'
import type { PasteValues } from './stored-values'

/**
 * What the page asks of the worker. `id` tells answers apart; only the last question counts. `areCodes`
 * when the text is the list of codes of a shared link.
 */
export type Request =
  | { kind: 'text'; id: number; text: string; areCodes: boolean }
  | { kind: 'file'; id: number; file: Blob }

/** What the worker says. `done` and `total` are bytes; `values` fill in commands on fix pages. */
export type Response =
  | { kind: 'progress'; id: number; done: number; total: number }
  | {
      kind: 'decoded'
      id: number
      decoding: Decoding
      lines: MarkedLine[]
      values: PasteValues
    }
  | { kind: 'failed'; id: number; message: string }
