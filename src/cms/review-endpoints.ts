import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { slugs } from '@collections/slugs'
import { hasRole } from './access/roles'
import { idsOf } from './hooks/ids-of'

type Named = { id: number; name: string }

/** Who stands behind a review, by name: people do not see each other's records. */
export type ReviewPeople = {
  askedBy: string | null
  reviewer: string | null
  verifiedBy: string | null
  /** Whoever may be asked for a review. */
  reviewers: Named[]
}

/** What the review panel says of people. */
export const reviewPeople: Endpoint = {
  path: '/:id/review-people',
  method: 'get',
  handler: async (req) => {
    if (!hasRole(req, 'author')) throw new APIError('Sign in to review.', 403, null, true)
    const id = Number(req.routeParams?.id)
    const { docs } = await req.payload.find({
      collection: slugs.errors,
      where: { id: { equals: Number.isSafeInteger(id) ? id : 0 } },
      depth: 0,
      draft: true,
      limit: 1,
      overrideAccess: false,
      pagination: false,
      select: { askedBy: true, reviewer: true, verifiedBy: true },
      req,
    })
    const article = docs[0]
    if (!article) throw new APIError('There is no such article.', 404, null, true)
    const reviewers = await people(req, { role: { in: ['editor', 'admin'] } })
    const meant = [article.askedBy, article.reviewer, article.verifiedBy].flatMap(idsOf)
    const named = new Map(
      (await people(req, { id: { in: meant } })).map((person) => [person.id, person.name]),
    )
    const nameOf = (value: unknown) => named.get(idsOf(value)[0] ?? 0) ?? null
    return Response.json({
      askedBy: nameOf(article.askedBy),
      reviewer: nameOf(article.reviewer),
      verifiedBy: nameOf(article.verifiedBy),
      reviewers,
    } satisfies ReviewPeople)
  },
}

async function people(req: PayloadRequest, where: object): Promise<Named[]> {
  const { docs } = await req.payload.find({
    collection: slugs.users,
    where: where as never,
    depth: 0,
    limit: 200,
    // Names alone leave here.
    overrideAccess: true,
    pagination: false,
    select: { name: true },
    sort: 'name',
    req,
  })
  return docs.map(({ id, name }) => ({ id, name }))
}
