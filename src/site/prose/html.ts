import { fromLexical } from './from-lexical'
import type { Block, Code, Inline, Leaf, List, RichText } from './model'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made harmless inside HTML, in elements and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character]!)

/** How prose becomes HTML. */
export type HtmlOptions = {
  /**
   * Colours a code block: gets the raw code and its language, returns finished HTML
   * that is put on the page as it is, so it has to escape. Without it code is escaped and plain.
   */
  highlight?: (code: string, language: string) => string
}

const leafHtml = (leaf: Leaf): string => {
  let html = escapeHtml(leaf.text)
  if (leaf.code) html = `<code>${html}</code>`
  if (leaf.italic) html = `<em>${html}</em>`
  return leaf.bold ? `<strong>${html}</strong>` : html
}

const inlineHtml = (inline: Inline[]): string => {
  let html = ''
  let open: string | null = null
  for (const piece of inline) {
    const href = piece.kind === 'leaf' ? piece.href : null
    if (open !== null && href !== open) html += '</a>'
    if (href !== null && href !== open) html += `<a href="${escapeHtml(href)}">`
    open = href
    html += piece.kind === 'break' ? '<br>' : leafHtml(piece)
  }
  return open === null ? html : `${html}</a>`
}

const listHtml = (list: List): string => {
  const items = list.items.map(
    (item) => `<li>${inlineHtml(item.inline)}${item.lists.map(listHtml).join('')}</li>`,
  )
  const start = list.ordered && list.start !== 1 ? ` start="${list.start}"` : ''
  return list.ordered ? `<ol${start}>${items.join('')}</ol>` : `<ul>${items.join('')}</ul>`
}

const codeHtml = ({ code, language }: Code, { highlight }: HtmlOptions): string =>
  highlight ? highlight(code, language) : `<pre><code>${escapeHtml(code)}</code></pre>`

const blockHtml = (block: Block, options: HtmlOptions): string => {
  if (block.kind === 'list') return listHtml(block)
  if (block.kind === 'code') return codeHtml(block, options)
  return `<p>${inlineHtml(block.inline)}</p>`
}

/**
 * Rich text as safe HTML: every text is escaped, links lead only where `allowedHref` lets them, and no
 * element or attribute comes from the stored document.
 *
 * @example toHtml(article.meaning) // '<p>The <strong>secret</strong> is wrong.</p>'
 */
export const toHtml = (state: RichText | null | undefined, options: HtmlOptions = {}): string =>
  fromLexical(state)
    .map((block) => blockHtml(block, options))
    .join('\n')
