import { slugs } from '@collections/slugs'
import { countArticlesByProduct } from '@/search/article-counts'
import type { ApiProduct } from '@/site/api/schemas'
import { asVisitor } from './errors'
import { cms } from './payload'
import { loaded, productLink } from './views'

/** Products after an id, in the order of their ids. */
export async function listProductsAfter(
  id: number,
  limit: number,
): Promise<{ items: ApiProduct[]; next: string | null }> {
  const payload = await cms()
  const [found, counts] = await Promise.all([
    payload.find({
      ...asVisitor,
      collection: slugs.products,
      where: { id: { greater_than: id } },
      depth: 1,
      limit: limit + 1,
      pagination: false,
      sort: 'id',
    }),
    countArticlesByProduct(),
  ])
  const page = found.docs.slice(0, limit)
  const items = page.map((product) => {
    const { slug, name, url, description } = productLink(product)
    const category = loaded(product.category)
    return {
      slug,
      name,
      url,
      otherNames: product.otherNames ?? [],
      vendor: product.vendor ?? '',
      description,
      category: category && { slug: category.slug ?? '', name: category.name },
      articles: counts.get(product.id) ?? 0,
      updatedAt: product.updatedAt,
    }
  })
  const last = page.at(-1)
  return { items, next: found.docs.length > limit && last ? String(last.id) : null }
}
