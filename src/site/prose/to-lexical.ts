import type { Block, Inline, Item, Leaf, List, RichText, RichTextNode } from './model'

const element = { direction: null, format: '', indent: 0, version: 1 } as const

const textNode = (leaf: Leaf): RichTextNode => ({
  type: 'text',
  text: leaf.text,
  format: (leaf.bold ? 1 : 0) | (leaf.italic ? 2 : 0) | (leaf.code ? 16 : 0),
  detail: 0,
  mode: 'normal',
  style: '',
  version: 1,
})

const linkNode = (url: string): RichTextNode & { children: RichTextNode[] } => ({
  ...element,
  type: 'link',
  version: 3,
  fields: { linkType: 'custom', newTab: false, url },
  children: [],
})

const inlineNodes = (inline: Inline[]): RichTextNode[] => {
  const nodes: RichTextNode[] = []
  let url: string | null = null
  let children = nodes
  for (const piece of inline) {
    const next = piece.kind === 'leaf' ? piece.href : null
    if (next === null) children = nodes
    else if (next !== url) {
      const node = linkNode(next)
      nodes.push(node)
      children = node.children
    }
    url = next
    children.push(piece.kind === 'break' ? { type: 'linebreak', version: 1 } : textNode(piece))
  }
  return nodes
}

// Lexical keeps a nested list in an item of its own, after the item it belongs to.
const itemNodes = (item: Item, value: number, depth: number): RichTextNode[] => {
  const base = { ...element, type: 'listitem', indent: depth }
  const own = item.inline.length > 0
  const nested = item.lists.map((list) => ({
    ...base,
    value: own ? value + 1 : value,
    children: [listNode(list, depth + 1)],
  }))
  return own ? [{ ...base, value, children: inlineNodes(item.inline) }, ...nested] : nested
}

const listNode = (list: List, depth: number): RichTextNode => {
  let value = list.start
  const children: RichTextNode[] = []
  for (const item of list.items) {
    children.push(...itemNodes(item, value, depth))
    if (item.inline.length > 0) value++
  }
  return {
    ...element,
    type: 'list',
    listType: list.ordered ? 'number' : 'bullet',
    tag: list.ordered ? 'ol' : 'ul',
    start: list.start,
    children,
  }
}

// Payload wants an id in every block. It is made of the place, so that one text gives one state.
const codeNode = (language: string, code: string, index: number): RichTextNode => ({
  type: 'block',
  format: '',
  version: 2,
  fields: {
    id: (index + 1).toString(16).padStart(24, '0'),
    blockName: '',
    blockType: 'code',
    language,
    code,
  },
})

const paragraphNode = (inline: Inline[]): RichTextNode => ({
  ...element,
  type: 'paragraph',
  textFormat: 0,
  textStyle: '',
  children: inlineNodes(inline),
})

const blockNode = (block: Block, index: number): RichTextNode => {
  if (block.kind === 'list') return listNode(block, 0)
  if (block.kind === 'code') return codeNode(block.language, block.code, index)
  return paragraphNode(block.inline)
}

/**
 * Writes normalized prose as a serialized Lexical state, ready to be stored by Payload. Empty prose
 * gives one empty paragraph, because the editor refuses an empty root.
 */
export const toLexical = (blocks: Block[]): RichText => ({
  root: {
    ...element,
    type: 'root',
    children: blocks.length > 0 ? blocks.map(blockNode) : [paragraphNode([])],
  },
})
