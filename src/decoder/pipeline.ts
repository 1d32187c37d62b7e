import { buildExaminer } from './examine'
import { startGathering } from './gather'
import { normalize } from './normalize'
import { makeReader } from './reader'
import { createRedactor } from './redaction/redact'
import { buildScanner } from './scan'
import type { Family } from './family'
import type { LoadTables, Reader } from './reader'
import type { Decoding, TableId, Tables } from './types'

/** The decoder for a list of families. */
export type Pipeline = {
  decode(text: string, tables: Tables): Decoding
  tablesFor(text: string): TableId[]
  createReader(load: LoadTables): Reader
}

/** Wires the decoder: one scanner and one examiner for texts and for files. */
export function buildPipeline(families: readonly Family[]): Pipeline {
  const scanner = buildScanner(families)
  const examine = buildExaminer(scanner)
  const tablesFor = (text: string): TableId[] => scanner.tablesFor(normalize(text).text)
  return {
    tablesFor,
    decode(text, tables) {
      const gathering = startGathering()
      const redactor = createRedactor()
      const examined = examine({ text, from: 0, to: text.length }, tables, redactor)
      gathering.add(examined, 0, 0)
      return {
        findings: gathering.findings(),
        templates: gathering.templates(),
        redacted: examined.redacted,
        redactions: redactor.counts(),
      }
    },
    createReader: (load) => makeReader(examine, tablesFor, load),
  }
}
