import { toHtml } from '@/site/prose/html'
import { toMarkdown } from '@/site/prose/markdown'
import type { RichText } from '@/site/prose/model'
import { toText } from '@/site/prose/text'
import type { CommandView, Prose, Shell } from '@/site/views'
import type { Highlight } from '@/site/highlight'

/** Rich text as pages need it; null when there is nothing to read in it. */
export function proseView(state: unknown, highlight: Highlight): Prose | null {
  if (!state) return null
  const rich = state as RichText
  const text = toText(rich)
  if (!text.trim()) return null
  return { html: toHtml(rich, { highlight }), markdown: toMarkdown(rich), text }
}

export function commandView(
  command: string | null | undefined,
  shell: string | null | undefined,
  highlight: Highlight,
): CommandView | null {
  if (!command?.trim()) return null
  const known = (shell ?? 'text') as Shell
  return { command, shell: known, html: highlight(command, known) }
}
