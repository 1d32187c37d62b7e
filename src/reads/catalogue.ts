import { slugs } from '@collections/slugs'
import { urls } from '@/site/urls'
import { asVisitor } from './errors'
import { cms } from './payload'
import { allLoaded, codesView } from './views'

export type CatalogueItem = {
  slug: string
  title: string
  url: string
  codes: string[]
  products: string[]
  updatedAt: string
}

/** Published articles after an id, in the order of their ids: stable while others are published. */
export async function listArticlesAfter(
  id: number,
  limit: number,
): Promise<{ items: CatalogueItem[]; next: string | null }> {
  const payload = await cms()
  const found = await payload.find({
    ...asVisitor,
    collection: slugs.errors,
    where: { id: { greater_than: id } },
    depth: 1,
    limit: limit + 1,
    pagination: false,
    select: { title: true, slug: true, codes: true, products: true, updatedAt: true },
    sort: 'id',
  })
  const page = found.docs.slice(0, limit)
  const items = page.map((article) => ({
    slug: article.slug ?? '',
    title: article.title,
    url: urls.error(article.slug ?? ''),
    codes: codesView(article.codes).map(({ code }) => code),
    products: allLoaded(article.products).map(({ slug }) => slug ?? ''),
    updatedAt: article.updatedAt,
  }))
  const last = page.at(-1)
  return { items, next: found.docs.length > limit && last ? String(last.id) : null }
}
