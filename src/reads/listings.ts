import { slugs } from '@collections/slugs'
import { sitemapSize, type SitemapEntry } from '@/site/sitemap'
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
export async function listArticleAddresses(
  part: number,
): Promise<{ entries: SitemapEntry[]; total: number }> {
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
  return {
    entries: found.docs.map(({ slug, updatedAt }) => ({
      url: urls.error(slug ?? ''),
      changedAt: updatedAt,
    })),
    total: found.totalDocs,
  }
}

export async function countArticles(): Promise<number> {
  const payload = await cms()
  return (await payload.count({ collection: slugs.errors, overrideAccess: false })).totalDocs
}
