/** `0` and `o`, `1`, `l` and `i` are one letter each beside other letters. */
function fold(word: string): string {
  const plain = word.replace('’', "'")
  if (!/\p{L}/u.test(plain)) return plain
  return plain.replaceAll('0', 'o').replace(/[1i|]/g, 'l')
}

/** Words that say little in any message, so that two messages which share only these share nothing. */
const common = new Set(
  `a an and any are as at be been but by can cannot could did do does for from had has have if in into
  is it its may more most no not of on or our out please so some such than that the their then there
  these this those to too try trying up was we were what when where which while will with would you your
  error errors failed failure fail fatal warning exception occurred occur problem message code status
  request response while during unable because due details see more information`
    .split(/\s+/)
    .filter(Boolean)
    .map(fold),
)

/** True for a word that half of all messages hold. */
export const isCommon = (word: string): boolean => common.has(word) || word.length < 2

const placeholder = /<[a-z-]+(?::\d+)?>|\*/g

/** True when something may stand between the words of a template. */
export const hasPlaceholder = (template: string): boolean => template.search(placeholder) >= 0

/**
 * The words of a template in their order, for comparing: small letters, without punctuation and
 * placeholders. In a word with letters, `0` and `1` are read as the letters that a camera or an OCR
 * takes them for.
 *
 * @example wordsOf('Login failed for user <str>.') // ['login', 'failed', 'for', 'user']
 */
export function wordsOf(template: string): string[] {
  return (
    template
      .replace(placeholder, ' ')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+(?:['’][\p{L}]+)?/gu) ?? []
  ).map(fold)
}
