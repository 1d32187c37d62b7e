import Papa from 'papaparse'
import type { PayloadRequest } from 'payload'
import { slugs } from '@collections/slugs'
import { idsOf } from '../hooks/ids-of'

/**
 * Articles as a table for a spreadsheet. A cell that a spreadsheet would run as a formula (it begins with
 * `=`, `+`, `-`, `@`, a tab or a carriage return) gets an apostrophe before it, so that it stays text.
 *
 * @param ids the articles; all when left out
 */
export async function articlesAsCsv(req: PayloadRequest, ids?: readonly number[]): Promise<string> {
  const asPerson = { depth: 0, overrideAccess: false, pagination: false, req } as const
  const { docs } = await req.payload.find({
    ...asPerson,
    collection: slugs.errors,
    where: ids ? { id: { in: [...ids] } } : {},
    draft: true,
    sort: 'id',
    select: {
      slug: true,
      title: true,
      codes: true,
      message: true,
      products: true,
      _status: true,
      reviewState: true,
      verifiedOn: true,
      reviewDue: true,
      updatedAt: true,
    },
  })
  const products = await req.payload.find({
    ...asPerson,
    collection: slugs.products,
    select: { name: true },
  })
  const names = new Map(products.docs.map(({ id, name }) => [id, name]))
  const rows = docs.map((article) => ({
    id: article.id,
    slug: article.slug ?? '',
    title: article.title,
    codes: (article.codes ?? []).map(({ code }) => code).join(' '),
    message: article.message ?? '',
    products: idsOf(article.products)
      .map((id) => names.get(id) ?? '')
      .join(', '),
    status: article._status ?? '',
    review: article.reviewState ?? '',
    verifiedOn: (article.verifiedOn ?? '').slice(0, 10),
    reviewDue: (article.reviewDue ?? '').slice(0, 10),
    updatedAt: article.updatedAt,
  }))
  return csvOf(rows)
}

const columns = [
  'id',
  'slug',
  'title',
  'codes',
  'message',
  'products',
  'status',
  'review',
  'verifiedOn',
  'reviewDue',
  'updatedAt',
]

/** Rows as CSV (RFC 4180) with a byte order mark, which is how spreadsheets know UTF-8. */
export const csvOf = (rows: readonly object[]): string =>
  `\uFEFF${Papa.unparse(rows as object[], { columns, escapeFormulae: true, newline: '\r\n' })}\r\n`
