import { faultAt, type ContentSet, type Entry } from '../content-set'
import type { Fault } from '../fault'
import type { Path } from '../yaml-source'

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

// Placeholders stand for anything; `<tenant-id>` is no redirection.
const withoutPlaceholders = (command: string): string => command.replace(/<[a-z][a-z0-9-]*>/g, 'x')

/** What does not fit together in a command, or `undefined` when it reads well. */
export const commandFault = (command: string, shell: string): string | undefined => {
  const grammar = grammars[shell]
  if (!grammar) return undefined
  const text = withoutPlaceholders(command)
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

const checkArticle = (entry: Entry<'errors'>): Fault[] => {
  const { causes = [], steps = [] } = entry.value
  const rows = [
    ...causes.map((row, at) => ({ row, path: ['causes', at, 'command'] as Path })),
    ...steps.map((row, at) => ({ row, path: ['steps', at, 'command'] as Path })),
  ]
  return rows.flatMap(({ row, path }) => {
    const fault = commandFault(row.command ?? '', row.shell ?? 'text')
    return fault ? [faultAt(entry, path, `command for ${row.shell}: ${fault}`)] : []
  })
}

/** Commands hold together as far as a program can tell without the shell itself. */
export const checkCommands = (set: ContentSet): Fault[] => set.errors.flatMap(checkArticle)
