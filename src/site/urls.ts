/** Every URL of the site is built here and nowhere else. Paths start with `/`; no origin. */
const segment = encodeURIComponent

export const urls = {
  home: () => '/',
  decode: () => '/decode',
  families: () => '/decode/families',
  errors: () => '/errors',
  error: (slug: string) => `/errors/${segment(slug)}`,
  /** The draft of an article, for whoever holds a token for it. */
  draft: (id: number, token: string) => `/preview/errors/${id}?token=${segment(token)}`,
  errorMarkdown: (slug: string) => `/errors/${segment(slug)}.md`,
  code: (code: string) => `/codes/${segment(code)}`,
  products: () => '/products',
  product: (slug: string) => `/products/${segment(slug)}`,
  category: (slug: string) => `/categories/${segment(slug)}`,
  faq: () => '/faq',
  search: (query?: string) => (query ? `/search?q=${segment(query)}` : '/search'),
  about: () => '/about',
  privacy: () => '/privacy',
  accessibility: () => '/accessibility',
  api: () => '/api',
  feed: () => '/feed.xml',
  sitemap: () => '/sitemap.xml',
  admin: () => '/admin',
  apiDecode: () => '/api/v1/decode',
  apiMatch: () => '/api/v1/match',
  apiErrors: () => '/api/v1/errors',
  apiError: (slug: string) => `/api/v1/errors/${segment(slug)}`,
} as const

/** `origin` (scheme, host, port; no trailing slash) + a path from {@link urls}. */
export const absolute = (origin: string, path: string): string => new URL(path, origin).toString()
