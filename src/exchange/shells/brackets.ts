type Grammar = {
  quotes: string
  /** Takes the meaning from the next character; not inside `raw` quotes. */
  escape: string | null
  raw: string
  comment: RegExp | null
  pairs: Record<string, string>
}

const brackets = { '(': ')', '{': '}', '[': ']' }

const bash: Grammar = {
  quotes: `'"`,
  escape: '\\',
  raw: "'",
  comment: /(?<=^|\s)#/y,
  pairs: { '{': '}', '(': ')' },
}

/** How far a shell's syntax goes here: quotes and brackets, where a copied command breaks most often. */
const grammars: Record<string, Grammar> = {
  bash,
  kubectl: bash,
  powershell: { quotes: `'"`, escape: '`', raw: "'", comment: /(?<=^|\s)#/y, pairs: brackets },
  cmd: { quotes: '"', escape: null, raw: '"', comment: null, pairs: {} },
  sql: { quotes: `'"`, escape: null, raw: `'"`, comment: /--/y, pairs: { '(': ')' } },
}

/** What does not fit together in a command without placeholders, or `undefined` when it reads well. */
export const bracketFault = (text: string, shell: string): string | undefined => {
  const grammar = grammars[shell]
  if (!grammar) return undefined
  const open: string[] = []
  let quote = ''
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === grammar.escape && !(quote && grammar.raw.includes(quote))) at++
    else if (quote) {
      if (character === quote) quote = ''
    } else if (grammar.quotes.includes(character)) quote = character
    else if (grammar.comment && startsComment(grammar.comment, text, at)) {
      at = text.indexOf('\n', at)
      if (at < 0) break
    } else if (character in grammar.pairs) open.push(grammar.pairs[character]!)
    else if (Object.values(grammar.pairs).includes(character) && open.pop() !== character) {
      return `${character} closes nothing`
    }
  }
  if (quote) return `the quote ${quote} is not closed`
  const missing = open.pop()
  return missing && `${missing} is missing`
}

const startsComment = (comment: RegExp, text: string, at: number): boolean => {
  comment.lastIndex = at
  return comment.test(text)
}
