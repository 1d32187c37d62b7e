import { urls } from '../../site/urls'
import type { MarkView, SearchHitView } from '../../site/views'
import { element } from '../element'

/** A text with some stretches marked, as nodes: nothing of it is ever read as HTML. */
export function marked(text: string, marks: readonly MarkView[]): (Node | string)[] {
  const nodes: (Node | string)[] = []
  let from = 0
  for (const [start, end] of marks) {
    if (start < from || end > text.length) continue
    nodes.push(text.slice(from, start), element('mark', {}, text.slice(start, end)))
    from = end
  }
  return [...nodes, text.slice(from)]
}

/** One fix page: its title, the line that matched, its products and why it is here. */
export function resultOption({ title, url, products, because, marks }: SearchHitView): HTMLElement {
  const { excerpt } = marks
  const about = [...products.map(({ name }) => name).slice(0, 2), ...because].join(' · ')
  return option(
    url,
    element('span', { class: 'search-title' }, ...marked(title, marks.title)),
    ...(excerpt
      ? [element('span', { class: 'search-excerpt' }, ...marked(excerpt.text, excerpt.marks))]
      : []),
    ...(about ? [element('span', { class: 'search-about' }, about)] : []),
  )
}

/** Leads to the search page, with everything that was found. */
export const allOption = (text: string, product: string): HTMLElement =>
  option(urls.search(text, 1, product), element('span', {}, 'All results'))

/** Puts an earlier search back into the field. */
export function recentOption(text: string): HTMLElement {
  const made = option(urls.search(text), element('span', {}, text))
  made.dataset.recent = text
  return made
}

// A link may be an option: a press of the middle button opens it in a tab of its own.
const option = (href: string, ...children: Node[]): HTMLElement =>
  element('a', { href, role: 'option', tabindex: '-1', 'aria-selected': 'false' }, ...children)
