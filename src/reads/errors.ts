import type { Where } from 'payload'
import { slugs } from '@collections/slugs'
import type { ErrorArticle } from '@/generated/payload-types'
import { articleFaqs } from '@/site/derived-faqs'
import { isSlug } from '@/site/slug'
import { urls } from '@/site/urls'
import type { ArticleSummary, ArticleView, FaqView } from '@/site/views'
import { loadHighlighter, type Highlight } from '@/site/highlight'
import { cms } from './payload'
import { proseView } from './prose'
import { relatedLinks } from './related'
import {
  allLoaded,
  articleSummary,
  categoryLink,
  causesView,
  codesView,
  day,
  faqView,
  loaded,
  productLink,
  sourcesView,
  stepsView,
  verdictView,
} from './views'

/** Every read of a page: as an anonymous visitor, so that only what is published is found. */
export const asVisitor = { overrideAccess: false, draft: false } as const

/** The published article at an address, complete; null when there is none. */
export async function getArticle(slug: string): Promise<ArticleView | null> {
  if (!isSlug(slug)) return null
  const payload = await cms()
  const found = await payload.find({
    ...asVisitor,
    collection: slugs.errors,
    where: { slug: { equals: slug } },
    depth: 2,
    limit: 1,
    pagination: false,
  })
  const article = found.docs[0]
  return article ? articleView(article) : null
}

/** A stored article, its products and categories loaded, as its page shows it. */
export async function articleView(article: ErrorArticle): Promise<ArticleView> {
  const highlight = await loadHighlighter()
  const [related, own] = await Promise.all([relatedLinks(article), ownFaqs(article.id, highlight)])
  const view: Omit<ArticleView, 'faqs'> = {
    id: article.id,
    slug: article.slug ?? '',
    url: urls.error(article.slug ?? ''),
    title: article.title,
    codes: codesView(article.codes),
    message: article.message ?? '',
    variants: (article.variants ?? []).map(({ text }) => text),
    introduction: proseView(article.introduction, highlight),
    meaning: proseView(article.meaning, highlight),
    causes: causesView(article.causes, highlight),
    steps: stepsView(article.steps, highlight),
    fallbacks: (article.fallbacks ?? [])
      .map(({ body }) => proseView(body, highlight))
      .filter((body) => body !== null),
    products: allLoaded(article.products).map((product) => {
      const category = loaded(product.category)
      return { ...productLink(product), category: category && categoryLink(category) }
    }),
    related,
    picked: (article.related ?? []).map((other) => (typeof other === 'number' ? other : other.id)),
    verdict: verdictView(article.verdict),
    appliesTo: article.appliesTo ?? '',
    sources: sourcesView(article.sources),
    verifiedOn: day(article.verifiedOn),
    publishedAt: article.publishedAt ?? null,
    updatedAt: article.updatedAt,
    seo: { title: article.meta?.title ?? '', description: article.meta?.description ?? '' },
  }
  return { ...view, faqs: articleFaqs(view, own) }
}

async function ownFaqs(article: number, highlight: Highlight): Promise<FaqView[]> {
  const payload = await cms()
  const found = await payload.find({
    ...asVisitor,
    collection: slugs.faqs,
    where: { errors: { in: [article] } },
    depth: 0,
    limit: 50,
    pagination: false,
    sort: 'order',
  })
  return found.docs.map((faq) => faqView(faq, highlight)).filter((faq) => faq !== null)
}

/** One page of the index of articles, A to Z. */
export async function listErrors(options: {
  page?: number
  perPage?: number
  product?: string
}): Promise<{ items: ArticleSummary[]; page: number; pages: number; total: number }> {
  if (options.product && !isSlug(options.product)) return { items: [], page: 1, pages: 1, total: 0 }
  const payload = await cms()
  const where: Where[] = []
  if (options.product) where.push({ 'products.slug': { equals: options.product } })
  const found = await payload.find({
    ...asVisitor,
    collection: slugs.errors,
    where: { and: where },
    depth: 1,
    limit: Math.min(options.perPage ?? 50, 100),
    page: options.page ?? 1,
    sort: 'title',
  })
  return {
    items: found.docs.map(articleSummary),
    page: found.page ?? 1,
    pages: found.totalPages,
    total: found.totalDocs,
  }
}
