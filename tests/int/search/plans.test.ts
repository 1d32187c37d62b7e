import { beforeAll, expect, test } from 'vitest'
import { productOfFamilyStatement } from '@/database/article-queries'
import { withConnection } from '@/database/connection'
import {
  alikeGapsStatement,
  closeGapsStatement,
  messageBesideCodeStatement,
  reopenGapsStatement,
} from '@/database/gap-closing'
import * as match from '@/database/match-queries'
import type { Statement } from '@/database/query'
import { resolvePathStatement } from '@/database/resolve-path'
import { lockRowsStatement } from '@/database/row-locks'
import { forgetArticlesStatements } from '@/database/search-index'
import * as search from '@/database/search-queries'
import { env } from '@/env'

const articles = 100_000

/** Words of an article: a rare one, one of some thousands, one of a hundred, and one that all have. */
const words = `array['rare' || i, 'some' || i % 3000, 'often' || i % 100, 'always']`

/** A library of many articles, made by the server itself. */
const library = `
  set synchronous_commit = off;
  insert into products (id, slug) select i, 'product-' || i from generate_series(1, 300) i;
  insert into products_locales (name, _locale, _parent_id)
    select 'Product ' || i, 'en', i from generate_series(1, 300) i;
  insert into products_texts ("order", parent_id, path, text)
    select 1, i, 'otherNames', 'Other ' || i from generate_series(1, 300) i;
  insert into errors (id, slug, message, _status)
    select i, 'article-' || i, 'rare' || i, 'published' from generate_series(1, ${articles}) i;
  insert into redirects ("from", type, "to")
    select '/errors/old-' || i, '308', '/errors/article-' || i from generate_series(1, 50000) i;
  insert into gaps (keyed_hash, kind, what, code, state)
    select 'hash' || i, 'message', 'the rare' || i || ' was jammed by some' || i % 3000, 'X' || i, 'open'
    from generate_series(1, ${articles}) i;
  insert into search_documents (article_id, slug, title, codes, family, products, excerpt, terms, head)
    select i, 'article-' || i, 'Article ' || i, array['X' || i], 'family' || i % 200,
      array[1 + i % 300], 'An excerpt', ${words}, array_to_tsvector(${words})
    from generate_series(1, ${articles}) i;
  insert into search_bodies (article_id, text)
    select i, array_to_tsvector(${words}) from generate_series(1, ${articles}) i;
  insert into search_codes (code, place, article_id)
    select 'X' || i, 0, i from generate_series(1, ${articles}) i;
  insert into search_messages (article_id, place, template, words)
    select i, 0, array_to_string(${words}, ' '), ${words} from generate_series(1, ${articles}) i;
  insert into search_words (word, messages)
    select word, count(*) from search_messages, unnest(words) as word group by word;
  insert into search_terms (word, articles)
    select word, count(*) from search_documents, unnest(terms) as word group by word;`

beforeAll(
  () =>
    withConnection(env().databaseUrl, async (client) => {
      // Indexes of words are much quicker built over full tables.
      const late = await client.query<{ name: string; made: string }>(
        `select indexname as name, indexdef as made from pg_indexes
         where indexdef like '%USING gin%' and (tablename like 'search_%' or tablename = 'gaps')`,
      )
      for (const { name } of late.rows) await client.query(`drop index ${name}`)
      await client.query(library)
      for (const { made } of late.rows) await client.query(made)
      await client.query('analyze')
    }),
  180_000,
)

const some = ['rare7', 'some7']
const codes = Array.from({ length: 40 }, (_, at) => `X${at * 97}`)
const ids = Array.from({ length: 30 }, (_, at) => 1 + at * 131)
const statements: Record<string, Statement> = {
  'articles by code': match.articlesByCodesStatement(codes, 20),
  'counts of words': match.wordCountsStatement(some),
  'messages by words': match.messagesByWordsStatement([['rare7'], some, ['often7', 'some7']], 60),
  'articles that are offered': match.offeredArticlesStatement(ids),
  'heads that hold words': search.headsStatement(`('rare7') & ('often7')`, null, 300),
  'heads of a product': search.headsStatement(`('often7')`, [7], 300),
  'heads that hold what all hold': search.headsStatement(`('rare7') & ('always')`, null, 300),
  'bodies that hold words': search.bodiesStatement(`('rare7') & ('often7')`, null, 100),
  'heads that hold some words': search.someWordsStatement(
    'heads',
    `'rare7' | 'some7'`,
    some,
    null,
    300,
  ),
  'bodies that hold some words': search.someWordsStatement(
    'bodies',
    `'rare7' | 'some7'`,
    some,
    [7],
    300,
  ),
  'words in bodies': search.wordsInBodiesStatement(some),
  'articles of products': search.articlesOfProductsStatement([7, 8], null, 300),
  'codes in any spelling': search.lookupsStatement(codes, 20),
  'codes that begin so': search.codesBeginningStatement('X99', 20),
  'known words': search.termsStatement(some),
  'words that begin so': search.termsBeginningStatement('rare77', 8),
  'words spelled alike': search.termsAlikeStatement(['rrae777'], 12),
  'products by name': search.productsNamedStatement(['product 7'], ['prod']),
  'what is shown of products': search.shownProductsStatement(ids),
  'a product by its address': search.productBySlugStatement('product-7'),
  'what is shown of articles': search.shownDocumentsStatement(ids),
  'the product of a kind of code': productOfFamilyStatement('family7'),
  'the page of an address': resolvePathStatement('/errors/article-7', 'errors', 'article-7'),
  'rows that are locked': lockRowsStatement('errors', ids),
  'gaps that an article closes': closeGapsStatement(7, codes, ['hash7']),
  'gaps spelled alike': alikeGapsStatement(['the rare7 was jammed by some7']),
  'gaps of an article': reopenGapsStatement(7),
  'the message beside a code': messageBesideCodeStatement('X7'),
}
for (const [at, statement] of forgetArticlesStatements(ids).entries())
  statements[`an article that goes, ${at + 1}`] = statement

type Plan = {
  'Node Type': string
  'Relation Name'?: string
  Plans?: Plan[]
}

/** Tables so small that reading them whole is the quickest. */
const small = new Set([
  'products',
  'products_locales',
  'products_texts',
  'search_state',
  'pg_class',
])

const scans = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' && !small.has(plan['Relation Name']!)
    ? [plan['Relation Name']!]
    : []),
  ...(plan.Plans ?? []).flatMap(scans),
]

test('no query that somebody waits for reads a large table whole', async () => {
  const read = await withConnection(env().databaseUrl, async (client) => {
    const read: Record<string, string[]> = {}
    for (const [name, { text, values }] of Object.entries(statements)) {
      const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
        `explain (format json) ${text}`,
        [...values],
      )
      read[name] = scans(rows[0]!['QUERY PLAN'][0]!.Plan)
    }
    return read
  })
  expect(read).toEqual(Object.fromEntries(Object.keys(statements).map((name) => [name, []])))
})
