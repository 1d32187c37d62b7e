import type { PayloadRequest, Where } from 'payload'
import { slugs } from '@collections/slugs'
import { matchErrors } from '@/search/match-errors'
import type { Evidence } from '@/site/evidence'
import { urls } from '@/site/urls'

/** An article that may say already what somebody is about to write. */
export type Written = {
  id: number
  title: string
  codes: string[]
  message: string
  isPublished: boolean
  /** Of the form. */
  url: string
  /** Why it is listed, in words. */
  because: string[]
}

/** `same` has the code as its first: there is nothing to start. `similar` is to be looked at. */
export type WrittenAnswer = { same: Written[]; similar: Written[] }

const most = 5

/**
 * What is written already about an error, drafts too, as far as the person may read it. Only codes and
 * masked messages are asked for.
 *
 * @param code the first code of the article that is about to be written; null without one
 */
export async function findWritten(
  req: PayloadRequest,
  { code, evidence }: { code: string | null; evidence: Evidence },
): Promise<WrittenAnswer> {
  const [withCode, matches] = await Promise.all([
    code ? articlesWhere(req, { 'codes.code': { equals: code } }, [`has the code ${code}`]) : [],
    matchErrors(evidence),
  ])
  const reasons = new Map(matches.map(({ slug, because }) => [slug, because]))
  const matched = matches.length
    ? await articlesWhere(req, { slug: { in: [...reasons.keys()] } }, reasons)
    : []
  const same = withCode.filter(({ codes }) => codes[0] === code)
  const seen = new Set(same.map(({ id }) => id))
  const similar = [...withCode, ...matched].filter(({ id }) => !seen.has(id) && seen.add(id))
  return { same, similar: similar.slice(0, most) }
}

async function articlesWhere(
  req: PayloadRequest,
  where: Where,
  because: string[] | ReadonlyMap<string, string[]>,
): Promise<Written[]> {
  const { docs } = await req.payload.find({
    collection: slugs.errors,
    where,
    depth: 0,
    draft: true,
    limit: 20,
    overrideAccess: false,
    pagination: false,
    select: { title: true, slug: true, codes: true, message: true, _status: true },
    req,
  })
  return docs.map(({ id, title, slug, codes, message, _status }) => ({
    id,
    title,
    codes: (codes ?? []).map((each) => each.code),
    message: message ?? '',
    isPublished: _status === 'published',
    url: urls.adminDocument(slugs.errors, id),
    because: Array.isArray(because)
      ? because
      : ((because as Map<string, string[]>).get(slug ?? '') ?? []),
  }))
}
