import { startGathering } from './gather'
import { guessOs } from './os'
import { createRedactor } from './redaction/redact'
import type { Examiner } from './examine'
import type { KnownOs } from './context'
import type { Decoding, Finding, TableId, Tables } from './types'

/** Loads tables by id, each at most once: `loadTables` of `tables/`. */
export type LoadTables = (ids: readonly TableId[]) => Promise<Tables>

/** Reads a file of any size, fed in chunks; chunks may end anywhere. */
export type Reader = {
  /** Resolves when what was fed so far has been read, but for an unfinished rest. Feed in order, one at a time. */
  feed(chunk: string): Promise<void>
  /** What was found so far, for a page that shows it growing. */
  findings(): Finding[]
  /** Reads the rest and answers as `decode` does. */
  finish(): Promise<Decoding>
}

/** Text is examined in stretches of about this many characters. */
const STRETCH = 1 << 20
/** Lines before and after a stretch that its families may look at. */
const LOOK_AROUND = 80
/** Looking around must not cost more than reading: lines of a minified file are long. */
const FARTHEST = 1 << 16
/** After looking ahead in vain, so much more text is waited for. */
const NEXT_LOOK = 1 << 13

/** Offset of the beginning of the `lines`-th line before `at`, or as far as one may look. */
function lookBack(text: string, at: number): number {
  let start = at
  for (let line = 0; line < LOOK_AROUND && start > 0; line++) {
    const before = text.lastIndexOf('\n', start - 2) + 1
    if (at - before > FARTHEST) break
    start = before
  }
  return start
}

/** Offset of the end of the last line to look at after `at`; -1 when the text must grow first. */
function lookAhead(text: string, at: number): number {
  let end = at
  for (let line = 0; line < LOOK_AROUND; line++) {
    const next = text.indexOf('\n', end)
    if (next < 0) return text.length - at > FARTHEST ? end : -1
    if (next + 1 - at > FARTHEST) return end
    end = next + 1
  }
  return end
}

function countLines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1))
    count++
  return count
}

/** How a file is read. */
export type Reading = {
  /** Makes ready what a stretch of text needs. */
  prepare: (text: string) => Promise<{ examine: Examiner; tables: Tables }>
  /** Reads a file that is no longer than a stretch: it may be nothing but a code. */
  decode: (text: string) => Promise<Decoding>
}

/**
 * Starts reading a file. What it answers is what `decode` would answer for the whole text.
 *
 * @param keepsRedacted false spares the memory of a second copy of the file; `redacted` is then empty
 */
export function makeReader({ prepare, decode }: Reading, keepsRedacted = true): Reader {
  const gathering = startGathering()
  const redactor = createRedactor()
  const redacted: string[] = []
  let pending = ''
  /** Chunks that wait to be joined to it: joining costs as much as all that is pending. */
  let chunks: string[] = []
  let waiting = 0
  /** The unread part has no line end, so only a chunk that has one is of use. */
  let isOneLine = false
  /** So much must wait before looking again. */
  let enough = 0
  /** Where the unread part of `pending` begins; before it lie lines to look back at. */
  let from = 0
  /** Offset and line of the beginning of `pending` in the file. */
  let offset = 0
  let line = 0
  let os: KnownOs | undefined

  async function read(to: number, end: number): Promise<void> {
    const text = pending.slice(0, end)
    os ??= { guess: guessOs(text) }
    const { examine, tables } = await prepare(text)
    const examined = examine({ text, from, to, os }, tables, redactor)
    gathering.add(examined, offset, line)
    if (keepsRedacted) redacted.push(examined.redacted)
    const keep = lookBack(pending, to)
    line += countLines(pending, 0, keep)
    offset += keep
    pending = pending.slice(keep)
    from = to - keep
  }

  function join(): void {
    pending = [pending, ...chunks].join('')
    chunks = []
    waiting = 0
    enough = 0
  }

  return {
    async feed(chunk) {
      chunks.push(chunk)
      waiting += chunk.length
      if (isOneLine && !chunk.includes('\n')) return
      if (waiting < enough || pending.length + waiting - from < STRETCH + FARTHEST) return
      isOneLine = false
      join()
      while (pending.length - from >= STRETCH + FARTHEST) {
        const to = pending.lastIndexOf('\n', from + STRETCH) + 1
        // One line longer than a stretch: it is read when it is complete.
        const until = to > from ? to : pending.indexOf('\n', from + STRETCH) + 1
        if (until <= from) {
          isOneLine = true
          return
        }
        const end = lookAhead(pending, until)
        if (end < 0) {
          enough = NEXT_LOOK
          return
        }
        await read(until, end)
      }
    },
    findings: () => gathering.findings(),
    async finish() {
      join()
      if (offset === 0 && from === 0) {
        const decoding = await decode(pending)
        return keepsRedacted ? decoding : { ...decoding, redacted: '' }
      }
      await read(pending.length, pending.length)
      return {
        findings: gathering.findings(),
        templates: gathering.templates(),
        redacted: redacted.join(''),
        redactions: redactor.counts(),
      }
    },
  }
}
