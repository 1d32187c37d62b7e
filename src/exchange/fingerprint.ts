import { createHash } from 'node:crypto'
import { formats, type Contents, type Kind } from './kinds'

/** The canonical text of a document and its hash, by which it is told whether anything changed. */
export type Fingerprint = { text: string; hash: string }

export const fingerprint = <K extends Kind>(kind: K, value: Contents[K]): Fingerprint => {
  const text = formats[kind].serialize(value)
  return { text, hash: createHash('sha256').update(text).digest('hex') }
}
