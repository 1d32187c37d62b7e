import { toMarkdown } from '@/site/prose/markdown'
import type { RichText } from '@/site/prose/model'

export type Values = Record<string, unknown>

/** What the CMS keeps for itself; nobody types it. */
const bookkeeping = new Set([
  'askedAt',
  'askedBy',
  'id',
  '_status',
  'createdAt',
  'createdBy',
  'deletedAt',
  'importedHash',
  'publishedAt',
  'reviewDue',
  'reviewer',
  'reviewState',
  'revision',
  'searchTitle',
  'updatedAt',
  'updatedBy',
  'verifiedBy',
  'verifiedNote',
])

/** What somebody wrote: without bookkeeping, and without the many ways of saying "nothing". */
export function contentOf(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => !bookkeeping.has(name))
      .map(([name, value]) => [name, tidy(value)])
      .filter(([, value]) => value !== undefined),
  ) as Values
}

function tidy(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined
  if (Array.isArray(value)) {
    const items = value.map(tidy).filter((item) => item !== undefined)
    return items.length > 0 ? items : undefined
  }
  if (typeof value !== 'object') return value
  if (isProse(value)) return proseText(value) === '' ? undefined : value
  const entries = Object.entries(value)
    .map(([name, inner]) => [name, tidy(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

/** Key order and empty values aside, whether two states say the same. */
export const isSame = (one: unknown, other: unknown): boolean => spell(one) === spell(other)

/** Whether each part of what somebody wrote is the same in one of two other states. */
export function isInEither(values: Values, one: Values, other: Values): boolean {
  const written = contentOf(values)
  const names = new Set([...Object.keys(written), ...Object.keys(contentOf(one))])
  return [...names].every(
    (name) => isSame(written[name], one[name]) || isSame(written[name], other[name]),
  )
}

function spell(value: unknown): string {
  const tidied = tidy(value)
  return JSON.stringify(tidied === undefined ? null : sorted(tidied))
}

function sorted(value: unknown): unknown {
  if (isProse(value)) return proseText(value)
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}

export const isProse = (value: unknown): value is RichText =>
  typeof value === 'object' && value !== null && 'root' in value

const proseText = (prose: RichText): string => toMarkdown(prose).trim()

/** A value as a person reads it: prose as Markdown, lists by line. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (isProse(value)) return proseText(value)
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('\n')
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([name]) => name !== 'id')
      .map(([, inner]) => textOf(inner))
      .filter(Boolean)
      .join('\n')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
