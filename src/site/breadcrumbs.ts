import { urls } from './urls'
import type { ArticleView, CategoryLink } from './views'

/** A step of the way from the home page; the last one is the page itself. */
export type Crumb = { label: string; url: string }

const home: Crumb = { label: 'Home', url: urls.home() }

const category = (link: CategoryLink | null | undefined): Crumb[] =>
  link ? [{ label: link.name, url: link.url }] : []

/** Home, the category and name of its first product, then the article. */
export function articleCrumbs(article: ArticleView): Crumb[] {
  const product = article.products[0]
  return [
    home,
    ...category(product?.category),
    ...(product ? [{ label: product.name, url: product.url }] : []),
    { label: article.codes[0]?.code ?? article.title, url: article.url },
  ]
}

/** Home, the category when there is one, then the page. */
export const pageCrumbs = (page: Crumb, above?: CategoryLink | null): Crumb[] => [
  home,
  ...category(above),
  page,
]
