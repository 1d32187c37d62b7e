import { APIError, type Endpoint } from 'payload'
import { z } from 'zod'
import { slugs } from '@collections/slugs'
import { hasRole } from './access/roles'

const target = z.object({ to: z.string().min(1).max(300) })

/** One click on a dead address: it leads to another page from now on. For whoever keeps redirects. */
export const redirectLostPath: Endpoint = {
  path: '/:id/redirect',
  method: 'post',
  handler: async (req) => {
    if (!hasRole(req, 'admin')) throw new APIError('Admins keep redirects.', 403, null, true)
    const read = target.safeParse(await req.json?.().catch(() => null))
    if (!read.success) throw new APIError('Say where it leads: {"to": "/…"}', 400, null, true)
    const id = Number(req.routeParams?.id)
    const asPerson = { overrideAccess: false, depth: 0, req } as const
    const { docs } = await req.payload.find({
      ...asPerson,
      collection: slugs.lostPaths,
      where: { id: { equals: Number.isSafeInteger(id) ? id : 0 } },
      limit: 1,
      pagination: false,
    })
    const lost = docs[0]
    if (!lost) throw new APIError('There is no such address.', 404, null, true)
    const redirect = await req.payload.create({
      ...asPerson,
      collection: slugs.redirects,
      data: { from: lost.path, to: read.data.to, type: '308' },
    })
    await req.payload.update({
      ...asPerson,
      collection: slugs.lostPaths,
      id: lost.id,
      data: { state: 'redirected' },
    })
    return Response.json({ id: redirect.id }, { status: 201 })
  },
}
