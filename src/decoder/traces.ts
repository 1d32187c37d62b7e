/** Where one kind of trace may begin, from an offset on; the length of the text when there is none. */
type Search = (text: string, from: number) => number

/** Looks for a literal: where there is none, a text is passed over at its fastest. */
const literal =
  (mark: string, isFollowed = (_text: string, _end: number): boolean => true): Search =>
  (text, from) => {
    let at = text.indexOf(mark, from)
    while (at >= 0 && !isFollowed(text, at + mark.length)) at = text.indexOf(mark, at + 1)
    return at < 0 ? text.length : at
  }

/** @param pattern with `g` */
const match =
  (pattern: RegExp): Search =>
  (text, from) => {
    pattern.lastIndex = from
    return pattern.exec(text)?.index ?? text.length
  }

const searches: readonly Search[] = [
  literal('\u001b'),
  literal('\\u001b'),
  literal('&', (text, end) => /[#qalgn]/i.test(text.charAt(end))),
  // Most brackets of a log are no colours.
  match(/\[\d{1,3}[m;]/g),
  // All but what is as it seems: zero bytes, and beyond ASCII blanks, punctuation and full-width forms.
  match(/[^\u0001-\u009f\u00a1-\u2006\u2061-\u2211\u2213-\u2fff\u3001-\ufefe]/g),
]

/**
 * Finds where copying or a terminal may have left something, in the order of the text: each kind is
 * looked for by itself, which takes less than one look at every letter.
 *
 * @returns asked with growing offsets, the next place from there on; the length of the text when there is none
 */
export function findTraces(text: string): (from: number) => number {
  const found = searches.map(() => -1)
  return (from) => {
    let first = text.length
    searches.forEach((search, kind) => {
      let at = found[kind] ?? -1
      if (at < from) found[kind] = at = search(text, from)
      if (at < first) first = at
    })
    return first
  }
}
