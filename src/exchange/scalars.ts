import { z } from 'zod'
import { isSlug } from '@/site/slug'

// Postgres stores neither NUL nor half a surrogate pair.
const isStorable = (text: string): boolean => !/[\u0000\p{Cs}]/u.test(text)

const isRealDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day

/** Line ends as files have them; a form sends CRLF. */
export const unixLines = (value: string): string => value.replace(/\r\n?/g, '\n')

/** Text of at most `longest` characters that is not blank. */
export const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .overwrite(unixLines)
    .refine((value) => value.trim() !== '', { error: 'is empty: write something or leave it out' })
    .refine(isStorable, { error: 'holds a character that cannot be stored (NUL or half an emoji)' })

/** The Markdown of a rich-text field; what may stand in it is checked by the prose reader. */
export const markdown = text(100_000)

export const slug = z.string().refine(isSlug, {
  error: 'is no slug: small letters, digits and single hyphens, such as aadsts50011-redirect-uri',
})

export const day = z.string().refine(isRealDay, { error: 'is no day: write it as 2026-11-23' })

export const httpsUrl = z
  .string()
  .max(1000)
  .refine((value) => /^https:\/\/[^\s/]+\.[^\s]+$/.test(value), {
    error: 'is no address: write the whole of it, starting with https://',
  })

export const isUnique = (values: readonly string[]): boolean =>
  new Set(values).size === values.length

export const slugList = z.array(slug).refine(isUnique, { error: 'names something twice' })

/** Smaller numbers stand first. */
export const order = z.int().min(0).max(1_000_000)
