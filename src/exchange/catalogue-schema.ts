import { z } from 'zod'
import { markdown, order, slug, slugList, text } from './scalars'

/** `content/products/<slug>.yaml` */
export const productSchema = z.strictObject({
  name: text(100),
  slug,
  otherNames: z.array(text(100)).optional(),
  vendor: text(100).optional(),
  category: slug.optional(),
  description: text(500).optional(),
})

/** `content/categories/<slug>.yaml` */
export const categorySchema = z.strictObject({
  name: text(100),
  slug,
  description: text(1000).optional(),
  order,
})

/** `content/faqs/<slug>.yaml`; `site` says that the question is about the site as a whole. */
export const faqSchema = z.strictObject({
  slug,
  question: text(300),
  answer: markdown,
  errors: slugList.optional(),
  products: slugList.optional(),
  site: z.literal(true, { error: 'is true or left out' }).optional(),
  order,
})

export type Product = z.infer<typeof productSchema>
export type Category = z.infer<typeof categorySchema>
export type Faq = z.infer<typeof faqSchema>
