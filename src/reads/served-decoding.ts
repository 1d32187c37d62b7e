import { decode, tablesFor } from '@/decoder'
import { loadTables } from '@/decoder/tables'
import type { Decoding } from '@/decoder/types'

/** A decoding as the server answers with it: its first findings, and how many more there are. */
export type ServedDecoding = Decoding & { findingsLeftOut: number }

/** A paste of 1 MB can hold 60,000 different codes; as JSON their readings are forty times its size. */
const mostFindings = 1_000

/** Decodes a text, on whichever thread this runs. */
export async function servedDecoding(text: string): Promise<ServedDecoding> {
  const decoding = decode(text, await loadTables(tablesFor(text)))
  return {
    ...decoding,
    findings: decoding.findings.slice(0, mostFindings),
    findingsLeftOut: Math.max(0, decoding.findings.length - mostFindings),
  }
}
