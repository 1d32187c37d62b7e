import { diffWordsWithSpace } from 'diff'

/** A stretch of text and on which side it stands; `both` when nothing changed there. */
export type Change = { text: string; on: 'both' | 'before' | 'after' }

/** Longer texts are shown whole: comparing them word by word would hold up the page. */
const longest = 20_000

/**
 * What changed between two texts, word by word.
 *
 * @example wordChanges('no listener', 'a listener')
 *   // [{ text: 'no', on: 'before' }, { text: 'a', on: 'after' }, { text: ' listener', on: 'both' }]
 */
export function wordChanges(before: string, after: string): Change[] {
  if (before === after) return before ? [{ text: before, on: 'both' }] : []
  const pieces =
    before.length + after.length > longest
      ? undefined
      : diffWordsWithSpace(before, after, { timeout: 200 })
  if (!pieces) return changed(before, after)
  return inRuns(
    pieces.map(({ value, added, removed }) => ({
      text: value,
      on: added ? 'after' : removed ? 'before' : 'both',
    })),
  )
}

const changed = (before: string, after: string): Change[] => [
  ...(before ? [{ text: before, on: 'before' } as const] : []),
  ...(after ? [{ text: after, on: 'after' } as const] : []),
]

/** Blanks between changed words change with them: words put anew are one change and not many. */
function inRuns(changes: readonly Change[]): Change[] {
  const runs: Change[] = []
  let [before, after] = ['', '']
  changes.forEach((change, at) => {
    const isBetween = change.on === 'both' && at > 0 && at < changes.length - 1
    const isBlank = isBetween && change.text.trim() === ''
    if (change.on === 'before' || isBlank) before += change.text
    if (change.on === 'after' || isBlank) after += change.text
    if (change.on !== 'both' || isBlank) return
    runs.push(...changed(before, after), change)
    before = after = ''
  })
  return [...runs, ...changed(before, after)]
}
