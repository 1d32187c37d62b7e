import { slugs } from '@collections/slugs'
import type { ArticleLink, FaqView, ProductLink } from '@/site/views'
import { asVisitor } from './errors'
import { loadHighlighter } from '@/site/highlight'
import { cms } from './payload'
import { allLoaded, articleLink, faqView, productLink } from './views'

/** A question with what it is about; about the whole site when both lists are empty. */
export type ListedFaq = FaqView & {
  articles: ArticleLink[]
  products: ProductLink[]
  site: boolean
}

/** All published questions in the editors' order. */
export async function listFaqs(): Promise<ListedFaq[]> {
  const payload = await cms()
  const [found, highlight] = await Promise.all([
    payload.find({
      ...asVisitor,
      collection: slugs.faqs,
      depth: 1,
      limit: 500,
      pagination: false,
      sort: ['order', 'question'],
    }),
    loadHighlighter(),
  ])
  return found.docs.flatMap((faq) => {
    const view = faqView(faq, highlight)
    if (!view) return []
    const articles = allLoaded(faq.errors).map((article) => articleLink(article, ''))
    return [
      {
        ...view,
        articles,
        products: allLoaded(faq.products).map(productLink),
        site: faq.site ?? false,
      },
    ]
  })
}
