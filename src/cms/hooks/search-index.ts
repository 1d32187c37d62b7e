import type {
  CollectionAfterChangeHook,
  CollectionBeforeDeleteHook,
  Payload,
  PayloadRequest,
} from 'payload'
import { slugs } from '@collections/slugs'
import { forgetArticleStatements, indexArticleStatements } from '@/database/search-index'
import type { ErrorArticle } from '@/generated/payload-types'
import { messageRows } from '@/search/index-rows'
import type { RichText } from '@/site/prose/model'
import { toText } from '@/site/prose/text'
import { isDraftSave } from './changes'
import { idsOf } from './ids-of'
import { isPublic } from './main-row'
import { executeInTransaction } from './transaction'

/** Keeps the search index in step with what readers see, in the transaction of the change itself. */
export const indexArticle: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (isDraftSave(req)) return
  await writeIndex(req, doc as ErrorArticle)
}

/** The rows would go with the article, but the counts of its words would stay. */
export const forgetArticle: CollectionBeforeDeleteHook = async ({ id, req }) => {
  for (const statement of forgetArticleStatements(Number(id))) {
    await executeInTransaction(req, statement)
  }
}

/** Writes the rows of one article anew, or takes them out when readers do not see it. */
export async function writeIndex(req: PayloadRequest, article: ErrorArticle): Promise<void> {
  for (const statement of forgetArticleStatements(article.id)) {
    await executeInTransaction(req, statement)
  }
  if (!isPublic(article)) return
  const codes = (article.codes ?? []).map(({ code }) => code)
  const products = idsOf(article.products)
  const rows = {
    id: article.id,
    slug: article.slug ?? '',
    title: article.title,
    family: article.codes?.[0]?.family ?? null,
    codes,
    products,
    productNames: await namesOf(req.payload, products, req),
    body: bodyOf(article),
    messages: messageRows({
      message: article.message ?? '',
      variants: (article.variants ?? []).map(({ text }) => text),
    }),
  }
  for (const statement of indexArticleStatements(rows)) await executeInTransaction(req, statement)
}

async function namesOf(payload: Payload, ids: number[], req: PayloadRequest): Promise<string> {
  if (ids.length === 0) return ''
  const { docs } = await payload.find({
    collection: slugs.products,
    where: { id: { in: ids } },
    depth: 0,
    // Names of products are public.
    overrideAccess: true,
    pagination: false,
    req,
  })
  return docs.flatMap(({ name, otherNames }) => [name, ...(otherNames ?? [])]).join(' ')
}

const prose = (state: unknown): string => (state ? toText(state as RichText) : '')

function bodyOf(article: ErrorArticle): string {
  return [
    article.message,
    ...(article.variants ?? []).map(({ text }) => text),
    prose(article.meaning),
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
    .join('\n')
}
