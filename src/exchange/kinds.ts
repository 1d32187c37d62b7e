import { slugs } from '@collections/slugs'
import type { Article } from './article-schema'
import type { Category, Faq, Product } from './catalogue-schema'
import { parseArticle } from './parse-article'
import { parseCategory, parseFaq, parseProduct } from './parse-catalogue'
import type { Parsed } from './parsed'
import { serializeArticle, serializeCategory, serializeFaq, serializeProduct } from './serialize'

/** What a content file of each kind holds; a kind is a collection. */
export type Contents = {
  categories: Category
  products: Product
  errors: Article
  faqs: Faq
}

export type Kind = keyof Contents

type Format<K extends Kind> = {
  extension: '.md' | '.yaml'
  parse: (text: string) => Parsed<Contents[K]>
  serialize: (value: Contents[K]) => string
}

export const formats: { [K in Kind]: Format<K> } = {
  [slugs.categories]: { extension: '.yaml', parse: parseCategory, serialize: serializeCategory },
  [slugs.products]: { extension: '.yaml', parse: parseProduct, serialize: serializeProduct },
  [slugs.errors]: { extension: '.md', parse: parseArticle, serialize: serializeArticle },
  [slugs.faqs]: { extension: '.yaml', parse: parseFaq, serialize: serializeFaq },
}

/** In the order of import: what is pointed at comes before what points. */
export const kinds: readonly Kind[] = [slugs.categories, slugs.products, slugs.errors, slugs.faqs]

/** Where a document's file lies in a content folder. */
export const fileOf = (kind: Kind, slug: string): string =>
  `${kind}/${slug}${formats[kind].extension}`
