import { hasPlaceholder, isCommon, wordsOf } from './words'

/** A template and its words. */
export type Worded = { template: string; words: readonly string[] }

/** No sentence ends with one of these, so a line that does was cut. */
const neverLast = new Set(
  wordsOf(
    `a an the this that these those its their your to of and or by for from in into on at with as than
    is are was were be been being has have had not no will would can could cannot may must while when
    because if which who but does do did`,
  ),
)

/** Of a line that breaks off, so many words have to be left. */
const fewestWords = 5
/** So many letters of a word tell it. */
const fewestLetters = 4

/**
 * How many telling words a line holds that breaks off inside a message; 0 when it does not. It begins
 * as the message begins, after common words at most (`Error:`), goes on word for word, and ends within
 * a word, after a word that ends no sentence, or with the same variable parts in the same places.
 *
 * @example 'Error: The intake valve of the pu' in 'The intake valve of the pump is stuck' // 2
 */
export function tellingBeforeBreak(message: Worded, line: Worded): number {
  const from = line.words.indexOf(message.words[0]!)
  if (from < 0 || !line.words.slice(0, from).every(isCommon)) return 0
  const begun = line.words.slice(from)
  if (begun.length < fewestWords || begun.length >= message.words.length) return 0
  const whole = begun.slice(0, -1)
  if (!whole.every((word, at) => word === message.words[at])) return 0
  const last = begun.at(-1)!
  const goesOn = message.words[begun.length - 1]!
  if (!goesOn.startsWith(last)) return 0
  if (last === goesOn && !neverLast.has(last) && !hasSameParts(message, line)) return 0
  const isTold = last.length >= fewestLetters || last === goesOn
  return [...whole, ...(isTold ? [goesOn] : [])].filter((word) => !isCommon(word)).length
}

/** True when the line has variable parts, and the message begins with the same text around them. */
function hasSameParts(message: Worded, line: Worded): boolean {
  const whole = message.template.toLowerCase()
  const text = line.template.toLowerCase()
  const begun = text.slice(Math.max(0, text.indexOf(whole.split(' ', 1)[0]!)))
  return hasPlaceholder(begun) && whole.startsWith(begun)
}
