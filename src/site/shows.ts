import { slugs, globals } from '@collections/slugs'

/**
 * What shows what. A page names, by these keys, everything it shows
 * (`<meta name="shows" content="error:12 product:3">`); a change names, by the same keys, what it
 * touched. The page cache marks the pages where the two meet.
 */
export const shows = {
  /** The text of one article, also where only its title stands. */
  error: (id: number) => `error:${id}`,
  /** Which other articles name it as related. */
  namedBy: (id: number) => `named-by:${id}`,
  /** Name and description of one product. */
  product: (id: number) => `product:${id}`,
  /** Which articles a product has, and in which order. */
  articlesOf: (productId: number) => `articles-of:${productId}`,
  /** When articles of a product changed last. */
  changesOf: (productId: number) => `changes-of:${productId}`,
  category: (id: number) => `category:${id}`,
  /** Which articles there are: their number, addresses, codes and products. */
  errors: 'errors',
  /** Lists over all articles in the order of their titles. */
  titles: 'titles',
  /** Lists in the order in which articles were verified. */
  verified: 'verified',
  /** When articles changed last: feeds and sitemaps. */
  changes: 'changes',
  products: 'products',
  categories: 'categories',
  /** The list of all questions. */
  faqs: 'faqs',
  /** The questions about one article or product. */
  faqsOf: (what: 'error' | 'product', id: number) => `faqs-of-${what}:${id}`,
  site: 'site',
  /** Not on a page: the gate's list of moved and retired addresses. */
  redirects: 'redirects',
} as const

/** What lists take from an article; null while readers do not see it. */
export type Listed = {
  slug: string
  title: string
  codes: readonly string[]
  products: readonly number[]
  related: readonly number[]
  verifiedOn: string
}

/**
 * The keys that a change of one article touches. An edit of a text marks the pages that show the
 * article and what is sorted by date; lists are marked only by what they are made of.
 *
 * @example keysForArticle(12, listed, { ...listed, title: 'Another' })
 *   // ['error:12', 'changes', 'changes-of:3', 'titles', 'articles-of:3']
 */
export function keysForArticle(id: number, before: Listed | null, after: Listed | null): string[] {
  const products = [...(before?.products ?? []), ...(after?.products ?? [])]
  const differs = (name: keyof Listed) => String(before?.[name]) !== String(after?.[name])
  const isOther = before === null || after === null || differs('slug') || differs('codes')
  const hasMoved = isOther || differs('products')
  const isNamedOtherwise = hasMoved || differs('title')
  return unique([
    shows.error(id),
    shows.changes,
    ...products.map(shows.changesOf),
    ...(hasMoved ? [shows.errors] : []),
    ...(isNamedOtherwise ? [shows.titles, ...products.map(shows.articlesOf)] : []),
    ...(isNamedOtherwise || differs('verifiedOn') ? [shows.verified] : []),
    ...(isOther || differs('related')
      ? [...(before?.related ?? []), ...(after?.related ?? [])].map(shows.namedBy)
      : []),
  ])
}

/** What a question is about. */
export type About = { errors: readonly number[]; products: readonly number[] }

/** The keys that a change of a question touches: what it was about and what it is about now. */
export const keysForFaq = (...about: readonly About[]): string[] =>
  unique([
    shows.faqs,
    ...about.flatMap(({ errors, products }) => [
      ...errors.map((id) => shows.faqsOf('error', id)),
      ...products.map((id) => shows.faqsOf('product', id)),
    ]),
  ])

/**
 * The keys that a change of any other document touches.
 *
 * @example keysForChange('products', 3) // ['product:3', 'products']
 */
export function keysForChange(collection: string, id: number | null): string[] {
  switch (collection) {
    case slugs.products:
      return [...(id === null ? [] : [shows.product(id)]), shows.products]
    case slugs.categories:
      return [...(id === null ? [] : [shows.category(id)]), shows.categories]
    case slugs.redirects:
      return [shows.redirects]
    case globals.site:
      return [shows.site]
    default:
      return []
  }
}

const lists: Record<string, string> = {
  error: shows.errors,
  product: shows.products,
  category: shows.categories,
}

/**
 * Of keys that changed together, those of documents that readers may not see any more: with them the
 * list of such documents changed.
 *
 * @example mayBeGone(['error:12', 'changes', 'errors']) // ['error:12']
 */
export const mayBeGone = (keys: readonly string[]): string[] =>
  keys.filter((key) => {
    const [kind = '', id] = key.split(':')
    return id !== undefined && keys.includes(lists[kind] ?? '')
  })

/** The content of the `shows` meta element: keys without repeats, in a stable order. */
export const showsContent = (keys: readonly string[]): string => unique(keys).sort().join(' ')

const unique = (keys: readonly string[]): string[] => [...new Set(keys)]
