import { slugs } from '@collections/slugs'
import { productChangesStatement, sitemapChangesStatement } from '@/database/article-queries'
import { query } from '@/database/query'
import { newest, sitemapSize, type SitemapEntry } from '@/site/sitemap'
import { urls } from '@/site/urls'
import type { ArticleSummary } from '@/site/views'
import { asVisitor } from './errors'
import { cms } from './payload'
import { articleSummary } from './views'

/** So many articles stand in a feed. */
const fed = 50

/** The articles that changed last, newest first; of one product when it is given. */
export async function listChangedLast(product?: string): Promise<ArticleSummary[]> {
  const payload = await cms()
  const found = await payload.find({
    ...asVisitor,
    collection: slugs.errors,
    where: product ? { 'products.slug': { equals: product } } : {},
    depth: 1,
    limit: fed,
    pagination: false,
    sort: '-updatedAt',
  })
  return found.docs.map(articleSummary)
}

/** One sitemap's worth of article addresses, by id so that a part stays as it is while others grow. */
export async function listArticleAddresses(part: number): Promise<SitemapEntry[]> {
  const payload = await cms()
  const found = await payload.find({
    ...asVisitor,
    collection: slugs.errors,
    depth: 0,
    limit: sitemapSize,
    page: part,
    select: { slug: true, updatedAt: true },
    sort: 'id',
  })
  return found.docs.map(({ slug, updatedAt }) => ({
    url: urls.error(slug ?? ''),
    changedAt: updatedAt,
  }))
}

/** When the articles of each part of the sitemap changed last. */
export async function listPartChanges(): Promise<(string | undefined)[]> {
  const rows = await query<{ changed: Date }>(sitemapChangesStatement(sitemapSize))
  return rows.map(({ changed }) => changed.toISOString())
}

const all = {
  ...asVisitor,
  depth: 0,
  limit: 1_000,
  pagination: false,
  select: { slug: true, updatedAt: true, category: true },
} as const

/**
 * Pages that are to be found by themselves, each with its last change as far as that is known: a list
 * is as new as the newest of what it lists. A product or category without an article is not to be found.
 */
export async function listPageAddresses(): Promise<SitemapEntry[]> {
  const payload = await cms()
  const [products, categories, changes] = await Promise.all([
    payload.find({ ...all, collection: slugs.products }),
    payload.find({ ...all, collection: slugs.categories }),
    query<{ product: number; changed: Date }>(productChangesStatement()),
  ])
  const changed = new Map(changes.map((row) => [row.product, row.changed.toISOString()]))
  const listed = products.docs
    .filter(({ id }) => changed.has(id))
    .map(({ id, slug, category, updatedAt }) => ({
      url: urls.product(slug ?? ''),
      changedAt: newest([updatedAt, changed.get(id)]),
      category,
    }))
  const grouped = categories.docs.flatMap(({ id, slug, updatedAt }) => {
    const own = listed.filter(({ category }) => category === id)
    if (own.length === 0) return []
    const changedAt = newest([updatedAt, ...own.map((product) => product.changedAt)])
    return [{ url: urls.category(slug ?? ''), changedAt }]
  })
  const lists = [urls.home(), urls.errors(), urls.products()]
  const others = [urls.decode(), urls.families(), urls.faq(), urls.about(), urls.privacy()]
  return [
    ...lists.map((url) => ({ url, changedAt: newest(listed.map(({ changedAt }) => changedAt)) })),
    ...[...others, urls.accessibility()].map((url) => ({ url })),
    ...grouped,
    ...listed.map(({ url, changedAt }) => ({ url, changedAt })),
  ]
}
