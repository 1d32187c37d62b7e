import { slugs } from '@collections/slugs'
import { isSlug } from '@/site/slug'
import type { CategoryLink, ProductLink, ProductView } from '@/site/views'
import { countArticlesByProduct } from '@/search/article-counts'
import { asVisitor } from './errors'
import { loadHighlighter } from '@/site/highlight'
import { cms } from './payload'
import { articleSummary, categoryLink, faqView, loaded, productLink } from './views'

export type ListedProduct = ProductLink & { articleCount: number; category: CategoryLink | null }

/** Every product with the number of its published articles. */
export async function listProducts(): Promise<ListedProduct[]> {
  const payload = await cms()
  const [found, counts] = await Promise.all([
    payload.find({
      ...asVisitor,
      collection: slugs.products,
      depth: 1,
      limit: 1000,
      pagination: false,
      sort: '_order',
    }),
    countArticlesByProduct(),
  ])
  return found.docs.map((product) => {
    const category = loaded(product.category)
    return {
      ...productLink(product),
      articleCount: counts.get(product.id) ?? 0,
      category: category && categoryLink(category),
    }
  })
}

/** One product with its articles and questions; null when there is none. */
export async function getProduct(slug: string): Promise<ProductView | null> {
  if (!isSlug(slug)) return null
  const payload = await cms()
  const found = await payload.find({
    ...asVisitor,
    collection: slugs.products,
    where: { slug: { equals: slug } },
    depth: 1,
    limit: 1,
    pagination: false,
  })
  const product = found.docs[0]
  if (!product) return null
  const [articles, faqs, highlight] = await Promise.all([
    payload.find({
      ...asVisitor,
      collection: slugs.errors,
      where: { products: { in: [product.id] } },
      depth: 1,
      limit: 500,
      pagination: false,
      sort: 'title',
    }),
    payload.find({
      ...asVisitor,
      collection: slugs.faqs,
      where: { products: { in: [product.id] } },
      depth: 0,
      limit: 50,
      pagination: false,
      sort: 'order',
    }),
    loadHighlighter(),
  ])
  const category = loaded(product.category)
  return {
    ...productLink(product),
    otherNames: product.otherNames ?? [],
    vendor: product.vendor ?? '',
    category: category && categoryLink(category),
    articles: articles.docs.map(articleSummary),
    faqs: faqs.docs.map((faq) => faqView(faq, highlight)).filter((faq) => faq !== null),
  }
}
