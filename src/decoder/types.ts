/**
 * The words of the decoder, used everywhere with this meaning: a **family** is a kind of code, a
 * **finding** a code seen in the text, a **reading** one meaning of a finding, a **part** a bit field
 * or piece of a code, a **refiner** a pass over findings, a **table** a set of facts.
 */

/** Names one table of facts, such as `win32` or `ntstatus`; the file of that name in `tables/`. */
export type TableId = string

/** Where a table's facts come from; shown to readers and checked by tests. */
export type TableSource = { title: string; version: string; licence: string; date: string }

/** Generated facts: number -> symbolic name. Written by a generator script, never by hand. */
export type TableData = {
  id: TableId
  title: string
  sources: readonly TableSource[]
  /**
   * One fact a line, tab-separated: value in upper-case hex without `0x` (or the key as printed, for
   * tables keyed by text), symbolic name, index into `sources` (empty means 0), short summary in our
   * own words (may be empty). Two lines with one value are two names for it.
   */
  rows: string
}

/** The tables that a decode may use, loaded by the caller. */
export type Tables = ReadonlyMap<TableId, TableData>

export type Part = { label: string; value: string; bits?: [high: number, low: number] }

export type Equivalent = { family: string; code: string; name?: string }

/** One meaning of a finding. Readings are ranked; the first is the likeliest. */
export type Reading = {
  family: string
  code: string
  name?: string
  summary?: string
  parts: Part[]
  /** 0 to 1. */
  confidence: number
  /** Why this reading, in words for the reader: "CreateFile stands before it". */
  because: string[]
  equivalents: Equivalent[]
}

/** A code seen in the text. `text.slice(start, end) === spelling` for its first occurrence. */
export type Finding = {
  family: string
  /** Canonical spelling, the same for every spelling of one code: `0x80070005` for `-2147024891`. */
  code: string
  spelling: string
  /** UTF-16 offsets of the first occurrence. */
  start: number
  end: number
  /** 1-based line of the first occurrence. */
  line: number
  /** How often the code stands in the text. */
  count: number
  readings: Reading[]
  /** Why it stands where it does in the order. */
  because: string[]
  /** Time stamps, as printed, of the first and last line that carry it. */
  first?: string
  last?: string
}

export type Decoding = {
  /** Root cause first, wrappers (HTTP 400, exit 1) last. */
  findings: Finding[]
  /** Candidate message lines, variables and secrets replaced by placeholders, for matching. */
  templates: string[]
  /** The text with secrets and personal data replaced by stable placeholders: `<guid:1>`. */
  redacted: string
  redactions: { kind: string; count: number }[]
}
