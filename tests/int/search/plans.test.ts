import { readdirSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import * as article from '@/database/article-queries'
import * as code from '@/database/code-queries'
import { withConnection } from '@/database/connection'
import * as closing from '@/database/gap-closing'
import * as desk from '@/database/desk-queries'
import * as forget from '@/database/forget-article'
import * as gaps from '@/database/gap-queries'
import * as jobs from '@/database/job-queries'
import * as late from '@/database/late-commit'
import * as link from '@/database/link-queries'
import * as match from '@/database/match-queries'
import * as merge from '@/database/merge-queries'
import * as nightly from '@/database/nightly-queries'
import * as notify from '@/database/notify'
import * as order from '@/database/order-queries'
import * as product from '@/database/product-queries'
import type { Statement } from '@/database/query'
import * as related from '@/database/related-queries'
import * as path from '@/database/resolve-path'
import * as locks from '@/database/row-locks'
import * as index from '@/database/search-index'
import * as search from '@/database/search-queries'
import * as term from '@/database/term-queries'
import * as visit from '@/database/visit-queries'
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
    select 'hash' || i, (case when i % 20 = 0 then 'search' else 'message' end)::enum_gaps_kind,
      'the rare' || i || ' was jammed by some' || i % 3000, 'X' || i, 'open'
    from generate_series(1, ${articles}) i;
  insert into gap_visits (keyed_hash, day, address)
    select 'hash' || i, '2026-11-25', 'address' from generate_series(1, ${articles}) i;
  insert into errors_rels (parent_id, path, products_id)
    select i, 'products', 1 + i % 300 from generate_series(1, ${articles}) i;
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
const all = {
  ...article,
  ...closing,
  ...desk,
  ...forget,
  ...gaps,
  ...jobs,
  ...late,
  ...link,
  ...match,
  ...merge,
  ...nightly,
  ...notify,
  ...order,
  ...related,
  ...path,
  ...locks,
  ...index,
  ...search,
  ...code,
  ...term,
  ...product,
  ...visit,
}
type Name = Extract<keyof typeof all, `${string}Statement` | `${string}Statements`>

/**
 * What counts the whole catalogue, builds the index anew, clears a day's visits once a day, looks the
 * whole desk over for an editor or by night, moves all that names an article, or stops at the first row or names no table.
 */
const whole = [
  'articleCountsStatement',
  'productChangesStatement',
  'sitemapChangesStatement',
  'catalogueStateStatement',
  'strayArticlesStatements',
  'countWordsStatements',
  'saltStatement',
  'hasOpenGapsStatement',
  'commitLateStatement',
  'changesStatement',
  'dueStatement',
  'deadRelatedStatement',
  'writeDeadLinksStatement',
  'failedNightsStatement',
  'ranSinceStatement',
  'spaceOutStatement',
  'forgetVisitsStatements',
] as const satisfies readonly Name[]

/** Every other statement, with what somebody may ask. */
const statements: Record<Exclude<Name, (typeof whole)[number]>, readonly Statement[]> = {
  articlesByCodesStatement: [match.articlesByCodesStatement(codes, 20)],
  wordCountsStatement: [match.wordCountsStatement(some)],
  messagesByWordsStatement: [
    match.messagesByWordsStatement([['rare7'], some, ['often7', 'some7']], 60),
  ],
  offeredArticlesStatement: [match.offeredArticlesStatement(ids)],
  headsStatement: [
    search.headsStatement(`('rare7') & ('often7')`, null, 300),
    search.headsStatement(`('often7')`, [7], 300),
    search.headsStatement(`('rare7') & ('always')`, null, 300),
    search.headsStatement(`('often7') & ('always')`, null, 300),
  ],
  bodiesStatement: [
    search.bodiesStatement(`('rare7') & ('often7')`, null, 100),
    search.bodiesStatement(`('often7')`, [7], 100),
  ],
  someWordsStatement: [
    search.someWordsStatement('heads', [`'rare7'`, `'some7'`], some, null, 300),
    search.someWordsStatement('heads', [`'often7'`], some, null, 300),
    search.someWordsStatement('bodies', [`'rare7'`, `'some7'`], some, [7], 300),
  ],
  wordsInBodiesStatement: [search.wordsInBodiesStatement(some)],
  articlesOfProductsStatement: [search.articlesOfProductsStatement([7, 8], null, 300)],
  lookupsStatement: [code.lookupsStatement(codes, 20)],
  codesBeginningStatement: [code.codesBeginningStatement('X99', 20)],
  termsStatement: [term.termsStatement(some)],
  termsBeginningStatement: [term.termsBeginningStatement('rare77', 8)],
  termsAlikeStatement: [term.termsAlikeStatement(['rrae777'], ['rrae'])],
  productsNamedStatement: [product.productsNamedStatement(['product 7'], ['prod'])],
  shownProductsStatement: [product.shownProductsStatement(ids)],
  productBySlugStatement: [product.productBySlugStatement('product-7')],
  shownDocumentsStatement: [search.shownDocumentsStatement(ids)],
  productOfFamilyStatement: [article.productOfFamilyStatement('family7')],
  relatedStatement: [
    related.relatedStatement({
      id: 7,
      picked: [8],
      codes: ['X7'],
      family: 'family7',
      products: [7],
      words: some,
    }),
  ],
  resolvePathsStatement: (['errors', 'products', 'categories', null] as const).map((table) =>
    path.resolvePathsStatement(
      table,
      [7, 8, 9].map((id) => ({ path: `/a/${id}`, slug: `article-${id}` })),
    ),
  ),
  lockRowsStatement: [locks.lockRowsStatement('errors', ids)],
  lockPeopleStatement: [locks.lockPeopleStatement(1), locks.lockPeopleStatement(null)],
  takeJobStatement: [jobs.takeJobStatement(7)],
  lockCodeStatement: [locks.lockCodeStatement('X7')],
  lockSlugStatement: [locks.lockSlugStatement('errors', 'a-title')],
  closeGapsStatement: [closing.closeGapsStatement(7, codes, ['hash7'])],
  closeGapsByIdStatement: [closing.closeGapsByIdStatement(7, ids)],
  closeSearchesStatement: [closing.closeSearchesStatement(7)],
  alikeGapsStatement: [closing.alikeGapsStatement(['the rare7 was jammed by some7'])],
  reopenGapsStatement: [closing.reopenGapsStatement(7)],
  messageBesideCodeStatement: [closing.messageBesideCodeStatement('X7')],
  countGapStatement: [
    gaps.countGapStatement({
      keyedHash: 'hash7',
      kind: 'message',
      what: 'rare7',
      isPublic: false,
      code: null,
      family: null,
      address: 'address',
      at: '2026-11-25T10:00:00.000Z',
    }),
  ],
  forgetArticlesStatements: index.forgetArticlesStatements(ids),
  articleRowsStatements: index.articleRowsStatements([]),
  indexArticlesStatements: index.indexArticlesStatements([]),
  isIndexCompleteStatement: [index.isIndexCompleteStatement()],
  alikePagesStatement: [desk.alikePagesStatement(['/errors/article-77x'])],
  forgetAboutArticleStatements: forget.forgetAboutArticleStatements(7),
  deadPathsStatement: [link.deadPathsStatement(['/errors/article-7', '/errors/old-7'])],
  articlesOfProductStatement: [merge.articlesOfProductStatement(7)],
  articlesNamingStatement: [merge.articlesNamingStatement(7)],
  raiseRevisionsStatements: merge.raiseRevisionsStatements(ids),
  repointProductStatements: merge.repointProductStatements(7, 8),
  repointCategoryStatements: merge.repointCategoryStatements(7, 8),
  repointArticleStatements: merge.repointArticleStatements(7, 8),
  noteNightStatement: [nightly.noteNightStatement('links', new Date(0), null)],
  countViewsStatement: [visit.countViewsStatement(new Map([['article-7', 1]]), new Date(0))],
  countLostPathsStatement: [
    visit.countLostPathsStatement(new Map([['/errors/x', 1]]), new Date(0)),
  ],
}

test('every module that makes statements is looked at', async () => {
  const files = readdirSync('src/database').filter((file) => file.endsWith('.ts'))
  const unseen: string[] = []
  for (const file of files) {
    const made = (await import(`../../../src/database/${file}`)) as Record<string, unknown>
    const names = Object.keys(made).filter((name) => /Statements?$/.test(name))
    unseen.push(...names.filter((name) => !(name in all)))
  }
  expect(unseen).toEqual([])
})

test('every statement is looked at', () => {
  const named = Object.keys(all).filter((name) => /Statements?$/.test(name))
  expect([...whole, ...Object.keys(statements)].toSorted()).toEqual(named.toSorted())
})

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
  'users',
])

const scans = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' && !small.has(plan['Relation Name']!)
    ? [plan['Relation Name']!]
    : []),
  ...(plan.Plans ?? []).flatMap(scans),
]

test('no statement that somebody waits for reads a large table whole', async () => {
  const read = await withConnection(env().databaseUrl, async (client) => {
    const read: Record<string, string[]> = {}
    const unfilled = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and reltuples <= 0`,
    )
    const empty = new Set(unfilled.rows.map((row) => row.name))
    for (const [name, asked] of Object.entries(statements)) {
      read[name] = []
      for (const { text, values } of asked) {
        const plan = async () => {
          const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
            `explain (format json) ${text}`,
            [...values],
          )
          return scans(rows[0]!['QUERY PLAN'][0]!.Plan)
        }
        const usual = await plan()
        // A table without rows is read whole in any case: of it, whether an index would do.
        await client.query('set enable_seqscan = off')
        const forced = await plan()
        await client.query('reset enable_seqscan')
        read[name].push(
          ...usual.filter((table) => !empty.has(table)),
          ...forced.filter((table) => empty.has(table)),
        )
      }
    }
    return read
  })
  expect(read).toEqual(Object.fromEntries(Object.keys(statements).map((name) => [name, []])))
})
