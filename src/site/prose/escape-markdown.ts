/** How CommonMark sees the neighbour of an emphasis mark. */
export type CharacterClass = 'space' | 'punctuation' | 'other'

/** Classifies one UTF-16 unit as CommonMark parsers do: half of an emoji counts as a letter. */
export const classify = (unit: string): CharacterClass => {
  if (unit === '' || /\s/.test(unit)) return 'space'
  return /[\p{P}\p{S}]/u.test(unit) ? 'punctuation' : 'other'
}

const reference = (character: string): string =>
  `&#x${character.codePointAt(0)!.toString(16).toUpperCase()};`

const alphanumeric = /[A-Za-z0-9]/

type Place = { lineStart: boolean; encodeFirst: boolean; encodeLast: boolean }

/** Things that mean a block when a line begins with them: heading, quote, list, rule, fence. */
const blockStart = /^(?:[>=]|#(?=[#\s]|$)|[-+](?=[-\s]|$)|~(?=~~))/
const orderedStart = /^(\d{1,9})(?=[.)](?:\s|$))/

/**
 * Writes text so that Markdown reads it back as that text, with as few backslashes as is safe.
 * `encodeFirst` and `encodeLast` write the character at that end as a reference, which makes a
 * punctuation neighbour for an emphasis mark that could not stand beside a letter.
 */
export const escapeMarkdown = (text: string, place: Place): string => {
  const characters = [...text]
  const last = characters.length - 1
  const isEncoded = (index: number): boolean =>
    (index === 0 && place.encodeFirst) || (index === last && place.encodeLast)
  const isPlainLetter = (index: number): boolean =>
    !isEncoded(index) && alphanumeric.test(characters[index] ?? '')
  const needsBackslash = (character: string, index: number): boolean => {
    if ('\\`*[]'.includes(character)) return true
    // snake_case is safe; any other underscore could be emphasis.
    if (character === '_') return !(isPlainLetter(index - 1) && isPlainLetter(index + 1))
    if (character === '<') return characters[index + 1] !== ' '
    // An exclamation mark before a link would make it an image.
    if (character === '!') return index === last
    if (character === '&')
      return /^&#?[A-Za-z0-9]+;/.test(characters.slice(index, index + 40).join(''))
    return false
  }
  const ordered = place.lineStart ? orderedStart.exec(text)?.[1]?.length : undefined
  const startsBlock = place.lineStart && blockStart.test(text)
  return characters
    .map((character, index) => {
      if (isEncoded(index)) return reference(character)
      const isMarker = (index === 0 && startsBlock) || index === ordered
      return isMarker || needsBackslash(character, index) ? `\\${character}` : character
    })
    .join('')
}
