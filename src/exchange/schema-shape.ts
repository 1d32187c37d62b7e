import { z } from 'zod'
import { unixLines } from './scalars'
import type { Path } from './yaml-source'

const unwrap = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema

/** The names of the fields that a schema has at a path, in its order. */
export const fieldsAt = (schema: z.ZodType, path: Path): string[] => {
  let at: unknown = schema
  for (const key of path) {
    if (at instanceof z.ZodArray) at = unwrap(at.element)
    else if (at instanceof z.ZodObject) at = unwrap(at.shape[String(key)])
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : []
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'object' && Object.keys(value).length === 0)

/**
 * A value with its fields in the order of its schema, without the empty ones and with one kind of
 * line end, all the way down.
 */
export const inOrder = (value: unknown, schema: unknown): unknown => {
  const shape = unwrap(schema)
  if (typeof value === 'string') return unixLines(value)
  if (Array.isArray(value) && shape instanceof z.ZodArray) {
    return value.map((item) => inOrder(item, shape.element))
  }
  if (typeof value !== 'object' || value === null || !(shape instanceof z.ZodObject)) return value
  const fields = value as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(shape.shape)
      .map(([key, inner]) => [key, inOrder(fields[key], inner)] as const)
      .filter(([, inner]) => !isEmpty(inner)),
  )
}
