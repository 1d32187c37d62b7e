import { slugs } from '@collections/slugs'
import type { HomeView } from '@/site/views'
import { listCategories } from './categories'
import { asVisitor } from './errors'
import { cms } from './payload'
import { listProducts } from './products'
import { getSettings } from './site'
import { articleSummary } from './views'

/** The home page: topics with their products, and what was verified last. */
export async function getHome(): Promise<HomeView> {
  const payload = await cms()
  const { site, recent } = await getSettings()
  const [categories, products, verified, total] = await Promise.all([
    listCategories(),
    listProducts(),
    payload.find({
      ...asVisitor,
      collection: slugs.errors,
      where: { verifiedOn: { exists: true } },
      depth: 1,
      limit: Math.max(recent, 1),
      pagination: false,
      sort: ['-verifiedOn', 'slug'],
    }),
    payload.count({
      collection: slugs.errors,
      overrideAccess: false,
    }),
  ])
  return {
    site,
    categories: categories
      .map((category) => ({
        ...category,
        products: products.filter((product) => product.category?.id === category.id),
      }))
      .filter(({ products: own }) => own.length > 0),
    recentlyVerified: verified.docs.slice(0, recent).map(articleSummary),
    articleCount: total.totalDocs,
  }
}
