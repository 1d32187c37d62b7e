import type { Block } from '@/site/prose/model'
import { blocksFromHtml } from './blocks-from-html'
import { blocksFromMarkdown } from './blocks-from-markdown'
import { hasMarkdownSigns } from './markdown-signs'

/** What a clipboard holds; empty strings where it holds nothing of the kind. */
export type Clip = { html: string; text: string; isFromEditor: boolean }

/**
 * What was copied as prose of this site; null when it is plain text, which the editor pastes by itself.
 * A code editor copies Markdown as coloured HTML: there the text counts.
 */
export function cleanPaste({ html, text, isFromEditor }: Clip): Block[] | null {
  const blocks = html && !isFromEditor ? fromHtml(html) : []
  if (blocks.some(hasStructure)) return blocks
  if (hasMarkdownSigns(text)) return blocksFromMarkdown(text)
  return blocks.length > 0 ? blocks : null
}

const fromHtml = (html: string): Block[] =>
  blocksFromHtml(new DOMParser().parseFromString(html, 'text/html').body)

const hasStructure = (block: Block): boolean =>
  block.kind !== 'paragraph' ||
  block.inline.some(
    (piece) =>
      piece.kind === 'leaf' && (piece.bold || piece.italic || piece.code || piece.href !== null),
  )
