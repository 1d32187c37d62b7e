import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { slugs } from '@collections/slugs'
import { lockCodeStatement } from '@/database/row-locks'
import { absolute, urls } from '@/site/urls'
import { executeInTransaction } from './transaction'

type Article = {
  id?: number
  codes?: { code?: string | null }[] | null
  deletedAt?: string | null
}

/**
 * A code leads to one page: an article whose primary code a published article has is not saved, by
 * whatever route it comes. The message says which page that is. Two publications of one code at once
 * wait for each other.
 */
export const refuseTakenCode: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = originalDoc as Article | undefined
  const article = { ...before, ...(data as Article) }
  const code = article.codes?.[0]?.code?.trim()
  if (!code || article.deletedAt) return data
  await executeInTransaction(req, lockCodeStatement(code))
  const owner = await ownerOf(req, code, before?.id ?? 0)
  if (!owner) return data
  const link = absolute(req.payload.config.serverURL, urls.adminDocument(slugs.errors, owner.id))
  throw new APIError(
    `${code} is the primary code of a published article. Open that one instead: ${link}`,
    409,
    {
      errors: [{ path: 'codes.0.code', message: `“${owner.title}” has this code: ${link}` }],
      taken: { code, id: owner.id, title: owner.title, url: link },
    },
    true,
  )
}

/** The published article, outside the trash, whose first code this is. */
async function ownerOf(req: PayloadRequest, code: string, id: number) {
  const found = await req.payload.find({
    collection: slugs.errors,
    where: {
      and: [
        { 'codes.code': { equals: code } },
        { _status: { equals: 'published' } },
        { id: { not_equals: id } },
      ],
    },
    depth: 0,
    // A code that the writer may not see is taken all the same.
    overrideAccess: true,
    pagination: false,
    select: { title: true, codes: true },
    req,
  })
  return found.docs.find(({ codes }) => codes?.[0]?.code === code)
}
