import type { Payload } from 'payload'
import type { Contents, Kind } from './kinds'
import type { SlugIndex } from './slug-index'

/** Stands in `importedHash` until the article itself is written. */
export const PLACEHOLDER = 'placeholder'

const relatedOf = (value: Contents[Kind]): readonly string[] =>
  'related' in value ? (value.related ?? []) : []

/**
 * Makes room for the articles that a document names before their own turn comes: two articles that
 * name each other cannot both be written after the other. A placeholder is a bare draft without a
 * version, so neither readers nor editors see it; one that a killed import left behind is filled by
 * the next. It is written past Payload's hooks: there is nothing in it to check, count or announce.
 *
 * @param coming the titles of the articles that this import will make, by slug
 */
export const addPlaceholders = async (
  payload: Payload,
  value: Contents[Kind],
  coming: ReadonlyMap<string, string>,
  index: SlugIndex,
): Promise<void> => {
  for (const slug of relatedOf(value)) {
    const title = coming.get(slug)
    if (title === undefined || index.idOf('errors', slug) !== undefined) continue
    const created = (await payload.db.create({
      collection: 'errors',
      data: { slug, title: { en: title }, importedHash: PLACEHOLDER, _status: 'draft' },
    })) as { id: number }
    index.add('errors', slug, created.id)
  }
}

/** A document without the articles that lie in the trash, until they come back. */
export const withoutLost = <K extends Kind>(
  value: Contents[K],
  coming: ReadonlyMap<string, string>,
  index: SlugIndex,
): Contents[K] => {
  const isLost = (slug: string): boolean =>
    index.idOf('errors', slug) === undefined && !coming.has(slug)
  const related = relatedOf(value)
  return related.some(isLost)
    ? { ...value, related: related.filter((slug) => !isLost(slug)) }
    : value
}
