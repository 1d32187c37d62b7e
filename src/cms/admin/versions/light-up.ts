import type { PageChange } from './page-changes'

type Style = 'added' | 'removed'

/** As the other comparisons of the desk; a page in a frame does not have the desk's own names. */
const colours: Record<Style, string> = {
  added: 'background-color: light-dark(#b9e3c6, #1f5a33); text-decoration: underline 2px;',
  removed: 'background-color: light-dark(#f6c9c3, #6b2a25); text-decoration: line-through;',
}

/** Marks ranges of a page in a frame without touching its elements, which React goes on using. */
export function lightUp(page: Document, style: Style, ranges: Range[]): void {
  const view = page.defaultView
  if (!view?.CSS.highlights) return
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(`::highlight(${style}) { ${colours[style]} }`)
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet]
  view.CSS.highlights.set(style, new view.Highlight(...ranges))
}

/** Brings a change into view on both pages. */
export function scrollTo({ before, after }: PageChange): void {
  for (const range of [before, after]) {
    const view = range?.startContainer.ownerDocument?.defaultView
    if (!range || !view) continue
    const { top } = range.getBoundingClientRect()
    view.scrollTo({ top: top + view.scrollY - view.innerHeight / 3 })
  }
}
