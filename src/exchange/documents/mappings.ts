import type { DataFromCollectionSlug, RequiredDataFromCollectionSlug } from 'payload'
import type { Contents, Kind } from '../kinds'
import type { SlugIndex } from '../slug-index'
import { articleData, articleFrom } from './article'
import { categoryData, categoryFrom, faqData, faqFrom, productData, productFrom } from './catalogue'

export type Stored<K extends Kind> = DataFromCollectionSlug<K>

type Mapping<K extends Kind> = {
  /** What a stored document is as a file. */
  from: (stored: Stored<K>, index: SlugIndex) => Contents[K]
  /** What Payload stores for a file; relations to slugs that nobody has yet are left out. */
  data: (value: Contents[K], index: SlugIndex) => RequiredDataFromCollectionSlug<K>
}

export const mappings: { [K in Kind]: Mapping<K> } = {
  categories: { from: categoryFrom, data: categoryData },
  products: { from: productFrom, data: productData },
  errors: { from: articleFrom, data: articleData },
  faqs: { from: faqFrom, data: faqData },
}
