import { shows, showsContent } from './shows'
import type { ArticleView, CategoryLink, CategoryView, HomeView, ProductView } from './views'

type Identified = { id: number }

const errorsIn = (articles: readonly Identified[]): string[] =>
  articles.map(({ id }) => shows.error(id))

const categoryIn = (category: CategoryLink | null): string[] =>
  category ? [shows.category(category.id)] : []

/**
 * Everything that a fix page shows, related articles and breadcrumbs included. Which other articles
 * its products have is left out on purpose: it only feeds computed relations, which may lag, and one
 * edit would mark every page of a product.
 */
export const articleShows = (article: ArticleView): string =>
  showsContent([
    shows.site,
    shows.faqsOf('error', article.id),
    shows.error(article.id),
    shows.namedBy(article.id),
    ...article.picked.map(shows.error),
    ...errorsIn(article.related),
    ...article.products.flatMap(({ id, category }) => [shows.product(id), ...categoryIn(category)]),
  ])

export const productShows = (product: ProductView): string =>
  showsContent([
    shows.site,
    shows.faqsOf('product', product.id),
    shows.product(product.id),
    shows.articlesOf(product.id),
    ...errorsIn(product.articles),
    ...categoryIn(product.category),
  ])

export const categoryShows = (category: CategoryView): string =>
  showsContent([
    shows.site,
    shows.category(category.id),
    // A product can move in from another category.
    shows.products,
    ...category.products.flatMap(({ id }) => [shows.product(id), shows.articlesOf(id)]),
    ...errorsIn(category.articles),
  ])

export const homeShows = (home: HomeView): string =>
  showsContent([
    shows.site,
    shows.errors,
    shows.verified,
    shows.products,
    shows.categories,
    ...errorsIn(home.recentlyVerified),
  ])

/** A page of the index of errors, with the product names in it. */
export const indexShows = (articles: readonly Identified[]): string =>
  showsContent([shows.site, shows.titles, shows.products, ...errorsIn(articles)])

/** What the decoder knows of a code, and the articles that name it. */
export const codeShows = (articles: readonly Identified[]): string =>
  showsContent([shows.site, shows.errors, ...errorsIn(articles)])

export const productsShows = (): string =>
  showsContent([shows.site, shows.errors, shows.products, shows.categories])

type About = { articles: readonly Identified[]; products: readonly Identified[] }

/** All questions, with the articles and products that they are about. */
export const faqShows = (faqs: readonly About[]): string =>
  showsContent([
    shows.site,
    shows.faqs,
    // An article that a question is about may become visible.
    shows.errors,
    ...faqs.flatMap(({ articles, products }) => [
      ...errorsIn(articles),
      ...products.map(({ id }) => shows.product(id)),
    ]),
  ])

/** The feed of all changes, with the product names in it. */
export const feedShows = (): string => showsContent([shows.site, shows.changes, shows.products])

export const productFeedShows = (productId: number): string =>
  showsContent([shows.site, shows.product(productId), shows.changesOf(productId), shows.products])

/** Every address with the day of its last change. */
export const sitemapShows = (): string =>
  showsContent([shows.errors, shows.changes, shows.products, shows.categories])

/** `llms.txt`: the products that have articles. */
export const llmsShows = (): string => showsContent([shows.site, shows.errors, shows.products])

/** A page with no content of its own but the site's name and navigation. */
export const siteShows = (): string => showsContent([shows.site])
