import { diffArrays } from 'diff'

/** A stretch of words that only one page has; a range is null on the side that lacks it. */
export type PageChange = { was: string; is: string; before: Range | null; after: Range | null }

type Word = { text: string; node: Text; start: number; end: number }

/** Comparing gives up after so many milliseconds: two pages that share nothing. */
const patience = 2_000

/** What differs between the texts of two rendered pages, word by word, in their order. */
export function comparePages(before: HTMLElement, after: HTMLElement): PageChange[] {
  const [old, fresh] = [wordsIn(before), wordsIn(after)]
  const parts = diffArrays(textsOf(old), textsOf(fresh), { timeout: patience }) ?? [
    { value: textsOf(old), removed: true, added: false },
    { value: textsOf(fresh), added: true, removed: false },
  ]
  const changes: PageChange[] = []
  let [oldAt, freshAt] = [0, 0]
  let open: PageChange | null = null
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      oldAt += value.length
      freshAt += value.length
      open = null
      continue
    }
    if (!open) {
      open = { was: '', is: '', before: null, after: null }
      changes.push(open)
    }
    if (removed) {
      open.was = value.join(' ')
      open.before = rangeOf(old.slice(oldAt, (oldAt += value.length)))
    } else {
      open.is = value.join(' ')
      open.after = rangeOf(fresh.slice(freshAt, (freshAt += value.length)))
    }
  }
  return changes
}

const textsOf = (words: Word[]): string[] => words.map(({ text }) => text)

function wordsIn(root: HTMLElement): Word[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const words: Word[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('script, style, template')) continue
    for (const match of (node.textContent ?? '').matchAll(/\S+/g))
      words.push({
        text: match[0],
        node: node as Text,
        start: match.index,
        end: match.index + match[0].length,
      })
  }
  return words
}

function rangeOf(words: Word[]): Range | null {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return null
  const range = first.node.ownerDocument.createRange()
  range.setStart(first.node, first.start)
  range.setEnd(last.node, last.end)
  return range
}
