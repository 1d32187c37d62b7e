/** The slug of every collection and global: the only place where one is spelled. */
export const slugs = {
  errors: 'errors',
  products: 'products',
  categories: 'categories',
  faqs: 'faqs',
  media: 'media',
  users: 'users',
  redirects: 'redirects',
  feedback: 'feedback',
  gaps: 'gaps',
  comments: 'comments',
  lostPaths: 'lost-paths',
  deadLinks: 'dead-links',
  auditLog: 'audit-log',
} as const

export const globals = { site: 'site' } as const
