import type { PhrasingContent } from 'mdast'
import { allowedHref } from '@/site/prose/href'
import type { Inline } from '@/site/prose/model'
import type { LocalFault } from './fault'

export type Report = (fault: LocalFault) => void

type Format = { bold: boolean; italic: boolean; href: string | null }

const plain: Format = { bold: false, italic: false, href: null }

const refusals: Partial<Record<PhrasingContent['type'], string>> = {
  html: 'raw HTML is not allowed in prose; write a placeholder as `<like-this>` in backticks or as \\<like-this>',
  image: 'images are not allowed in prose',
  footnoteReference: 'footnotes are not allowed in prose',
  delete: 'strikethrough is not allowed in prose',
}

/** Reads the text of a Markdown paragraph; what prose may not hold is reported with its line. */
export const readInline = (
  nodes: readonly PhrasingContent[],
  report: Report,
  format: Format = plain,
): Inline[] =>
  nodes.flatMap((node): Inline[] => {
    const refuse = (message: string): void =>
      report({ line: node.position?.start.line ?? 1, message })
    switch (node.type) {
      case 'text':
        // A single line end is a blank to Markdown; only `\` before it makes a break.
        return [{ ...format, kind: 'leaf', code: false, text: node.value.replaceAll('\n', ' ') }]
      case 'inlineCode':
        return [{ ...format, kind: 'leaf', code: true, text: node.value }]
      case 'break':
        return [{ kind: 'break' }]
      case 'strong':
        return readInline(node.children, report, { ...format, bold: true })
      case 'emphasis':
        return readInline(node.children, report, { ...format, italic: true })
      case 'link': {
        const href = allowedHref(node.url)
        if (href === null) {
          refuse(
            `link to "${node.url}": use https://…, mailto:… or a path of this site such as /errors/…`,
          )
        }
        if (node.title) refuse('leave out the title of the link, it is not kept')
        return readInline(node.children, report, { ...format, href })
      }
      default:
        refuse(refusals[node.type] ?? `${node.type} is not allowed in prose`)
        return []
    }
  })
