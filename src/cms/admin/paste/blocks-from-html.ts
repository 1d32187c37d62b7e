import { allowedHref } from '@/site/prose/href'
import type { Block, Inline, Item, List } from '@/site/prose/model'
import { normalize } from '@/site/prose/normalize'
import { wordListOf, type WordList } from './word-lists'

type Format = { bold: boolean; italic: boolean; code: boolean; href: string | null }

const plain: Format = { bold: false, italic: false, code: false, href: null }

const leftOut = new Set(['SCRIPT', 'STYLE', 'TITLE', 'META', 'LINK', 'HEAD', 'IMG', 'DEL', 'SVG'])
const blocks =
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DIV DL DT FIGURE FOOTER FORM HEADER MAIN NAV P SECTION TABLE TBODY THEAD TFOOT TR H1 H2 H3 H4 H5 H6'
const blockTags = new Set(blocks.split(' '))

/**
 * What somebody copied from Word, a browser or another editor, as prose of this site: paragraphs,
 * lists, code and the few formats that a page has. Fonts, colours, Word's own marks and empty lines
 * are dropped, headings become bold lines, rows of tables become lines. Reads only; needs a document.
 */
export function blocksFromHtml(root: Element): Block[] {
  const found: Block[] = []
  let line: Inline[] = []

  const endLine = () => {
    if (line.length > 0) found.push({ kind: 'paragraph', inline: tidy(line) })
    line = []
  }

  const walk = (node: Node, format: Format): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      line.push({ kind: 'leaf', ...format, text: spaced(node.textContent ?? '') })
      return
    }
    if (!(node instanceof HTMLElement) || isHidden(node)) return
    if (node.tagName === 'BR') return void line.push({ kind: 'break' })
    if (node.tagName === 'PRE') {
      endLine()
      found.push({ kind: 'code', language: 'text', code: node.textContent ?? '' })
      return
    }
    if (node.tagName === 'UL' || node.tagName === 'OL') {
      endLine()
      found.push(listOf(node))
      return
    }
    const word = wordListOf(node)
    if (word) {
      endLine()
      found.push({ ...wordItem(node, word, format) })
      return
    }
    const own = formatOf(node, format)
    const isBlock = blockTags.has(node.tagName)
    if (isBlock) endLine()
    for (const child of node.childNodes) walk(child, own)
    if (node.tagName === 'TD' || node.tagName === 'TH') line.push(gap)
    if (isBlock) endLine()
  }

  walk(root, plain)
  endLine()
  return normalize(joinLists(found))
}

const gap: Inline = { kind: 'leaf', ...plain, text: ' ' }

const spaced = (text: string): string =>
  text.replace(/[\s\u00a0]+/g, ' ').replace(/\u00ad|\u200b/g, '')

/** A line break at either end of a line shows nothing; blanks there don't either. */
function tidy(line: Inline[]): Inline[] {
  const isBlank = (piece: Inline | undefined) =>
    piece !== undefined && (piece.kind === 'break' || piece.text.trim() === '')
  const first = line.findIndex((piece) => !isBlank(piece))
  const last = line.findLastIndex((piece) => !isBlank(piece))
  return first < 0 ? [] : line.slice(first, last + 1)
}

const isHidden = (node: HTMLElement): boolean =>
  leftOut.has(node.tagName) ||
  /mso-list:\s*ignore|mso-hide:\s*all|mso-element:\s*comment|display:\s*none/i.test(
    styleOf(node),
  ) ||
  /\bMsoComment/i.test(node.className)

const styleOf = (node: HTMLElement): string => node.getAttribute('style') ?? ''

const bolder = new Set(['B', 'STRONG', 'TH', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'])
const slanted = new Set(['I', 'EM', 'CITE', 'DFN'])
const monospaced = new Set(['CODE', 'KBD', 'SAMP', 'TT'])

function formatOf(node: HTMLElement, format: Format): Format {
  // As the browser reads it: Word's own `mso-bidi-font-weight` and the like are for other scripts.
  const { fontWeight: weight, fontStyle: slant, fontFamily: family } = node.style
  const isBold = weight ? /^(?:bold|bolder|[6-9]00)$/i.test(weight) : bolder.has(node.tagName)
  const isItalic = slant ? /^(?:italic|oblique)$/i.test(slant) : slanted.has(node.tagName)
  const isTyped = node.tagName === 'SPAN' && /courier|consolas|monospace/i.test(family)
  return {
    bold: isBold || (format.bold && !weight),
    italic: isItalic || (format.italic && !slant),
    code: format.code || isTyped || monospaced.has(node.tagName),
    href: node.tagName === 'A' ? allowedHref(node.getAttribute('href') ?? '') : format.href,
  }
}

function listOf(list: HTMLElement): List {
  const items: Item[] = []
  for (const child of list.children) {
    if (!(child instanceof HTMLElement)) continue
    // Word on the web and old editors put a nested list beside the items.
    if (child.tagName === 'UL' || child.tagName === 'OL') {
      const last = items.at(-1)
      if (last) last.lists.push(listOf(child))
      else items.push({ inline: [], lists: [listOf(child)] })
    } else items.push(itemOf(child))
  }
  const isOrdered = list.tagName === 'OL'
  return { kind: 'list', ordered: isOrdered, start: startOf(list), items }
}

const startOf = (list: HTMLElement): number => {
  const start = Number(list.getAttribute('start') ?? 1)
  return Number.isInteger(start) ? start : 1
}

/** An item holds one line and lists; further paragraphs in it follow after a line break. */
function itemOf(node: HTMLElement): Item {
  const inner = blocksFromHtml(unwrapped(node))
  return {
    inline: inner.flatMap((block, at): Inline[] => {
      if (block.kind === 'list') return []
      const before: Inline[] = at > 0 ? [{ kind: 'break' }] : []
      return block.kind === 'paragraph'
        ? [...before, ...block.inline]
        : [...before, { kind: 'leaf', ...plain, code: true, text: block.code }]
    }),
    lists: inner.filter((block) => block.kind === 'list'),
  }
}

/** The item as a plain box, so that it is not read as an item again. */
function unwrapped(node: HTMLElement): HTMLElement {
  const box = node.ownerDocument.createElement('div')
  for (const child of node.childNodes) box.append(child.cloneNode(true))
  return box
}

function wordItem(node: HTMLElement, { ordered, depth, start }: WordList, format: Format): List {
  const [own] = blocksFromHtml(unwrapped(node))
  const inline = own?.kind === 'paragraph' ? own.inline : []
  const item: Item = {
    inline: format.bold
      ? inline.map((piece) => (piece.kind === 'leaf' ? { ...piece, bold: true } : piece))
      : inline,
    lists: [],
  }
  const list: List = { kind: 'list', ordered, start: depth > 0 ? 1 : start, items: [item] }
  return Array.from({ length: depth }).reduce<List>(
    (inner) => ({ kind: 'list', ordered, start: 1, items: [{ inline: [], lists: [inner] }] }),
    list,
  )
}

/** Word has no lists, only lines with a bullet: lines that follow one another make one. */
function joinLists(found: Block[]): Block[] {
  const joined: Block[] = []
  for (const block of found) {
    const last = joined.at(-1)
    if (
      block.kind === 'list' &&
      last?.kind === 'list' &&
      (isNested(block) || last.ordered === block.ordered)
    )
      addItems(last, block.items)
    else joined.push(block)
  }
  return joined
}

const isNested = ({ items }: List): boolean => items[0]?.inline.length === 0

function addItems(list: List, items: readonly Item[]): void {
  for (const item of items) {
    const last = list.items.at(-1)
    if (item.inline.length > 0 || !last) {
      list.items.push(item)
      continue
    }
    for (const inner of item.lists) {
      const open = last.lists.at(-1)
      if (open) addItems(open, inner.items)
      else last.lists.push(inner)
    }
  }
}
