import { urls } from '@/site/urls'

import type { ContentSet, Entry } from '../content-set'
import { faultAt } from '../content-set'
import type { Fault } from '../fault'
import { parseMarkdown, readProse } from '../markdown'
import { nearest } from '../nearest'
import { articleProse } from '../prose-fields'
import { linksIn } from '../read-field'
import type { Path } from '../yaml-source'

const slugsOf = (entries: readonly Entry<'errors' | 'products' | 'categories'>[]): Set<string> =>
  new Set(entries.map(({ value }) => value.slug))

const checkSlugs = (
  entry: Entry<'errors' | 'products' | 'faqs'>,
  field: string,
  named: readonly string[] | undefined,
  known: Set<string>,
): Fault[] =>
  (named ?? []).flatMap((slug, index) => {
    if (known.has(slug)) return []
    const near = nearest(slug, known)
    const advice = near ? `did you mean ${near}?` : 'there is no such file'
    return [faultAt(entry, [field, index], `${field}: unknown slug ${slug}; ${advice}`)]
  })

/** Paths of this site that a link may lead to, for a given set of content. */
const livePaths = (set: ContentSet): Set<string> =>
  new Set([
    urls.home(),
    urls.decode(),
    urls.families(),
    urls.errors(),
    urls.products(),
    urls.faq(),
    urls.search(),
    urls.about(),
    urls.privacy(),
    urls.accessibility(),
    urls.api(),
    ...set.errors.map(({ value }) => urls.error(value.slug)),
    ...set.products.map(({ value }) => urls.product(value.slug)),
    ...set.categories.map(({ value }) => urls.category(value.slug)),
  ])

const checkLinks = (
  entry: Entry<'errors' | 'faqs'>,
  path: Path,
  markdown: string,
  live: Set<string>,
): Fault[] =>
  linksIn(readProse(parseMarkdown(markdown)).blocks)
    .filter((href) => href.startsWith('/'))
    .filter((href) => {
      const target = href.replace(/[?#].*$/s, '')
      return !live.has(target) && !target.startsWith(urls.code(''))
    })
    .map((href) => faultAt(entry, path, `dead link to ${href}: no such page of this site`))

/** Every product, category and article that a file names exists, and links within the site lead somewhere. */
export const checkReferences = (set: ContentSet): Fault[] => {
  const [errors, products, categories] = [
    slugsOf(set.errors),
    slugsOf(set.products),
    slugsOf(set.categories),
  ]
  const live = livePaths(set)
  const self = set.errors.flatMap((entry) => {
    const index = entry.value.related?.indexOf(entry.value.slug) ?? -1
    return index < 0 ? [] : [faultAt(entry, ['related', index], 'related names the article itself')]
  })
  return [
    ...self,
    ...set.errors.flatMap((entry) => [
      ...checkSlugs(entry, 'products', entry.value.products, products),
      ...checkSlugs(entry, 'related', entry.value.related, errors),
      ...articleProse(entry.value).flatMap(({ path, markdown }) =>
        checkLinks(entry, path, markdown, live),
      ),
    ]),
    ...set.products.flatMap((entry) => {
      const { category } = entry.value
      return checkSlugs(entry, 'category', category === undefined ? [] : [category], categories)
    }),
    ...set.faqs.flatMap((entry) => [
      ...checkSlugs(entry, 'errors', entry.value.errors, errors),
      ...checkSlugs(entry, 'products', entry.value.products, products),
      ...checkLinks(entry, ['answer'], entry.value.answer, live),
    ]),
  ]
}
