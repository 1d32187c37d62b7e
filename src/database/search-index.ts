import type { Statement } from './query'
import { numberArray } from './text-array'

/**
 * Writes of the search index. They run inside the transaction of the publish that they belong to, so
 * the index is never ahead of or behind the articles. Each takes any number of articles at once.
 */

/** Everything that the index holds of one article; texts of `words` are plain words in small letters. */
export type IndexRow = {
  id: number
  slug: string
  title: string
  family: string | null
  /** As the editors spell them, for showing. */
  codes: readonly string[]
  products: readonly number[]
  /** The beginning of what the article says, shown under its title. */
  excerpt: string
  /** Distinct words of the head, as spelled. */
  terms: readonly string[]
  titleWords: string
  messageWords: string
  bodyWords: string
  lookups: readonly { code: string; place: number; bare: boolean }[]
  messages: readonly { place: number; template: string; words: readonly string[] }[]
}

/** Takes articles out. Words are counted down in their order, so that two publishes cannot deadlock. */
export function forgetArticlesStatements(ids: readonly number[]): Statement[] {
  const values = [numberArray(ids)]
  return [
    {
      text: `
        with gone as (
          delete from search_messages where article_id = any($1::int[]) returning words
        ), fewer as (
          select word, count(*)::int as times from gone, unnest(gone.words) as word group by word
        ), locked as (
          select w.word from search_words w join fewer using (word) order by w.word for update of w
        )
        update search_words w set messages = w.messages - fewer.times
        from fewer where w.word = fewer.word and w.word in (select word from locked)`,
      values,
    },
    {
      text: `
        with gone as (
          delete from search_documents where article_id = any($1::int[]) returning terms
        ), fewer as (
          select word, count(*)::int as times from gone, unnest(gone.terms) as word group by word
        ), locked as (
          select t.word from search_terms t join fewer using (word) order by t.word for update of t
        )
        update search_terms t set articles = t.articles - fewer.times
        from fewer where t.word = fewer.word and t.word in (select word from locked)`,
      values,
    },
    { text: `delete from search_codes where article_id = any($1::int[])`, values },
    { text: `delete from search_bodies where article_id = any($1::int[])`, values },
  ]
}

/** Puts articles in; {@link forgetArticlesStatements} come before. */
export function indexArticlesStatements(rows: readonly IndexRow[]): Statement[] {
  const values = [numberArray(rows.map(({ id }) => id))]
  return [
    ...articleRowsStatements(rows),
    {
      text: `
        insert into search_words (word, messages)
        select word, count(*)::int from search_messages m, unnest(m.words) as word
        where m.article_id = any($1::int[]) group by word order by word
        on conflict (word) do update set messages = search_words.messages + excluded.messages`,
      values,
    },
    {
      text: `
        insert into search_terms (word, articles)
        select word, count(*)::int from search_documents d, unnest(d.terms) as word
        where d.article_id = any($1::int[]) group by word order by word
        on conflict (word) do update set articles = search_terms.articles + excluded.articles`,
      values,
    },
  ]
}

/** The rows of articles without the counts of words: what loads an empty index in bulk. */
export function articleRowsStatements(rows: readonly IndexRow[]): Statement[] {
  const values = [JSON.stringify(rows)]
  return [
    {
      text: `
        insert into search_documents
          (article_id, slug, title, codes, family, products, excerpt, terms, head)
        select id, slug, title, codes, family, products, excerpt, terms,
          setweight(to_tsvector('english', "titleWords"), 'A')
          || setweight(to_tsvector('english', "messageWords"), 'C')
        from jsonb_to_recordset($1::jsonb) as r(id int, slug text, title text, codes text[],
          family text, products int[], excerpt text, terms text[], "titleWords" text,
          "messageWords" text)`,
      values,
    },
    {
      text: `
        insert into search_bodies (article_id, text)
        select id, setweight(to_tsvector('english', "titleWords"), 'A')
          || setweight(to_tsvector('english', "messageWords"), 'C')
          || setweight(to_tsvector('english', "bodyWords"), 'D')
        from jsonb_to_recordset($1::jsonb) as r(id int, "titleWords" text, "messageWords" text,
          "bodyWords" text)`,
      values,
    },
    {
      text: `
        insert into search_codes (code, place, article_id, bare)
        select l.code, l.place, r.id, l.bare
        from jsonb_to_recordset($1::jsonb) as r(id int, lookups jsonb),
          jsonb_to_recordset(r.lookups) as l(code text, place int, bare boolean)`,
      values,
    },
    {
      text: `
        insert into search_messages (article_id, place, template, words)
        select r.id, m.place, m.template, m.words
        from jsonb_to_recordset($1::jsonb) as r(id int, messages jsonb),
          jsonb_to_recordset(r.messages) as m(place int, template text, words text[])`,
      values,
    },
  ]
}

/** Takes out what readers no longer see; words count what is left. */
export function strayArticlesStatements(): Statement[] {
  const isSeen = `select from errors e
    where e.id = article_id and e._status = 'published' and e.deleted_at is null`
  const clean = ['search_codes', 'search_messages', 'search_bodies', 'search_documents'].map(
    (table) => ({ text: `delete from ${table} where not exists (${isSeen})`, values: [] }),
  )
  return [...clean, holdCounts, ...countWordsStatements(), { text: markComplete, values: [] }]
}

/** Publishes wait while words are counted anew, or their own counts would be lost. */
const holdCounts: Statement = {
  text: `lock table search_words, search_terms in share row exclusive mode`,
  values: [],
}

/** Counts all words anew, from the rows that hold them. */
export const countWordsStatements = (): Statement[] =>
  [
    { of: 'search_words', counts: 'messages', from: 'search_messages', words: 'words' },
    { of: 'search_terms', counts: 'articles', from: 'search_documents', words: 'terms' },
  ].map(({ of, counts, from, words }) => ({
    text: `
      with counted as (
        select word, count(*)::int as times from ${from} s, unnest(s.${words}) as word group by word
      ), gone as (
        delete from ${of} where word not in (select word from counted)
      )
      insert into ${of} (word, ${counts}) select word, times from counted order by word
      on conflict (word) do update set ${counts} = excluded.${counts}
      where ${of}.${counts} <> excluded.${counts}`,
    values: [],
  }))

const markComplete = `update search_state set is_complete = true`

/** False from a change of the index's form until all articles are in it again. */
export const isIndexCompleteStatement = (): Statement => ({
  text: `select coalesce(bool_and(is_complete), true) as complete from search_state`,
  values: [],
})
