import type { Inline, Leaf } from './model'

type Key = 'href' | 'bold' | 'italic'

/** Drops what no output can carry: control characters but tab and line end, halves of emoji. */
export const printable = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/(?![\t\n])[\p{Cc}\p{Cs}\p{NChar}]/gu, '')

/** Splits text at line ends; a line end inside inline code is a blank. */
const clean = (inline: Inline[]): Inline[] =>
  inline.flatMap((piece): Inline[] => {
    if (piece.kind === 'break') return [piece]
    const text = printable(piece.text).replaceAll('\t', ' ')
    if (piece.code) return [{ ...piece, text: text.replaceAll('\n', ' ') }]
    const lines = text.split('\n')
    return lines.flatMap((line, index): Inline[] =>
      index === 0 ? [{ ...piece, text: line }] : [{ kind: 'break' }, { ...piece, text: line }],
    )
  })

const alike = (a: Leaf, b: Leaf): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.code === b.code && a.href === b.href

/** Joins neighbours of one format and drops empty ones. */
const merge = (inline: Inline[]): Inline[] => {
  const merged: Inline[] = []
  for (const piece of inline) {
    const last = merged.at(-1)
    if (piece.kind === 'leaf' && piece.text === '') continue
    if (piece.kind === 'leaf' && last?.kind === 'leaf' && alike(last, piece)) {
      merged[merged.length - 1] = { ...last, text: last.text + piece.text }
    } else merged.push(piece)
  }
  return merged
}

const isBlank = (piece: Inline): boolean =>
  piece.kind === 'leaf' && !piece.code && piece.text.trim() === ''

/** Cuts a leaf into its leading white space, its middle and its trailing white space. */
const cut = (piece: Inline): Inline[] => {
  if (piece.kind === 'break' || piece.code) return [piece]
  const start = piece.text.length - piece.text.trimStart().length
  const end = Math.max(start, piece.text.trimEnd().length)
  const parts = [piece.text.slice(0, start), piece.text.slice(start, end), piece.text.slice(end)]
  return parts.filter((text) => text !== '').map((text) => ({ ...piece, text }))
}

const isOn = (piece: Inline | undefined, keys: readonly Key[], key: Key, like: Leaf): boolean =>
  piece?.kind === 'leaf' && keys.every((k) => piece[k] === like[k]) && Boolean(piece[key])

/**
 * Takes one format off the white space at the edges of its runs: "**a **b" and "**a** b" look the same
 * and only the second is Markdown. `outer` are the formats that enclose this one in print.
 */
const hoist = (inline: Inline[], key: Key, outer: readonly Key[]): Inline[] => {
  const pieces = inline.flatMap(cut)
  const keys = [...outer, key]
  for (let from = 0; from < pieces.length; from++) {
    const first = pieces[from]
    if (first?.kind !== 'leaf' || !first[key]) continue
    let to = from
    while (isOn(pieces[to + 1], keys, key, first)) to++
    const off = (index: number): void => {
      pieces[index] = { ...(pieces[index] as Leaf), [key]: key === 'href' ? null : false }
    }
    let left = from
    while (left <= to && isBlank(pieces[left]!)) off(left++)
    for (let right = to; right > left && isBlank(pieces[right]!); right--) off(right)
    from = to
  }
  return merge(pieces)
}

/** Drops white space beside line breaks and at both ends, then breaks at both ends. */
const trimLines = (inline: Inline[]): Inline[] => {
  const pieces = inline.flatMap(cut)
  const kept = pieces.filter((piece, index) => {
    if (!isBlank(piece)) return true
    let before = index - 1
    while (before >= 0 && isBlank(pieces[before]!)) before--
    let after = index + 1
    while (after < pieces.length && isBlank(pieces[after]!)) after++
    return pieces[before]?.kind === 'leaf' && pieces[after]?.kind === 'leaf'
  })
  while (kept[0]?.kind === 'break') kept.shift()
  while (kept.at(-1)?.kind === 'break') kept.pop()
  return merge(kept)
}

/**
 * The one form of a line of prose: neighbours of one format joined, formats taken off white space at
 * their edges, no white space at line ends. It looks the same to a reader; normalizing twice changes nothing.
 */
export const normalizeInline = (inline: Inline[]): Inline[] => {
  const linked = hoist(merge(clean(inline)), 'href', [])
  const bold = hoist(linked, 'bold', ['href'])
  return trimLines(hoist(bold, 'italic', ['href', 'bold']))
}
