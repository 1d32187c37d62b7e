import type { Draft, DraftRow } from './build-table'

function joined(first: Draft, second: Draft): Draft {
  const offset = first.sources.length
  const moved = second.rows.map((row) => ({ ...row, source: (row.source ?? 0) + offset }))
  return {
    ...first,
    sources: [...first.sources, ...second.sources],
    rows: [...first.rows, ...moved],
  }
}

function summarised(row: DraftRow, sentences: ReadonlyMap<string, string>): DraftRow {
  const summary = row.summary || sentences.get(row.name)
  return summary ? { ...row, summary } : row
}

/** One draft a table: those with one id become one, in the order given, so earlier rows rank first. */
export function mergeDrafts(drafts: readonly Draft[]): Draft[] {
  const merged = new Map<string, Draft>()
  for (const draft of drafts) {
    const known = merged.get(draft.id)
    merged.set(draft.id, known ? joined(known, draft) : draft)
  }
  return [...merged.values()]
}

/** Reads `NAME | sentence` lines. */
export function readSummaries(text: string): Map<string, string> {
  const sentences = new Map<string, string>()
  for (const line of text.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue
    const [name = '', sentence = ''] = line.split(' | ')
    if (!sentence || sentences.has(name)) throw new Error(`A summary is empty or twice: ${line}`)
    sentences.set(name, sentence.trim())
  }
  return sentences
}

/** Gives rows without a summary the sentence kept for their name. */
export function addSummaries(draft: Draft, sentences: ReadonlyMap<string, string>): Draft {
  return { ...draft, rows: draft.rows.map((row) => summarised(row, sentences)) }
}
