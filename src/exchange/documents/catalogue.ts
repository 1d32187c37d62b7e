import type { DataFromCollectionSlug, RequiredDataFromCollectionSlug } from 'payload'
import { toMarkdown } from '@/site/prose/markdown'
import type { Category, Faq, Product } from '../catalogue-schema'
import { fromMarkdown } from '../markdown'
import { orderKey, placeOf } from '@/site/order-key'
import type { SlugIndex } from '../slug-index'
import { idsFrom, slugFrom, slugsFrom } from './relations'
import { given, listed } from './values'

const DEFAULT_ORDER = 100

export const productFrom = (
  stored: DataFromCollectionSlug<'products'>,
  index: SlugIndex,
): Product => ({
  name: stored.name,
  slug: stored.slug ?? '',
  otherNames: listed(stored.otherNames ?? []),
  vendor: given(stored.vendor),
  category: slugFrom(stored.category, 'categories', index),
  description: given(stored.description),
})

export const productData = (
  product: Product,
  index: SlugIndex,
): RequiredDataFromCollectionSlug<'products'> => ({
  name: product.name,
  slug: product.slug,
  otherNames: product.otherNames ?? [],
  vendor: product.vendor ?? null,
  category:
    product.category === undefined ? null : (index.idOf('categories', product.category) ?? null),
  description: product.description ?? null,
})

export const categoryFrom = (stored: DataFromCollectionSlug<'categories'>): Category => ({
  name: stored.name,
  slug: stored.slug ?? '',
  description: given(stored.description),
  order: placeOf(stored._order) ?? DEFAULT_ORDER,
})

export const categoryData = (category: Category): RequiredDataFromCollectionSlug<'categories'> => ({
  name: category.name,
  slug: category.slug,
  description: category.description ?? null,
  _order: orderKey(category.order),
})

export const faqFrom = (stored: DataFromCollectionSlug<'faqs'>, index: SlugIndex): Faq => ({
  slug: stored.slug ?? '',
  question: stored.question,
  answer: toMarkdown(stored.answer),
  errors: slugsFrom(stored.errors, 'errors', index),
  products: slugsFrom(stored.products, 'products', index),
  site: stored.site ? true : undefined,
  order: stored.order ?? DEFAULT_ORDER,
})

export const faqData = (faq: Faq, index: SlugIndex): RequiredDataFromCollectionSlug<'faqs'> => ({
  slug: faq.slug,
  question: faq.question,
  answer: fromMarkdown(faq.answer),
  errors: idsFrom(faq.errors, 'errors', index),
  products: idsFrom(faq.products, 'products', index),
  site: faq.site ?? false,
  order: faq.order,
  _status: 'published',
})
