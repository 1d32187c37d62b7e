import { Document, isSeq, visit } from 'yaml'
import type { z } from 'zod'
import { frontMatterSchema, type Article } from './article-schema'
import {
  categorySchema,
  faqSchema,
  productSchema,
  type Category,
  type Faq,
  type Product,
} from './catalogue-schema'
import { sections } from './parse-article'
import { inOrder } from './schema-shape'

// Lists of short words read best on one line.
const inOneLine = new Set(['fixers', 'products', 'related', 'errors'])

const printYaml = (value: object, schema: z.ZodObject): string => {
  const document = new Document(inOrder(value, schema), { aliasDuplicateObjects: false })
  visit(document, {
    Pair: (_key, pair) => {
      const name = (pair.key as { value?: unknown } | null)?.value
      if (isSeq(pair.value) && typeof name === 'string' && inOneLine.has(name))
        pair.value.flow = true
    },
  })
  return document.toString({
    lineWidth: 0,
    blockQuote: 'literal',
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    flowCollectionPadding: false,
  })
}

/** The one text of an article file. */
export const serializeArticle = (article: Article): string => {
  const body = sections
    .filter(({ field }) => article[field])
    .map(({ field, heading }) => `\n## ${heading}\n\n${article[field]}\n`)
    .join('')
  return `---\n${printYaml(article, frontMatterSchema)}---\n${body}`
}

export const serializeProduct = (product: Product): string => printYaml(product, productSchema)

export const serializeCategory = (category: Category): string => printYaml(category, categorySchema)

export const serializeFaq = (faq: Faq): string => printYaml(faq, faqSchema)
