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

/** One draft a table: those with one id become one, those with `isFirst` first. */
export function mergeDrafts(drafts: readonly Draft[]): Draft[] {
  const merged = new Map<string, Draft>()
  const ranked = drafts.toSorted((a, b) => Number(b.isFirst ?? false) - Number(a.isFirst ?? false))
  for (const draft of ranked) {
    const known = merged.get(draft.id)
    merged.set(draft.id, known ? joined(known, draft) : draft)
  }
  return [...merged.values()]
}

/** Sentences by table and name. */
export type Summaries = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Reads `NAME | sentence` lines below `[table, table]` heads. */
export function readSummaries(text: string): Summaries {
  const summaries = new Map<string, Map<string, string>>()
  let tables: string[] = []
  for (const line of text.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue
    const head = /^\[(.+)\]$/.exec(line)?.[1]
    if (head) {
      tables = head.split(',').map((id) => id.trim())
      continue
    }
    const [name = '', sentence = ''] = line.split(' | ')
    if (!sentence) throw new Error(`A summary is empty: ${line}`)
    for (const id of tables) {
      const known = summaries.get(id) ?? new Map<string, string>()
      if (known.has(name)) throw new Error(`A summary stands twice: ${line}`)
      summaries.set(id, known.set(name, sentence.trim()))
    }
  }
  return summaries
}

/** Gives rows without a summary the sentence kept for their name. */
export function addSummaries(draft: Draft, summaries: Summaries): Draft {
  const sentences = summaries.get(draft.id)
  if (!sentences) return draft
  const rows = draft.rows.map((row): DraftRow => {
    const summary = row.summary || sentences.get(row.name)
    return summary ? { ...row, summary } : row
  })
  return { ...draft, rows }
}

/** Sentences for names that no row has, such as a name that was mistyped. */
export function straySummaries(drafts: readonly Draft[], summaries: Summaries): string[] {
  return [...summaries].flatMap(([id, sentences]) => {
    const names = new Set(drafts.find((draft) => draft.id === id)?.rows.map((row) => row.name))
    return [...sentences.keys()].filter((name) => !names.has(name)).map((name) => `${id}: ${name}`)
  })
}
