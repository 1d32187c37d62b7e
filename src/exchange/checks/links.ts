import { urls } from '@/site/urls'
import { faultAt, type ContentSet, type Entry } from '../content-set'
import type { Fault } from '../fault'
import { parseMarkdown, readProse } from '../markdown'
import { articleProse } from '../prose-fields'
import { linksIn } from '../read-field'
import type { Path } from '../yaml-source'

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

const checkText = (
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

/** Links within the site lead somewhere. */
export const checkLinks = (set: ContentSet): Fault[] => {
  const live = livePaths(set)
  return [
    ...set.errors.flatMap((entry) =>
      articleProse(entry.value).flatMap(({ path, markdown }) =>
        checkText(entry, path, markdown, live),
      ),
    ),
    ...set.faqs.flatMap((entry) => checkText(entry, ['answer'], entry.value.answer, live)),
  ]
}
