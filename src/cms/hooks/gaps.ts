import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { explain, tablesForCode } from '@/decoder'
import { loadTables } from '@/decoder/tables'
import {
  alikeGapsStatement,
  closeGapsByIdStatement,
  closeGapsStatement,
  closeSearchesStatement,
  hasOpenGapsStatement,
  reopenGapsStatement,
} from '@/database/gap-closing'
import { gapKey } from '@/database/gap-key'
import type { ErrorArticle } from '@/generated/payload-types'
import { templatesCovered } from '@/search/covers'
import { messageRows } from '@/search/index-rows'
import { isDraftSave } from './changes'
import { isPublic, mainRowBefore } from './main-row'
import { executeInTransaction } from './transaction'

/**
 * A published article closes the gaps that it covers, in the transaction of the publish, and gives them
 * back when readers no longer see it. Runs after the article was indexed.
 */
export const closeGaps: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  if (isDraftSave(req)) return
  const { id } = doc as ErrorArticle
  if (isPublic(doc as ErrorArticle)) return cover(req, doc as ErrorArticle)
  const before = mainRowBefore(req, collection.slug, id)
  if (isPublic(before)) await executeInTransaction(req, reopenGapsStatement(id))
}

/** The link would go with the article, but the gap would stay closed. */
export const reopenGaps: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await executeInTransaction(req, reopenGapsStatement(Number(id)))
}

async function cover(req: PayloadRequest, article: ErrorArticle): Promise<void> {
  const [row] = await executeInTransaction<{ open: boolean }>(req, hasOpenGapsStatement())
  if (!row?.open) return
  const own = {
    id: article.id,
    slug: article.slug ?? '',
    title: article.title,
    message: article.message ?? '',
    variants: (article.variants ?? []).map(({ text }) => text),
  }
  const codes = await withEquivalents((article.codes ?? []).map(({ code }) => code))
  const templates = [...new Set(messageRows(own).map(({ template }) => template))]
  const hashes = [
    ...codes.map((code) => gapKey('code', code)),
    ...templates.map((template) => gapKey('message', template)),
  ]
  await executeInTransaction(req, closeGapsStatement(article.id, codes, hashes))
  await executeInTransaction(req, closeSearchesStatement(article.id))
  if (templates.length === 0) return
  const alike = await executeInTransaction<{ id: number; what: string }>(
    req,
    alikeGapsStatement(templates),
  )
  const covered = new Set(
    templatesCovered(
      own,
      alike.map(({ what }) => what),
    ),
  )
  const ids = alike.filter(({ what }) => covered.has(what)).map(({ id }) => id)
  if (ids.length > 0) await executeInTransaction(req, closeGapsByIdStatement(article.id, ids))
}

/** Codes with their other names: a paste of `Win32 5` finds the article about 0x80070005. */
async function withEquivalents(codes: readonly string[]): Promise<string[]> {
  const all = new Set(codes)
  for (const code of codes) {
    const [reading] = explain(code, await loadTables(tablesForCode(code)))
    for (const { code: other } of reading?.equivalents ?? []) all.add(other)
  }
  return [...all]
}
