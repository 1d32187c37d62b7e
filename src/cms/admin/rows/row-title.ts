import type { RichText } from '@/site/prose/model'
import { toText } from '@/site/prose/text'

/** What a row of any of our lists may be known by. */
export type Row = {
  title?: string | null
  code?: string | null
  text?: string | null
  label?: string | null
  body?: RichText | null
}

const longest = 90

/**
 * The first line of what stands in a row, cut to 90 characters; empty when nothing does.
 *
 * @example rowTitle({ title: 'Create a new secret' }) // 'Create a new secret'
 */
export function rowTitle({ title, code, text, label, body }: Row): string {
  const whole = title || code || text || label || (body ? toText(body) : '')
  const line = whole.trim().split('\n')[0]!.trim()
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line
}
