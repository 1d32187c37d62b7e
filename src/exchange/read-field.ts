import type { Block, Inline, List } from '@/site/prose/model'
import { printMarkdown } from '@/site/prose/markdown'
import type { LocalFault } from './fault'
import { parseMarkdown, readProse } from './markdown'
import type { Path, YamlSource } from './yaml-source'

/** Prose of one field: its canonical Markdown, or what is wrong with it. */
export type FieldProse = { markdown: string; faults: LocalFault[] }

/** Reads the Markdown in a YAML field; faults carry lines of the file. */
export const readField = (markdown: string, path: Path, source: YamlSource): FieldProse => {
  const { blocks, faults } = readProse(parseMarkdown(markdown))
  const { line, isBlock } = source.textStart(path)
  const canonical = printMarkdown(blocks)
  // In a quoted scalar the lines of the text are not the lines of the file.
  const placed = faults.map((fault) => ({ ...fault, line: isBlock ? line + fault.line - 1 : line }))
  if (canonical === '' && faults.length === 0) {
    placed.push({ line, message: 'this text shows nothing: write something or leave it out' })
  }
  return { markdown: canonical, faults: placed }
}

const inlineLinks = (inline: Inline[]): string[] =>
  inline.flatMap((piece) => (piece.kind === 'leaf' && piece.href !== null ? [piece.href] : []))

const listLinks = (list: List): string[] =>
  list.items.flatMap((item) => [...inlineLinks(item.inline), ...item.lists.flatMap(listLinks)])

/** Where the links of a text lead. */
export const linksIn = (blocks: Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return inlineLinks(block.inline)
    return block.kind === 'list' ? listLinks(block) : []
  })
