import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { forgetArticlesStatements, indexArticlesStatements } from '@/database/search-index'
import { tablesFor } from '@/decoder'
import { loadTables } from '@/decoder/tables'
import type { ErrorArticle } from '@/generated/payload-types'
import { indexRow, type Indexable } from '@/search/index-rows'
import type { RichText } from '@/site/prose/model'
import { toText } from '@/site/prose/text'
import { isDraftSave } from './changes'
import { idsOf } from './ids-of'
import { isPublic } from './main-row'
import { executeInTransaction } from './transaction'

/** Keeps the search index in step with what readers see, in the transaction of the change itself. */
export const indexArticle: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (isDraftSave(req)) return
  await writeIndex(req, [doc as ErrorArticle])
}

/** The rows would go with the article, but the counts of its words would stay. */
export const forgetArticle: CollectionBeforeDeleteHook = async ({ id, req }) => {
  for (const statement of forgetArticlesStatements([Number(id)])) {
    await executeInTransaction(req, statement)
  }
}

/** Writes the rows of articles anew, or takes them out when readers do not see them. */
export async function writeIndex(
  req: PayloadRequest,
  articles: readonly ErrorArticle[],
): Promise<void> {
  const seen = articles.filter(isPublic).map(indexable)
  const codes = seen.flatMap((article) => article.codes.map(({ code }) => code)).join('\n')
  const tables = await loadTables(tablesFor(codes))
  const rows = seen.map((article) => indexRow(article, tables))
  const statements = [
    ...forgetArticlesStatements(articles.map(({ id }) => id)),
    ...(rows.length > 0 ? indexArticlesStatements(rows) : []),
  ]
  for (const statement of statements) await executeInTransaction(req, statement)
}

const prose = (state: unknown): string => (state ? toText(state as RichText) : '')

/** Names of products are not in it: they are looked up where they stand, and may change. */
const indexable = (article: ErrorArticle): Indexable => ({
  id: article.id,
  slug: article.slug ?? '',
  title: article.title,
  codes: article.codes ?? [],
  message: article.message ?? '',
  variants: (article.variants ?? []).map(({ text }) => text),
  products: idsOf(article.products),
  meaning: prose(article.meaning),
  body: [
    prose(article.introduction),
    article.appliesTo,
    ...(article.causes ?? []).flatMap((cause) => [
      cause.title,
      prose(cause.body),
      cause.instruction,
    ]),
    ...(article.steps ?? []).flatMap((step) => [step.title, prose(step.body), step.command]),
    ...(article.fallbacks ?? []).map(({ body }) => prose(body)),
  ]
    .filter(Boolean)
    .join('\n'),
})
