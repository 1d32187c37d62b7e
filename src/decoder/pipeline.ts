import { buildExaminer, buildSharedSweep } from './examine'
import { startGathering } from './gather'
import { normalize } from './normalize'
import { createRedactor } from './redaction/redact'
import { buildScanner } from './scan'
import type { Examiner, ReadAlone } from './examine'
import type { Family } from './family'
import type { Decoding, TableId, Tables } from './types'

/** The decoder for a list of families. */
export type Engine = {
  decode: (text: string, tables: Tables, alone?: ReadAlone) => Decoding
  tablesFor: (text: string) => TableId[]
  /** What `decode` is made of, for one that reads stretch by stretch. */
  examine: Examiner
}

/** Wires the decoder: one scanner and one examiner, built once. */
export function buildEngine(families: readonly Family[]): Engine {
  const scanner = buildScanner(families)
  const sweep = buildSharedSweep(scanner)
  const examine = buildExaminer(scanner, sweep)
  return {
    examine,
    tablesFor(text) {
      const plain = normalize(text).text
      const scan = scanner.openForTables(plain)
      sweep(plain, [scan.onLine])
      return scan.result()
    },
    decode(text, tables, alone) {
      const gathering = startGathering()
      const redactor = createRedactor()
      const examined = examine(
        { text, from: 0, to: text.length, ...(alone ? { alone } : {}) },
        tables,
        redactor,
      )
      gathering.add(examined, 0, 0)
      return {
        findings: gathering.findings(),
        templates: gathering.templates(),
        redacted: examined.redacted,
        redactions: redactor.counts(),
      }
    },
  }
}
