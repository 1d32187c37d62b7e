import { slugs } from '@collections/slugs'
import type { ErrorArticle } from '@/generated/payload-types'
import type { ArticleLink } from '@/site/views'
import { cms } from './payload'
import { allLoaded, articleLink } from './views'

/** At most so many related articles stand on a page. */
const most = 8

const shown = { title: true, slug: true, codes: true } as const

/**
 * The editors' picks first, then pages that picked this one, then articles of the same product; each
 * with its reason.
 */
export async function relatedLinks(article: ErrorArticle): Promise<ArticleLink[]> {
  const payload = await cms()
  const shared = {
    collection: slugs.errors,
    overrideAccess: false,
    draft: false,
    depth: 0,
    limit: most,
    pagination: false,
    select: shown,
    sort: 'title',
  } as const
  const products = allLoaded(article.products)
  const [pickedBy, sameProduct] = await Promise.all([
    payload.find({ ...shared, where: { related: { in: [article.id] } } }),
    products.length === 0
      ? null
      : payload.find({
          ...shared,
          where: {
            and: [
              { products: { in: products.map(({ id }) => id) } },
              { id: { not_equals: article.id } },
            ],
          },
        }),
  ])
  const productNames = products.map(({ name }) => name).join(', ')
  const candidates = [
    ...allLoaded(article.related)
      .filter(({ _status }) => _status === 'published')
      .map((other) => articleLink(other, 'Picked by the editors')),
    ...pickedBy.docs.map((other) => articleLink(other, 'Names this error')),
    ...(sameProduct?.docs ?? []).map((other) =>
      articleLink(other, `Same product: ${productNames}`),
    ),
  ]
  const seen = new Set([article.id])
  return candidates.filter(({ id }) => !seen.has(id) && Boolean(seen.add(id))).slice(0, most)
}
