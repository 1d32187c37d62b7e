import type { Route } from './routes'

/** Pages whose address holds something that a reader or an article named. */
const withParts: Record<string, string> = {
  home: '/',
  error: '/errors/:slug',
  'error-markdown': '/errors/:slug.md',
  product: '/products/:slug',
  'product-feed': '/products/:slug/feed.xml',
  categorie: '/categories/:slug',
  code: '/codes/:code',
  picture: '/pictures/:file',
  families: '/decode/families',
  shared: '/decode/shared',
  'api-docs': '/api',
  feed: '/feed.xml',
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
  llms: '/llms.txt',
  opensearch: '/opensearch.xml',
}

const resources = new Set(['decode', 'match', 'errors', 'codes', 'products', 'search', 'export'])
const collections = new Set(['users', 'errors', 'products', 'categories', 'faqs', 'media'])

const below = (folder: string, path: string, known: ReadonlySet<string>): string => {
  const name = path.slice(folder.length).split('/')[1] ?? ''
  return known.has(name) ? `${folder}/${name}` : `${folder}/*`
}

/**
 * The pattern of an address, for metrics and the log: one of a few dozen, however many addresses there
 * are, and without a word of what was asked for.
 *
 * @example routePattern(routeOf('/errors/0x80070005'), '/errors/0x80070005') // '/errors/:slug'
 */
export function routePattern(route: Route, path: string): string {
  switch (route.kind) {
    case 'page':
      return withParts[route.name] ?? `/${route.name}`
    case 'probe':
      return route.name === 'security-txt' ? '/.well-known/security.txt' : `/${route.name}`
    case 'public-api':
      return below('/api/v1', path, resources)
    case 'cms-api':
      return below('/api', path, collections)
    case 'admin':
      return '/admin/*'
    case 'preview':
      return '/preview/*'
    case 'file':
      return '/assets/*'
    case 'other':
      return 'other'
  }
}
