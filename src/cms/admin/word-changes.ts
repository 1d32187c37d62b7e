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
  if (!pieces) {
    const whole: Change[] = [
      { text: before, on: 'before' },
      { text: after, on: 'after' },
    ]
    return whole.filter(({ text }) => text !== '')
  }
  return pieces.map(({ value, added, removed }) => ({
    text: value,
    on: added ? 'after' : removed ? 'before' : 'both',
  }))
}
