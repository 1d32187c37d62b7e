import type { Statement } from './query'
import { numberArray, textArray } from './text-array'

/** Whether anything is open at all: asked first, since a publish seldom finds that. */
export const hasOpenGapsStatement = (): Statement => ({
  text: `select exists (select from gaps where state = 'open') as open`,
  values: [],
})

/** Closes what an article covers by its codes, or by texts of which only the hash is known. */
export const closeGapsStatement = (
  article: number,
  codes: readonly string[],
  keyedHashes: readonly string[],
): Statement => ({
  text: `
    update gaps set state = 'written', article_id = $1, updated_at = now()
    where state = 'open' and (code = any($2::text[]) or keyed_hash = any($3::text[]))`,
  values: [article, textArray(codes), textArray(keyedHashes)],
})

/** So many messages that are spelled alike are compared word by word. */
const compared = 50

/** Open messages that are spelled like one of the templates, the likest first. */
export const alikeGapsStatement = (templates: readonly string[]): Statement => ({
  text: `
    select distinct alike.id, alike.what from unnest($1::text[]) as own(template)
    cross join lateral (
      select g.id, g.what from gaps g
      where g.state = 'open' and g.kind = 'message' and g.what % own.template
      order by similarity(g.what, own.template) desc, g.id limit ${compared}
    ) alike`,
  values: [textArray(templates)],
})

export const closeGapsByIdStatement = (article: number, ids: readonly number[]): Statement => ({
  text: `
    update gaps set state = 'written', article_id = $1, updated_at = now()
    where state = 'open' and id = any($2::int[])`,
  values: [article, numberArray(ids)],
})

/** Closes the searches whose words all stand in the title, codes or messages of an article. */
export const closeSearchesStatement = (article: number): Statement => ({
  text: `
    update gaps g set state = 'written', article_id = $1, updated_at = now()
    from search_documents d
    where g.state = 'open' and g.kind = 'search' and g.what is not null and d.article_id = $1
      and d.head @@ websearch_to_tsquery('english', regexp_replace(g.what, '<[a-z-]+>', ' ', 'g'))`,
  values: [article],
})

/** What an article had closed is open again when readers no longer see it. */
export const reopenGapsStatement = (article: number): Statement => ({
  text: `
    update gaps set state = 'open', article_id = null, updated_at = now()
    where article_id = $1 and state = 'written'`,
  values: [article],
})

/** The message that most readers saw beside a code. */
export const messageBesideCodeStatement = (code: string): Statement => ({
  text: `
    select what from gaps where code = $1 and kind = 'message' and what is not null
    order by count desc, id limit 1`,
  values: [code],
})
