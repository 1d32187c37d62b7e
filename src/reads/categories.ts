import { slugs } from '@collections/slugs'
import { isSlug } from '@/site/slug'
import type { CategoryLink, CategoryView } from '@/site/views'
import { asVisitor } from './errors'
import { cms } from './payload'
import { listProducts } from './products'
import { articleSummary, categoryLink } from './views'

/** All product categories in the editors' order. */
export async function listCategories(): Promise<CategoryLink[]> {
  const payload = await cms()
  const found = await payload.find({
    ...asVisitor,
    collection: slugs.categories,
    depth: 0,
    limit: 200,
    pagination: false,
    sort: '_order',
  })
  return found.docs.map(categoryLink)
}

/** One category with its products and the articles of all of them; null when there is none. */
export async function getCategory(slug: string): Promise<CategoryView | null> {
  if (!isSlug(slug)) return null
  const payload = await cms()
  const found = await payload.find({
    ...asVisitor,
    collection: slugs.categories,
    where: { slug: { equals: slug } },
    depth: 0,
    limit: 1,
    pagination: false,
  })
  const category = found.docs[0]
  if (!category) return null
  const products = (await listProducts()).filter((product) => product.category?.id === category.id)
  const articles =
    products.length === 0
      ? []
      : (
          await payload.find({
            ...asVisitor,
            collection: slugs.errors,
            where: { products: { in: products.map(({ id }) => id) } },
            depth: 1,
            limit: 200,
            pagination: false,
            sort: 'title',
          })
        ).docs
  return { ...categoryLink(category), products, articles: articles.map(articleSummary) }
}
