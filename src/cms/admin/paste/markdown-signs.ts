const signs = [
  /^#{1,6} \S/m,
  /^\s{0,3}(?:[-*+]|\d{1,3}[.)]) \S[^]*\n\s*(?:[-*+]|\d{1,3}[.)]) \S/m,
  /^(?:```|~~~)/m,
  /\*\*\S[^\n]*?\S\*\*|__\S[^\n]*?\S__/,
  /(?<!`)`[^`\n]+`(?!`)/,
  /\[[^\]\n]+\]\((?:https:\/\/|mailto:|\/)[^)\s]+\)/,
]

/**
 * Whether a plain text is Markdown: a heading, two items of a list, a fence, bold text, code or a
 * link. A lone `*` or `_`, as in a file name or a message with gaps, is none.
 */
export const hasMarkdownSigns = (text: string): boolean => signs.some((sign) => sign.test(text))
