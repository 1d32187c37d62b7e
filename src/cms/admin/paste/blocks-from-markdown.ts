import type { PhrasingContent, RootContent } from 'mdast'
import { parseMarkdown, readProse } from '@/exchange/markdown'
import type { Block } from '@/site/prose/model'

/**
 * Markdown from anywhere as prose of this site: headings become bold lines, quotes lose their bar, a
 * picture its words; what looks like HTML and is a placeholder, such as `<app-id>`, stays as text.
 */
export const blocksFromMarkdown = (markdown: string): Block[] =>
  readProse(parseMarkdown(markdown).flatMap(tame)).blocks

function tame(node: RootContent): RootContent[] {
  switch (node.type) {
    case 'heading':
      return paragraph([{ type: 'strong', children: node.children.flatMap(tameInline) }])
    case 'paragraph':
      return paragraph(node.children.flatMap(tameInline))
    case 'blockquote':
      return node.children.flatMap(tame)
    case 'list':
      return [{ ...node, children: node.children.map(tameItem) }]
    case 'html':
      return paragraph(tameInline(node))
    case 'code':
      return [{ ...node, meta: null }]
    default:
      return [node]
  }
}

type ListItem = Extract<RootContent, { type: 'listItem' }>

const tameItem = (item: ListItem): ListItem => ({
  ...item,
  children: item.children.flatMap(tame) as ListItem['children'],
})

const paragraph = (children: PhrasingContent[]): RootContent[] => [{ type: 'paragraph', children }]

const formatting = /^<(?:\/|!--|(?:a|b|br|code|div|em|hr|i|img|p|pre|span|strong|u)\b)/i

function tameInline(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'html')
    return formatting.test(node.value) ? [] : [{ type: 'text', value: node.value }]
  if (node.type === 'image') return [{ type: 'text', value: node.alt ?? '' }]
  if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'link')
    return [{ ...node, children: node.children.flatMap(tameInline) }] as PhrasingContent[]
  return [node]
}
