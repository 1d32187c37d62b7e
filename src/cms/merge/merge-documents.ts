import { APIError, type PayloadRequest } from 'payload'
import { slugs } from '@collections/slugs'
import {
  articlesNamingStatement,
  articlesOfProductStatement,
  raiseRevisionsStatements,
  repointArticleStatements,
  repointCategoryStatements,
  repointProductStatements,
} from '@/database/merge-queries'
import { changesStatement } from '@/database/notify'
import type { Statement } from '@/database/query'
import { lockRowsStatement } from '@/database/row-locks'
import type { ErrorArticle } from '@/generated/payload-types'
import { shows } from '@/site/shows'
import { urls } from '@/site/urls'
import { changePublished } from '../change-published'
import { moveAddress } from '../hooks/redirects'
import { writeIndex } from '../hooks/search-index'
import { executeInTransaction } from '../hooks/transaction'
import type { Mergeable } from './references'

type Document = { id: number; slug?: string | null; deletedAt?: string | null; _status?: string }

const pathOf: Record<Mergeable, (slug: string) => string> = {
  errors: urls.error,
  products: urls.product,
  categories: urls.category,
}

/**
 * Makes one of two documents: what names the first names the second, its address leads there, and it
 * goes to the trash. Runs in the transaction of `req`, with the rights of whoever asks.
 *
 * @throws APIError when one of them is not there, or readers would be led to a page that is not published
 */
export async function mergeDocuments(
  req: PayloadRequest,
  kind: Mergeable,
  from: number,
  into: number,
): Promise<void> {
  if (from === into) throw new APIError('Choose another document.', 400, null, true)
  await executeInTransaction(
    req,
    lockRowsStatement(
      kind,
      [from, into].sort((a, b) => a - b),
    ),
  )
  const [loser, winner] = [await read(req, kind, from), await read(req, kind, into)]
  const isSeen = (loser._status ?? 'published') === 'published'
  if (isSeen && winner._status === 'draft')
    throw new APIError('Publish the other article first: readers are led to it.', 409, null, true)
  const touched = await repoint(req, kind, from, into)
  await trash(req, kind, from)
  if (kind === slugs.errors) await takeOver(req, loser as ErrorArticle, into)
  await refreshArticles(req, touched)
  if (isSeen && loser.slug && winner.slug)
    await moveAddress(req, pathOf[kind](loser.slug), pathOf[kind](winner.slug))
}

async function read(req: PayloadRequest, kind: Mergeable, id: number): Promise<Document> {
  const { docs } = await req.payload.find({
    collection: kind,
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
  })
  const [found] = docs as Document[]
  if (!found) throw new APIError('One of the two is not there any more.', 404, null, true)
  return found
}

/** @returns the articles whose relations changed */
async function repoint(
  req: PayloadRequest,
  kind: Mergeable,
  from: number,
  into: number,
): Promise<number[]> {
  if (kind === slugs.categories) {
    await runAll(req, repointCategoryStatements(from, into))
    await executeInTransaction(
      req,
      changesStatement([
        shows.products,
        shows.categories,
        shows.category(from),
        shows.category(into),
      ]),
    )
    return []
  }
  const isProduct = kind === slugs.products
  const naming = isProduct ? articlesOfProductStatement(from) : articlesNamingStatement(from)
  const articles = (await executeInTransaction<{ id: number }>(req, naming)).map(({ id }) => id)
  const statements = isProduct
    ? repointProductStatements(from, into)
    : repointArticleStatements(from, into)
  await runAll(req, [...statements, ...raiseRevisionsStatements(articles)])
  const lists = isProduct
    ? [shows.articlesOf(from), shows.articlesOf(into), shows.products, shows.faqs]
    : [shows.namedBy(from), shows.namedBy(into), shows.faqs]
  const about = isProduct ? ('product' as const) : ('error' as const)
  await executeInTransaction(
    req,
    changesStatement([
      ...lists,
      shows.faqsOf(about, from),
      shows.faqsOf(about, into),
      shows.errors,
      ...articles.map(shows.error),
    ]),
  )
  return isProduct ? articles : []
}

const runAll = async (req: PayloadRequest, statements: readonly Statement[]) => {
  for (const statement of statements) await executeInTransaction(req, statement)
}

async function trash(req: PayloadRequest, kind: Mergeable, id: number): Promise<void> {
  const newest = await req.payload.findByID({
    collection: kind,
    id,
    depth: 0,
    draft: kind === slugs.errors,
    overrideAccess: false,
    req,
  })
  await req.payload.update({
    collection: kind,
    id,
    data: { deletedAt: new Date().toISOString(), revision: newest.revision ?? 0 },
    depth: 0,
    overrideAccess: false,
    req,
  })
}

/** Readers who have the other's code or message find this one from now on. */
async function takeOver(req: PayloadRequest, from: ErrorArticle, into: number): Promise<void> {
  await changePublished(req, into, ({ codes, message, variants }) => {
    const known = new Set((codes ?? []).map(({ code }) => code))
    const added = (from.codes ?? []).filter(({ code }) => !known.has(code))
    const texts = new Set([message ?? '', ...(variants ?? []).map(({ text }) => text)])
    const printed = [from.message ?? '', ...(from.variants ?? []).map(({ text }) => text)]
    const others = [...new Set(printed)].filter((text) => text.trim() && !texts.has(text))
    return {
      codes: [...(codes ?? []), ...added.map(({ code, family }) => ({ code, family }))],
      variants: [...(variants ?? []), ...others.map((text) => ({ text }))],
    }
  })
}

/** So many articles are read at once. */
const batch = 100

/** Search knows the products of an article by number. */
async function refreshArticles(req: PayloadRequest, ids: readonly number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += batch) {
    const { docs } = await req.payload.find({
      collection: slugs.errors,
      where: { id: { in: ids.slice(at, at + batch) } },
      depth: 0,
      // The index holds what readers see, whoever merges.
      overrideAccess: true,
      pagination: false,
      req,
    })
    await writeIndex(req, docs)
  }
}
