/** No log line is longer: a text that somebody sent must not fill the disk. */
const longest = 2_000

const identifier = /^[a-z_][a-z0-9_.]{0,62}$/

/** A word that could be a key: long, with letters and digits mixed. */
const isTokenLike = (word: string): boolean => /\d/.test(word) && /[a-z]/i.test(word)

/**
 * A message as it may stand in a log: one line, without what somebody typed. Messages of databases and
 * parsers quote their input, so what stands in quotes is left only when it is the name of a table or
 * column; a failed query loses its text and values; addresses of mail, credentials, queries of URLs and
 * long tokens are replaced.
 *
 * @example maskMessage('no user "a@b.org"') // 'no user "…"'
 */
export function maskMessage(message: string): string {
  return message
    .slice(0, longest * 2)
    .replace(/(failed query:)[\s\S]*/i, '$1 …')
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/(\w+:\/\/)[^\s/@]*@/g, '$1…@')
    .replace(/[^\s@"'<>()/:…]+@[^\s@"'<>()/:]+\.\w+/g, '<address>')
    .replace(/\?[^\s"')]+=[^\s"')]*/g, '?…')
    .replace(
      /(["'`“‘])((?:(?!["'`”’]).)*)(["'`”’])/g,
      (whole, open: string, text: string, close) =>
        identifier.test(text) ? whole : `${open}…${close as string}`,
    )
    .replace(/\)=\([^)]*\)/g, ')=(…)')
    .replace(/[\w+=-]{24,}/g, (word) => (isTokenLike(word) ? '<token>' : word))
    .slice(0, longest)
}
