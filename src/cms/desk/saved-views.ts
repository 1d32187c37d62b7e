import { slugs } from '@collections/slugs'
import { urls } from '@/site/urls'

/** The lists of articles that people come back to, for the person who looks. */
export function savedViews(person: number, now: Date): { name: string; href: string }[] {
  const articles = (where: Parameters<typeof urls.adminList>[1]) =>
    urls.adminList(slugs.errors, where)
  return [
    {
      name: 'My drafts',
      href: articles([
        ['createdBy', 'equals', String(person)],
        ['_status', 'equals', 'draft'],
      ]),
    },
    { name: 'In review', href: articles([['reviewState', 'equals', 'in-review']]) },
    { name: 'Changes asked', href: articles([['reviewState', 'equals', 'changes-asked']]) },
    {
      name: 'Review due',
      href: articles([['reviewDue', 'less_than_equal', now.toISOString()]]),
    },
    { name: 'Without a source', href: articles([['sources.url', 'exists', 'false']]) },
    { name: 'Without a product', href: articles([['products', 'exists', 'false']]) },
  ]
}
