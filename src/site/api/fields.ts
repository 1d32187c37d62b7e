import type { ZodType } from 'zod'
import { jsonSchema } from './openapi'

/** A field of a body or an answer: `articles[].title`. */
export type ApiField = { name: string; type: string; says: string }

type Schema = {
  type?: string | string[]
  description?: string
  properties?: Record<string, Schema>
  items?: Schema
  prefixItems?: Schema[]
  anyOf?: Schema[]
  enum?: string[]
  const?: unknown
}

/** Deeper fields are in the OpenAPI document; a page that lists them all is read by nobody. */
const deepest = 2

/** The fields of a schema as a table shows them, those of its parts below them. */
export const fieldsOf = (schema: ZodType): ApiField[] => below('', jsonSchema(schema), 1)

function below(prefix: string, schema: Schema, depth: number): ApiField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const inner = innerOf(field)
    const isList = plainOf(field).type === 'array'
    const name = `${prefix}${key}`
    const own = { name, type: typeOf(field), says: field.description ?? '' }
    const parts = depth < deepest ? below(`${name}${isList ? '[]' : ''}.`, inner, depth + 1) : []
    return [own, ...parts]
  })
}

/** What a field is when it is not null. */
function plainOf(field: Schema): Schema {
  const plain = field.anyOf?.find(({ type }) => type !== 'null') ?? field
  return Array.isArray(plain.type)
    ? { ...plain, type: plain.type.find((type) => type !== 'null') ?? 'any' }
    : plain
}

const mayBeNull = ({ type, anyOf }: Schema): boolean =>
  (Array.isArray(type) && type.includes('null')) ||
  Boolean(anyOf?.some(mayBeNull)) ||
  type === 'null'

/** Of a list, what stands in it. */
function innerOf(field: Schema): Schema {
  const plain = plainOf(field)
  return plain.items ? plainOf(plain.items) : plain
}

function typeOf(field: Schema): string {
  const plain = plainOf(field)
  const of = plain.items ? String(innerOf(field).type ?? '') : ''
  const kind = ['string', 'integer', 'number'].includes(of) ? `${of} ` : ''
  const type = plain.type === 'array' ? `${kind}list` : String(plain.type ?? 'any')
  return mayBeNull(field) ? `${type} or null` : type
}
