import type { Statement } from './query'

/**
 * Writes of the search index. They run inside the transaction of the publish that they belong to, so
 * the index is never ahead of or behind the articles.
 */

export type IndexRows = {
  id: number
  slug: string
  title: string
  family: string | null
  codes: readonly string[]
  products: readonly number[]
  productNames: string
  body: string
  messages: readonly { place: number; template: string; words: readonly string[] }[]
}

const textArray = (values: readonly string[]): string =>
  `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`

/** Takes an article out. Words are counted down in their order, so that two publishes cannot deadlock. */
export function forgetArticleStatements(id: number): Statement[] {
  return [
    {
      text: `
        with gone as (
          delete from search_messages where article_id = $1 returning words
        ), fewer as (
          select word, count(*)::int as times from gone, unnest(gone.words) as word group by word
        ), locked as (
          select w.word from search_words w join fewer using (word) order by w.word for update of w
        )
        update search_words w set messages = w.messages - fewer.times
        from fewer where w.word = fewer.word and w.word in (select word from locked)`,
      values: [id],
    },
    { text: `delete from search_codes where article_id = $1`, values: [id] },
    { text: `delete from search_documents where article_id = $1`, values: [id] },
  ]
}

/** Puts an article in; {@link forgetArticleStatements} come before. */
export function indexArticleStatements(rows: IndexRows): Statement[] {
  const statements: Statement[] = [
    {
      text: `
        insert into search_documents (article_id, slug, title, codes, family, products, text)
        values ($1, $2, $3, $4::text[], $5, $6::int[],
          setweight(to_tsvector('english', $3), 'A')
          || setweight(to_tsvector('simple', array_to_string($4::text[], ' ')), 'A')
          || setweight(to_tsvector('english', $7), 'B')
          || setweight(to_tsvector('english', $8), 'D'))`,
      values: [
        rows.id,
        rows.slug,
        rows.title,
        textArray(rows.codes),
        rows.family,
        `{${rows.products.join(',')}}`,
        rows.productNames,
        rows.body.slice(0, 100_000),
      ],
    },
  ]
  if (rows.codes.length > 0) {
    statements.push({
      text: `
        insert into search_codes (code, place, article_id)
        select code, min(place) - 1, $1 from unnest($2::text[]) with ordinality as c(code, place)
        group by code`,
      values: [rows.id, textArray([...new Set(rows.codes)])],
    })
  }
  for (const { place, template, words } of rows.messages) {
    statements.push({
      text: `
        insert into search_messages (article_id, place, template, words)
        values ($1, $2, $3, $4::text[])`,
      values: [rows.id, place, template, textArray(words)],
    })
  }
  if (rows.messages.length > 0) {
    statements.push({
      text: `
        insert into search_words (word, messages)
        select word, count(*)::int from search_messages m, unnest(m.words) as word
        where m.article_id = $1 group by word order by word
        on conflict (word) do update set messages = search_words.messages + excluded.messages`,
      values: [rows.id],
    })
  }
  return statements
}

/** Takes out what readers no longer see; words count what is left. */
export const strayArticlesStatement = (): Statement => ({
  text: `
    with stray as (
      select article_id from search_documents d
      where not exists (
        select from errors e
        where e.id = d.article_id and e._status = 'published' and e.deleted_at is null)
    ), codes as (
      delete from search_codes where article_id in (select article_id from stray)
    ), messages as (
      delete from search_messages where article_id in (select article_id from stray)
    ), documents as (
      delete from search_documents where article_id in (select article_id from stray)
    ), counted as (
      select word, count(*)::int as messages from search_messages m, unnest(m.words) as word
      where m.article_id not in (select article_id from stray) group by word
    ), gone as (
      delete from search_words where word not in (select word from counted)
    )
    insert into search_words (word, messages) select word, messages from counted order by word
    on conflict (word) do update set messages = excluded.messages`,
  values: [],
})
