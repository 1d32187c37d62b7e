import { allowedHref } from './href'
import type { Block, Inline, Item, List, RichText, RichTextNode } from './model'
import { normalize } from './normalize'

// Lexical's format bits; underline and the others are not offered by our editor and are dropped.
const BOLD = 1
const ITALIC = 2
const CODE = 16

const childrenOf = (node: RichTextNode): RichTextNode[] =>
  Array.isArray(node.children) ? (node.children as RichTextNode[]) : []

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const readInline = (nodes: RichTextNode[], href: string | null): Inline[] =>
  nodes.flatMap((node): Inline[] => {
    if (node.type === 'linebreak') return [{ kind: 'break' }]
    if (node.type === 'text' || node.type === 'tab') {
      const format = typeof node.format === 'number' ? node.format : 0
      return [
        {
          kind: 'leaf',
          text: text(node.text),
          bold: (format & BOLD) !== 0,
          italic: (format & ITALIC) !== 0,
          code: (format & CODE) !== 0,
          href,
        },
      ]
    }
    const isLink = node.type === 'link' || node.type === 'autolink'
    const target = isLink ? allowedHref(text(record(node.fields).url)) : href
    return readInline(childrenOf(node), target)
  })

const readItem = (node: RichTextNode): Item => {
  const children = childrenOf(node)
  return {
    inline: readInline(
      children.filter((child) => child.type !== 'list'),
      null,
    ),
    lists: children.filter((child) => child.type === 'list').map(readList),
  }
}

const readList = (node: RichTextNode): List => ({
  kind: 'list',
  ordered: node.listType === 'number',
  start: typeof node.start === 'number' ? node.start : 1,
  items: childrenOf(node).map(readItem),
})

const readBlock = (node: RichTextNode): Block => {
  if (node.type === 'list') return readList(node)
  if (node.type === 'block') {
    const fields = record(node.fields)
    return { kind: 'code', language: text(fields.language), code: text(fields.code) }
  }
  return { kind: 'paragraph', inline: readInline(childrenOf(node), null) }
}

/**
 * Reads a serialized Lexical state. Nodes that our editor does not offer are read as the text in them.
 * A missing state is empty prose.
 */
export const fromLexical = (state: RichText | null | undefined): Block[] =>
  state ? normalize(state.root.children.map(readBlock)) : []
