import { fromLexical } from './from-lexical'
import type { Inline, List, RichText } from './model'

const inlineText = (inline: Inline[]): string =>
  inline.map((piece) => (piece.kind === 'break' ? '\n' : piece.text)).join('')

const listText = (list: List, depth: number): string =>
  list.items
    .flatMap((item, index) => {
      const marker = list.ordered ? `${list.start + index}.` : '•'
      const own = `${'  '.repeat(depth)}${marker} ${inlineText(item.inline)}`
      return [own, ...item.lists.map((nested) => listText(nested, depth + 1))]
    })
    .join('\n')

/**
 * Rich text as plain text for search, structured data and descriptions: formats and link targets are
 * left out, list items keep a bullet or number, blocks are a line apart.
 *
 * @example toText(article.meaning) // 'The secret is wrong.'
 */
export const toText = (state: RichText | null | undefined): string =>
  fromLexical(state)
    .map((block) => {
      if (block.kind === 'paragraph') return inlineText(block.inline)
      return block.kind === 'code' ? block.code : listText(block, 0)
    })
    .join('\n')
