import { classify, escapeMarkdown, type CharacterClass } from './escape-markdown'
import type { Inline, Leaf } from './model'

type Token =
  | { kind: 'text'; text: string }
  | { kind: 'mark'; mark: '**' | '_'; opens: boolean }
  | { kind: 'raw'; text: string }
  | { kind: 'break' }

const printCode = (text: string): string => {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const isPadded = /^`|`$/.test(text) || /^ .*[^ ].* $/s.test(text)
  const pad = isPadded ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}

const printHref = (href: string): string => href.replace(/&(?=#?[A-Za-z0-9]+;)/g, '\\&')

type Open = { href: string | null; bold: boolean; italic: boolean }
const closed: Open = { href: null, bold: false, italic: false }

const tokenize = (inline: Inline[]): Token[] => {
  const tokens: Token[] = []
  let open = closed
  const turn = (next: Open): void => {
    const leavesLink = open.href !== next.href
    const leavesBold = leavesLink || open.bold !== next.bold
    const leavesItalic = leavesBold || open.italic !== next.italic
    if (leavesItalic && open.italic) tokens.push({ kind: 'mark', mark: '_', opens: false })
    if (leavesBold && open.bold) tokens.push({ kind: 'mark', mark: '**', opens: false })
    if (leavesLink && open.href !== null) {
      tokens.push({ kind: 'raw', text: `](${printHref(open.href)})` })
    }
    if (leavesLink && next.href !== null) tokens.push({ kind: 'raw', text: '[' })
    if (leavesBold && next.bold) tokens.push({ kind: 'mark', mark: '**', opens: true })
    if (leavesItalic && next.italic) tokens.push({ kind: 'mark', mark: '_', opens: true })
    open = next
  }
  for (const piece of inline) {
    if (piece.kind === 'break') {
      turn(closed)
      tokens.push({ kind: 'break' })
      continue
    }
    const { href, bold, italic }: Leaf = piece
    turn({ href, bold, italic })
    tokens.push(
      piece.code
        ? { kind: 'raw', text: printCode(piece.text) }
        : { kind: 'text', text: piece.text },
    )
  }
  turn(closed)
  return tokens
}

type Encoded = { first: boolean; last: boolean }

/** The class of the character that a token shows to its neighbour on that side. */
const edge = (
  token: Token | undefined,
  encoded: Encoded | undefined,
  side: keyof Encoded,
): CharacterClass => {
  if (token?.kind !== 'text') {
    return token === undefined || token.kind === 'break' ? 'space' : 'punctuation'
  }
  const isReference =
    [...token.text].length === 1 ? encoded?.first || encoded?.last : encoded?.[side]
  if (isReference) return 'punctuation'
  return classify(token.text.at(side === 'first' ? 0 : -1) ?? '')
}

/**
 * Which ends of which texts have to be written as references, so that every mark next to them opens
 * or closes as it should. A reference is punctuation to the mark on its other side, which may ask for
 * another: so again until nothing changes.
 */
const encodeEnds = (tokens: Token[]): Encoded[] => {
  const encoded = tokens.map((): Encoded => ({ first: false, last: false }))
  let isSettled = false
  while (!isSettled) {
    isSettled = true
    tokens.forEach((token, index) => {
      if (token.kind !== 'mark') return
      const [out, into] = token.opens ? [index - 1, index + 1] : [index + 1, index - 1]
      const outer = token.opens ? 'last' : 'first'
      const inner = token.opens ? 'first' : 'last'
      if (edge(tokens[out], encoded[out], outer) !== 'other') return
      if (token.mark === '**' && edge(tokens[into], encoded[into], inner) !== 'punctuation') return
      encoded[out]![outer] = true
      isSettled = false
    })
  }
  return encoded
}

/** One line of normalized prose as Markdown; `\` and a line end stand for a break. */
export const printInline = (inline: Inline[]): string => {
  const tokens = tokenize(inline)
  const encoded = encodeEnds(tokens)
  return tokens
    .map((token, index) => {
      if (token.kind === 'break') return '\\\n'
      if (token.kind === 'mark') return token.mark
      if (token.kind === 'raw') return token.text
      const before = tokens[index - 1]
      return escapeMarkdown(token.text, {
        lineStart: before === undefined || before.kind === 'break',
        encodeFirst: encoded[index]!.first,
        encodeLast: encoded[index]!.last,
      })
    })
    .join('')
}
