import type { LocalFault } from './fault'

export type Parts = { front: string; frontLine: number; body: string; bodyLine: number }

/** Cuts an article file into its YAML, between two lines of `---`, and its Markdown. */
export const splitFrontMatter = (text: string): Parts | { fault: LocalFault } => {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  if (lines[0] !== '---') {
    return { fault: { line: 1, message: 'the first line has to be ---, then the YAML fields' } }
  }
  const end = lines.indexOf('---', 1)
  if (end < 0)
    return { fault: { line: lines.length, message: 'the line --- after the YAML is missing' } }
  return {
    front: lines.slice(1, end).join('\n') + '\n',
    frontLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  }
}
