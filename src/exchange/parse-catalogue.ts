import type { z } from 'zod'
import {
  categorySchema,
  faqSchema,
  productSchema,
  type Category,
  type Faq,
  type Product,
} from './catalogue-schema'
import { inOrderOfLines } from './fault'
import type { Parsed } from './parsed'
import { readField } from './read-field'
import { validate } from './validate'
import { readYaml, type YamlSource } from './yaml-source'

const parse = <T>(text: string, schema: z.ZodType<T>): Parsed<T> & { source: YamlSource } => {
  const source = readYaml(text, 1)
  const { lineOf } = source
  if (source.faults.length > 0) return { value: undefined, faults: source.faults, lineOf, source }
  return { ...validate(schema, source), lineOf, source }
}

const withoutSource = <T>({ value, faults, lineOf }: Parsed<T>): Parsed<T> => ({
  value,
  faults,
  lineOf,
})

export const parseProduct = (text: string): Parsed<Product> =>
  withoutSource(parse(text, productSchema))

export const parseCategory = (text: string): Parsed<Category> =>
  withoutSource(parse(text, categorySchema))

export const parseFaq = (text: string): Parsed<Faq> => {
  const { value, faults, lineOf, source } = parse(text, faqSchema)
  if (!value) return { value, faults, lineOf }
  const answer = readField(value.answer, ['answer'], source)
  const all = [...faults, ...answer.faults]
  return {
    value: all.length === 0 ? { ...value, answer: answer.markdown } : undefined,
    faults: inOrderOfLines(all),
    lineOf,
  }
}
