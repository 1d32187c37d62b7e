import { shows, showsContent } from './shows'
import type {
  ArticleSummary,
  ArticleView,
  CategoryLink,
  CategoryView,
  HomeView,
  ProductView,
} from './views'

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
    shows.faqs,
    shows.error(article.id),
    ...errorsIn(article.related),
    ...article.products.flatMap(({ id, category }) => [shows.product(id), ...categoryIn(category)]),
  ])

export const productShows = (product: ProductView): string =>
  showsContent([
    shows.site,
    shows.faqs,
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
    shows.products,
    shows.categories,
    ...errorsIn(home.recentlyVerified),
  ])

/** A page of the index of errors, with the product names in it. */
export const indexShows = (articles: readonly ArticleSummary[]): string =>
  showsContent([shows.site, shows.errors, shows.products, ...errorsIn(articles)])

export const productsShows = (): string =>
  showsContent([shows.site, shows.errors, shows.products, shows.categories])

export const faqShows = (): string =>
  showsContent([shows.site, shows.faqs, shows.errors, shows.products])

/** Feeds, sitemaps and `llms.txt`: any article, product or category may stand in them. */
export const listingShows = (): string =>
  showsContent([shows.site, shows.errors, shows.products, shows.categories])

/** A page with no content of its own but the site's name and navigation. */
export const siteShows = (): string => showsContent([shows.site])
