import type {
  BlockContent,
  DefinitionContent,
  List as MarkdownList,
  ListItem,
  RootContent,
} from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { codeLanguages, isCodeLanguage } from '@/site/prose/languages'
import type { Block, Item, List, RichText } from '@/site/prose/model'
import { normalize } from '@/site/prose/normalize'
import { toLexical } from '@/site/prose/to-lexical'
import type { LocalFault } from './fault'
import { readInline, type Report } from './read-inline'

export type ProseResult = { blocks: Block[]; faults: LocalFault[] }

/**
 * Without definitions (`[name]: address`): our form has none, and they would win over a link whose
 * text holds code such as `]:`.
 */
const parser = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [{ disable: { null: ['definition'] } }])

/** Markdown as a syntax tree; lines count from 1. */
export const parseMarkdown = (markdown: string): RootContent[] => parser.parse(markdown).children

const refusals: Record<string, string> = {
  heading: 'headings are not allowed in prose; write a bold line or a new paragraph',
  html: 'raw HTML is not allowed in prose; write a placeholder as `<like-this>` in backticks or as \\<like-this>',
  blockquote: 'quotes are not allowed in prose',
  thematicBreak: 'rules (---) are not allowed in prose',
}

const readItem = (node: ListItem, report: Report): Item => {
  const item: Item = { inline: [], lists: [] }
  for (const child of node.children) {
    const line = child.position?.start.line ?? 1
    if (child.type === 'list') item.lists.push(readList(child, report))
    else if (child.type !== 'paragraph') {
      report({ line, message: `${child.type} inside a list: end the list first` })
    } else if (item.inline.length > 0 || item.lists.length > 0) {
      report({
        line,
        message: 'a list item holds one paragraph: use \\ at the line end for a break',
      })
    } else item.inline = readInline(child.children, report)
  }
  return item
}

const readList = (node: MarkdownList, report: Report): List => ({
  kind: 'list',
  ordered: node.ordered === true,
  start: node.start ?? 1,
  items: node.children.map((item) => readItem(item, report)),
})

const readBlock = (
  node: RootContent | BlockContent | DefinitionContent,
  report: Report,
): Block[] => {
  const refuse = (message: string): void =>
    report({ line: node.position?.start.line ?? 1, message })
  if (node.type === 'list') return [readList(node, report)]
  if (node.type === 'paragraph') {
    return [{ kind: 'paragraph', inline: readInline(node.children, report) }]
  }
  if (node.type === 'code') {
    if (node.meta) refuse('only a language may stand after the opening fence')
    if (node.lang && !isCodeLanguage(node.lang)) {
      refuse(`unknown language "${node.lang}" of a code block: use ${codeLanguages.join(', ')}`)
    }
    return [{ kind: 'code', language: node.lang ?? '', code: node.value }]
  }
  refuse(refusals[node.type] ?? `${node.type} is not allowed in prose`)
  return []
}

/** Reads prose from syntax nodes. Faults carry the line of the text that was parsed. */
export const readProse = (nodes: readonly RootContent[]): ProseResult => {
  const faults: LocalFault[] = []
  const blocks = nodes.flatMap((node) => readBlock(node, (fault) => faults.push(fault)))
  return { blocks: normalize(blocks), faults }
}

/**
 * Markdown as rich text for Payload. What prose may not hold (headings, images, HTML, …) is left out
 * without a word: check first with {@link readProse}, as the import does.
 */
export const fromMarkdown = (markdown: string): RichText =>
  toLexical(readProse(parseMarkdown(markdown)).blocks)
