import type { Statement } from './query'
import { numberArray } from './text-array'

type Pointing = { table: string; column: 'products_id' | 'errors_id'; path: string }

/** Lists of relations that name a product. */
const namesProduct: readonly Pointing[] = [
  { table: 'errors_rels', column: 'products_id', path: 'products' },
  { table: '_errors_v_rels', column: 'products_id', path: 'version.products' },
  { table: 'faqs_rels', column: 'products_id', path: 'products' },
  { table: '_faqs_v_rels', column: 'products_id', path: 'version.products' },
]

/** Lists of relations that name an article. */
const namesArticle: readonly Pointing[] = [
  { table: 'errors_rels', column: 'errors_id', path: 'related' },
  { table: '_errors_v_rels', column: 'errors_id', path: 'version.related' },
  { table: 'faqs_rels', column: 'errors_id', path: 'errors' },
  { table: '_faqs_v_rels', column: 'errors_id', path: 'version.errors' },
]

/** A list that names both keeps one of the two; the rest is pointed from the one to the other. */
const repoint = ({ table, column, path }: Pointing, from: number, into: number): Statement[] => [
  {
    text: `
      delete from ${table} r where r.path = '${path}' and r.${column} = $1 and exists (
        select from ${table} other
        where other.parent_id = r.parent_id and other.path = r.path and other.${column} = $2)`,
    values: [from, into],
  },
  {
    text: `update ${table} set ${column} = $2 where path = '${path}' and ${column} = $1`,
    values: [from, into],
  },
]

/** Published or not, the articles whose newest or public text names a product. */
export const articlesOfProductStatement = (product: number): Statement => ({
  text: `
    select parent_id as id from errors_rels where path = 'products' and products_id = $1
    union
    select v.parent_id from _errors_v_rels r join _errors_v v on v.id = r.parent_id and v.latest
    where r.path = 'version.products' and r.products_id = $1 and v.parent_id is not null
    order by id`,
  values: [product],
})

/** Articles whose picks name an article. */
export const articlesNamingStatement = (article: number): Statement => ({
  text: `
    select parent_id as id from errors_rels where path = 'related' and errors_id = $1
    union
    select v.parent_id from _errors_v_rels r join _errors_v v on v.id = r.parent_id and v.latest
    where r.path = 'version.related' and r.errors_id = $1 and v.parent_id is not null
    order by id`,
  values: [article],
})

/** Whoever has one of these open in a form is told that it changed. */
export const raiseRevisionsStatements = (articles: readonly number[]): Statement[] => [
  {
    text: `update errors set revision = coalesce(revision, 0) + 1, updated_at = now() where id = any($1::int[])`,
    values: [numberArray(articles)],
  },
  {
    text: `
      update _errors_v set version_revision = coalesce(version_revision, 0) + 1
      where latest and parent_id = any($1::int[])`,
    values: [numberArray(articles)],
  },
]

export const repointProductStatements = (from: number, into: number): Statement[] =>
  namesProduct.flatMap((pointing) => repoint(pointing, from, into))

export const repointCategoryStatements = (from: number, into: number): Statement[] => [
  {
    text: `update products set category_id = $2, revision = coalesce(revision, 0) + 1 where category_id = $1`,
    values: [from, into],
  },
  {
    text: `update _products_v set version_category_id = $2 where version_category_id = $1`,
    values: [from, into],
  },
]

/** Picks, questions, readers' answers, comments, gaps and counts go from one article to another. */
export const repointArticleStatements = (from: number, into: number): Statement[] => [
  // An article does not name itself.
  {
    text: `delete from errors_rels where path = 'related' and errors_id = $1 and parent_id = $2`,
    values: [from, into],
  },
  {
    text: `
      delete from _errors_v_rels r using _errors_v v
      where v.id = r.parent_id and v.parent_id = $2 and r.path = 'version.related' and r.errors_id = $1`,
    values: [from, into],
  },
  ...namesArticle.flatMap((pointing) => repoint(pointing, from, into)),
  { text: `update feedback set error_id = $2 where error_id = $1`, values: [from, into] },
  { text: `update comments set article_id = $2 where article_id = $1`, values: [from, into] },
  { text: `update gaps set article_id = $2 where article_id = $1`, values: [from, into] },
  { text: `delete from dead_links where article_id = $1`, values: [from] },
  {
    text: `
      insert into article_views (article_id, day, views)
      select $2, day, views from article_views where article_id = $1
      on conflict (article_id, day) do update set views = article_views.views + excluded.views`,
    values: [from, into],
  },
  { text: `delete from article_views where article_id = $1`, values: [from] },
]
