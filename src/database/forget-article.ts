import type { Statement } from './query'

/** What was said and found about an article goes with it; it is nothing without it. */
export const forgetAboutArticleStatements = (article: number): Statement[] =>
  [
    { table: 'comments', column: 'article_id' },
    { table: 'dead_links', column: 'article_id' },
    { table: 'feedback', column: 'error_id' },
  ].map(({ table, column }) => ({
    text: `delete from ${table} where ${column} = $1`,
    values: [article],
  }))
