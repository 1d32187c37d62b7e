import { fromLexical } from './from-lexical'
import type { Block, Item, List, RichText } from './model'
import { printInline } from './print-inline'

const indent = (text: string, width: number): string =>
  text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(width)}`)

// Two lists of one kind in a row would be one list: the second takes the other marker.
const printLists = (lists: List[]): string[] => {
  let isOther = false
  return lists.map((list, index) => {
    isOther = lists[index - 1]?.ordered === list.ordered ? !isOther : false
    return printList(list, isOther)
  })
}

// Markdown lets a list follow a line of text directly only when it counts from 1, however deep it begins.
const needsGap = (list: List | undefined): boolean => {
  const first = list?.items[0]
  if (list?.ordered && list.start !== 1) return true
  return first !== undefined && first.inline.length === 0 && needsGap(first.lists[0])
}

const printItem = (item: Item, marker: string): string => {
  const own = item.inline.length > 0 ? [printInline(item.inline)] : []
  const gap = own.length > 0 && needsGap(item.lists[0]) ? [''] : []
  const text = [...own, ...gap, ...printLists(item.lists)].join('\n')
  return `${marker} ${indent(text, marker.length + 1)}`
}

const printList = (list: List, isOther: boolean): string =>
  list.items
    .map((item, index) => {
      const number = `${list.start + index}${isOther ? ')' : '.'}`
      return printItem(item, list.ordered ? number : isOther ? '*' : '-')
    })
    .join('\n')

const printCode = (language: string, code: string): string => {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${code}\n${fence}`
}

/**
 * Normalized prose as canonical Markdown: `**bold**`, `_italic_`, `-` for bullets, one line a
 * paragraph, no line end at the end. Reading it back and printing again gives the same bytes.
 */
export const printMarkdown = (blocks: Block[]): string => {
  let isOther = false
  return blocks
    .map((block, index) => {
      const before = blocks[index - 1]
      if (block.kind === 'paragraph') return printInline(block.inline)
      if (block.kind === 'code') return printCode(block.language, block.code)
      const follows = before?.kind === 'list' && before.ordered === block.ordered
      isOther = follows ? !isOther : false
      return printList(block, isOther)
    })
    .join('\n\n')
}

/**
 * Rich text as canonical Markdown; see {@link printMarkdown}. Empty rich text gives an empty string.
 *
 * @example toMarkdown(article.meaning) // 'The **secret** is wrong.'
 */
export const toMarkdown = (state: RichText | null | undefined): string =>
  printMarkdown(fromLexical(state))
