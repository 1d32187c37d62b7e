import type pg from 'pg'
import { withConnection } from '../../src/database/connection'
import { articleRowsStatements, countWordsStatements } from '../../src/database/search-index'
import { loadAllTables } from '../../src/decoder/tables/index'
import { indexRow, type Indexable } from '../../src/search/index-rows'
import { articleAt, productName, products } from './articles'

const batch = 500

/** Indexes that are quicker built over a full table than row by row. */
const lateIndexes = [
  'search_documents_head_products_idx',
  'search_documents_sample_idx',
  'search_bodies_sample_idx',
  'search_bodies_text_idx',
  'search_messages_words_idx',
  'search_codes_begin_idx',
]

/**
 * Fills an empty, migrated database with the first `size` made-up articles, published. How many seconds
 * that took stands in its table `bench_load`.
 */
export function loadArticles(url: string, size: number): Promise<void> {
  return withConnection(url, async (client) => {
    const began = performance.now()
    const late = await client.query<{ indexname: string; indexdef: string }>(
      'select indexname, indexdef from pg_indexes where indexname = any($1)',
      [lateIndexes],
    )
    for (const { indexname } of late.rows) await client.query(`drop index ${indexname}`)
    await client.query(`set synchronous_commit = off; set maintenance_work_mem = '512MB'`)
    await loadProducts(client)
    const tables = await loadAllTables()
    let writing: Promise<void> = Promise.resolve()
    for (let from = 1; from <= size; from += batch) {
      const length = Math.min(batch, size - from + 1)
      const articles = Array.from({ length }, (_, at) => articleAt(from + at))
      const statements = articleRowsStatements(articles.map((one) => indexRow(one, tables)))
      await writing
      writing = write(client, articles, statements)
      if (from % 50_000 === 1 && from > 1)
        console.error(`  ${from - 1} articles, ${Math.round((performance.now() - began) / 1000)} s`)
    }
    await writing
    for (const { text } of countWordsStatements()) await client.query(text)
    for (const { indexdef } of late.rows) await client.query(indexdef)
    await client.query(`
      insert into errors_rels (parent_id, path, products_id)
      select article_id, 'products', product from search_documents, unnest(products) as product`)
    await client.query('vacuum analyze')
    const seconds = (performance.now() - began) / 1000
    await client.query(`create table bench_load as select ${seconds}::real as seconds`)
  })
}

async function loadProducts(client: pg.Client): Promise<void> {
  const numbers = Array.from({ length: products }, (_, at) => at + 1)
  await client.query(
    `insert into products (id, slug) select id, 'product-' || id from unnest($1::int[]) as id`,
    [numbers],
  )
  await client.query(
    `insert into products_locales (name, _locale, _parent_id)
     select name, 'en', id from unnest($1::int[], $2::text[]) as p(id, name)`,
    [numbers, numbers.map(productName)],
  )
}

async function write(
  client: pg.Client,
  articles: readonly Indexable[],
  statements: readonly { text: string; values: readonly unknown[] }[],
): Promise<void> {
  await client.query('begin')
  await client.query(
    `insert into errors (id, slug, message, _status)
     select id, slug, message, 'published' from jsonb_to_recordset($1::jsonb)
       as r(id int, slug text, message text)`,
    [JSON.stringify(articles.map(({ id, slug, message }) => ({ id, slug, message })))],
  )
  await client.query(
    `insert into errors_locales (title, applies_to, _locale, _parent_id)
     select title, body, 'en', id from jsonb_to_recordset($1::jsonb) as r(id int, title text, body text)`,
    [JSON.stringify(articles.map(({ id, title, body }) => ({ id, title, body })))],
  )
  for (const { text, values } of statements) await client.query(text, [...values])
  await client.query('commit')
}
