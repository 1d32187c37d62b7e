import type { SlugTable } from '@/database/resolve-path'

/** The document without which there is no such page, and the page at which it is at home. */
type Owner = {
  table: SlugTable
  slug: string
  path: string
  /** Where this went when that page moved. */
  follow: (moved: string) => string
}

/** What the server does with a path. */
export type Route =
  | {
      kind: 'page'
      /** For metrics: a name, not the path. */
      name: string
      /** Query parameters that make another page of it; all others are left out. */
      query: readonly string[]
      /** The page exists only when this table has the slug. */
      slugIn: Owner | null
      isKept: boolean
      /** Its address answers in HTML or in Markdown, whichever is asked for. */
      isNegotiated: boolean
    }
  | { kind: 'file'; name: string }
  | { kind: 'probe'; name: 'healthz' | 'readyz' | 'metrics' | 'security-txt' }
  | { kind: 'admin' | 'cms-api' | 'public-api' | 'preview' | 'other'; name: string }

const slugTables: Record<string, SlugTable> = { products: 'products', categories: 'categories' }

const page = (name: string, more: Partial<Extract<Route, { kind: 'page' }>> = {}): Route => ({
  kind: 'page',
  name,
  query: [],
  slugIn: null,
  isKept: true,
  isNegotiated: false,
  ...more,
})

/** Pages by path; every one of them is the same for every reader. */
const pages: Record<string, Route> = {
  '/': page('home'),
  '/decode': page('decode'),
  '/decode/families': page('families'),
  '/decode/shared': page('shared', { isKept: false }),
  '/errors': page('errors', { query: ['page', 'product', 'category', 'family', 'sort', 'q'] }),
  '/products': page('products'),
  '/faq': page('faq'),
  '/search': page('search', { query: ['q', 'page', 'product', 'category'], isKept: false }),
  '/feedback': page('feedback', { isKept: false }),
  '/wanted': page('wanted', { isKept: false }),
  '/about': page('about'),
  '/privacy': page('privacy'),
  '/accessibility': page('accessibility'),
  '/api': page('api-docs'),
  '/feed.xml': page('feed'),
  '/sitemap.xml': page('sitemap'),
  '/robots.txt': page('robots'),
  '/llms.txt': page('llms'),
  '/opensearch.xml': page('opensearch'),
}

const isUnder = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder}/`)

/** Which kind of thing a path (no query) is. */
export function routeOf(path: string): Route {
  const known = pages[path]
  if (known) return known
  if (path === '/healthz' || path === '/readyz' || path === '/metrics')
    return { kind: 'probe', name: path.slice(1) as 'healthz' }
  if (path === '/.well-known/security.txt') return { kind: 'probe', name: 'security-txt' }
  if (path.startsWith('/assets/') || path.startsWith('/_next/static/'))
    return { kind: 'file', name: 'file' }
  if (isUnder(path, '/admin')) return { kind: 'admin', name: 'admin' }
  if (isUnder(path, '/api/v1')) return { kind: 'public-api', name: 'api-v1' }
  if (isUnder(path, '/api')) return { kind: 'cms-api', name: 'cms-api' }
  if (isUnder(path, '/preview')) return { kind: 'preview', name: 'preview' }
  return routeOfSlug(path) ?? { kind: 'other', name: 'other' }
}

function routeOfSlug(path: string): Route | null {
  const [, folder = '', name = '', ...rest] = path.split('/')
  if (folder === 'products' && rest.join('/') === 'feed.xml')
    return owned('product-feed', 'products', name, (moved) => `${moved}/feed.xml`)
  if (!name || rest.length > 0) return null
  // There are billions of codes: kept, they would push everything else out.
  if (folder === 'codes') return page('code', { isKept: false })
  if (folder === 'sitemap') return page('sitemap')
  if (folder === 'pictures' && name.endsWith('.png'))
    return owned('picture', 'errors', name.slice(0, -'.png'.length), pictureOf)
  if (folder === 'errors')
    return name.endsWith('.md')
      ? owned('error-markdown', 'errors', name.slice(0, -'.md'.length), markdownOf, negotiated)
      : owned('error', 'errors', name, same, negotiated)
  const table = slugTables[folder]
  return table ? owned(table.replace(/s$/, ''), table, name, same, { query: ['page'] }) : null
}

const negotiated = { isNegotiated: true }
const same = (moved: string) => moved
const markdownOf = (moved: string) => `${moved}.md`
const pictureOf = (moved: string) => moved.replace(/^\/errors\/(.+)$/, '/pictures/$1.png')

/** A page that is there as long as a document is. */
function owned(
  name: string,
  table: SlugTable,
  piece: string,
  follow: Owner['follow'],
  more: Partial<Extract<Route, { kind: 'page' }>> = {},
): Route | null {
  const slug = decoded(piece)
  if (!slug) return null
  return page(name, { slugIn: { table, slug, path: `/${table}/${piece}`, follow }, ...more })
}

/** A piece of a path as it was meant; null when it is no text (`%E0%A4%A`, a zero byte). */
function decoded(piece: string): string | null {
  try {
    const text = decodeURIComponent(piece)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
