import { slugs, globals } from '@collections/slugs'

/**
 * What shows what. A page names, by these keys, everything it shows
 * (`<meta name="shows" content="error:12 product:3">`); a change names, by the same keys, what it
 * touched. The page cache marks the pages where the two meet.
 */
export const shows = {
  /** The text of one article, also where only its title stands. */
  error: (id: number) => `error:${id}`,
  /** Name and description of one product. */
  product: (id: number) => `product:${id}`,
  /** Which articles a product has. */
  articlesOf: (productId: number) => `articles-of:${productId}`,
  category: (id: number) => `category:${id}`,
  /** Any list over all articles: home, indexes, sitemap, feeds. */
  errors: 'errors',
  products: 'products',
  categories: 'categories',
  faqs: 'faqs',
  site: 'site',
  /** Not on a page: the gate's list of moved and retired addresses. */
  redirects: 'redirects',
} as const

/** Ids of related documents, before and after the change. */
export type Touched = { related?: readonly number[]; products?: readonly number[] }

/**
 * The keys that a change of one document touches. An article that names another shows on that one's
 * page too, so both are touched.
 *
 * @example keysForChange('errors', 12, { products: [3] }) // ['error:12', 'errors', 'articles-of:3']
 */
export function keysForChange(
  collection: string,
  id: number | null,
  touched: Touched = {},
): string[] {
  switch (collection) {
    case slugs.errors:
      return unique([
        ...(id === null ? [] : [shows.error(id)]),
        shows.errors,
        ...(touched.related ?? []).map(shows.error),
        ...(touched.products ?? []).map(shows.articlesOf),
      ])
    case slugs.products:
      return [...(id === null ? [] : [shows.product(id)]), shows.products]
    case slugs.categories:
      return [...(id === null ? [] : [shows.category(id)]), shows.categories]
    case slugs.faqs:
      return [shows.faqs]
    case slugs.redirects:
      return [shows.redirects]
    case globals.site:
      return [shows.site]
    default:
      return []
  }
}

/** The content of the `shows` meta element: keys without repeats, in a stable order. */
export const showsContent = (keys: readonly string[]): string => unique(keys).sort().join(' ')

const unique = (keys: readonly string[]): string[] => [...new Set(keys)]
