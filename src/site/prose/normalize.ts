import { isCodeLanguage } from './languages'
import type { Block, Item, List } from './model'
import { normalizeInline, printable } from './normalize-inline'

const normalizeItems = (items: Item[]): Item[] => {
  const kept: Item[] = []
  for (const item of items) {
    const inline = normalizeInline(item.inline)
    const lists = item.lists.flatMap(normalizeList)
    const last = kept.at(-1)
    if (inline.length === 0 && lists.length === 0) continue
    // An item that holds only lists is how Lexical nests them: they belong to the item before.
    if (inline.length === 0 && last) last.lists.push(...lists)
    else kept.push({ inline, lists })
  }
  return kept
}

const normalizeList = (list: List): List[] => {
  const items = normalizeItems(list.items)
  const isNumber = Number.isInteger(list.start) && list.start >= 0 && list.start <= 99_999
  const start = list.ordered && isNumber ? list.start : 1
  return items.length === 0 ? [] : [{ kind: 'list', ordered: list.ordered, start, items }]
}

const normalizeCode = (code: string): string => printable(code).replace(/\n+$/, '')

/** The one form of prose: what shows nothing is dropped, what looks the same is written the same. */
export const normalize = (blocks: Block[]): Block[] =>
  blocks.flatMap((block): Block[] => {
    if (block.kind === 'list') return normalizeList(block)
    if (block.kind === 'code') {
      const code = normalizeCode(block.code)
      const language = isCodeLanguage(block.language) ? block.language : 'text'
      return code === '' ? [] : [{ kind: 'code', language, code }]
    }
    const inline = normalizeInline(block.inline)
    return inline.length === 0 ? [] : [{ kind: 'paragraph', inline }]
  })
