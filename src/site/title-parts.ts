import type { CodeView } from './views'

/** A title cut at its code, so that the code can be set large. The parts joined are the title. */
export type TitleParts = {
  /** What stands before the code; empty when the title begins with it. */
  before: string
  /** The code as the title spells it; null when the title does not hold one. */
  code: string | null
  /** What joins code and rest, such as `: `; part of the text, not of the picture. */
  joint: string
  after: string
}

/**
 * Finds the article's first code in its title. A code counts only as a word of its own: `5.7.1` is
 * not in `5.7.139`.
 *
 * @example titleParts('ORA-12541: TNS:no listener', [{ code: 'ORA-12541', family: 'oracle' }])
 *   // { before: '', code: 'ORA-12541', joint: ': ', after: 'TNS:no listener' }
 */
export function titleParts(title: string, codes: readonly CodeView[]): TitleParts {
  const found = codes
    .map(({ code }) => ({ code, at: indexOfWord(title, code) }))
    .find(({ at }) => at >= 0)
  if (!found) return { before: '', code: null, joint: '', after: title }
  const end = found.at + found.code.length
  const joint = /^\s*[:–—-]?\s*/.exec(title.slice(end))?.[0] ?? ''
  return {
    before: title.slice(0, found.at),
    code: title.slice(found.at, end),
    joint,
    after: title.slice(end + joint.length),
  }
}

function indexOfWord(text: string, word: string): number {
  const folded = text.toLowerCase()
  const sought = word.toLowerCase()
  // Folding can change the length of a text (İ); then offsets would point elsewhere.
  if (folded.length !== text.length || sought === '') return -1
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1)) {
    if (!isWordPart(folded, at - 1, -1) && !isWordPart(folded, at + sought.length, 1)) return at
  }
  return -1
}

/** A dot is part of a word only between two characters of it: `5.7.1.` ends with a full stop. */
function isWordPart(text: string, at: number, direction: 1 | -1): boolean {
  const character = text[at] ?? ''
  if (character === '.' || character === '-')
    return /[\p{L}\p{N}]/u.test(text[at + direction] ?? '')
  return /[\p{L}\p{N}_]/u.test(character)
}
