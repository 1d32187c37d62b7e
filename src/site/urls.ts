/** Every URL of the site is built here and nowhere else. Paths start with `/`; no origin. */
const segment = encodeURIComponent

/** `?a=1&b=2` without what is empty; nothing at all when all is. */
function query(values: Record<string, string | number | undefined>): string {
  const pairs = Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${segment(String(value))}`)
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

export const urls = {
  home: () => '/',
  decode: () => '/decode',
  families: () => '/decode/families',
  /** What is shared with the installed site goes here, and is caught by the worker below. */
  shared: () => '/decode/shared',
  shareWorker: () => '/decode/share-worker.js',
  /** The index; its first page and the list of all products have the plain address. */
  errors: (list: { page?: number; product?: string } = {}) =>
    `/errors${query({ product: list.product, page: list.page === 1 ? undefined : list.page })}`,
  error: (slug: string) => `/errors/${segment(slug)}`,
  /** The draft of an article, for whoever holds a token for it. */
  draft: (id: number, token: string) => `/preview/errors/${id}?token=${segment(token)}`,
  /** A saved version of an article, for whoever holds a token for the article. */
  version: (id: number, version: number, token: string) =>
    `/preview/errors/${id}?token=${segment(token)}&version=${version}`,
  errorMarkdown: (slug: string) => `/errors/${segment(slug)}.md`,
  code: (code: string) => `/codes/${segment(code)}`,
  /** Where a reader asks for an article about a code. */
  wanted: () => '/wanted',
  products: () => '/products',
  product: (slug: string) => `/products/${segment(slug)}`,
  category: (slug: string) => `/categories/${segment(slug)}`,
  faq: () => '/faq',
  /** Where the form at the end of a fix page goes; there is nothing to read. */
  feedback: () => '/feedback',
  search: (q?: string, page = 1, product?: string) =>
    `/search${query({ q, product, page: page === 1 ? undefined : page })}`,
  about: () => '/about',
  privacy: () => '/privacy',
  accessibility: () => '/accessibility',
  api: () => '/api',
  feed: () => '/feed.xml',
  productFeed: (slug: string) => `/products/${segment(slug)}/feed.xml`,
  sitemap: () => '/sitemap.xml',
  sitemapPart: (name: string) => `/sitemap/${name}.xml`,
  openSearch: () => '/opensearch.xml',
  manifest: () => '/manifest.webmanifest',
  icon: () => '/icon.svg',
  /** The picture that stands for an article where its link is shared. */
  articlePicture: (slug: string) => `/pictures/${segment(slug)}.png`,
  admin: () => '/admin',
  adminReset: (token: string) => `/admin/reset/${segment(token)}`,
  /** A list of the desk; `where` as lines of field, operator and value that must all hold. */
  adminList: (collection: string, where: readonly (readonly [string, string, string])[] = []) =>
    `/admin/collections/${collection}${query(
      Object.fromEntries(
        where.map(([field, operator, value], at) => [
          `where[or][0][and][${at}][${field}][${operator}]`,
          value,
        ]),
      ),
    )}`,
  adminNew: (collection: string) => `/admin/collections/${collection}/create`,
  adminFreshness: () => '/admin/freshness',
  adminDocument: (collection: string, id: number) => `/admin/collections/${collection}/${id}`,
  apiDecode: () => '/api/v1/decode',
  apiMatch: () => '/api/v1/match',
  apiSearch: (q: string, product?: string, limit?: number) =>
    `/api/v1/search${query({ q, product, limit })}`,
  apiErrors: () => '/api/v1/errors',
  apiError: (slug: string) => `/api/v1/errors/${segment(slug)}`,
  apiCode: (code: string) => `/api/v1/codes/${segment(code)}`,
  apiProducts: () => '/api/v1/products',
  apiExport: () => '/api/v1/export/errors.ndjson',
  openApi: () => '/api/v1/openapi.json',
} as const

/** `origin` (scheme, host, port; no trailing slash) + a path from {@link urls}. */
export const absolute = (origin: string, path: string): string => new URL(path, origin).toString()

/** Where the page of a code says thank you for asking. */
export const askedAnchor = 'asked'
