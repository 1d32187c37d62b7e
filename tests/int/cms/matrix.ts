import { createLocalReq, type CollectionSlug, type PayloadRequest } from 'payload'
import { cms, type Person } from '../../factories'
import { rest } from '../../setup/rest'

/** The columns of the matrix, in the order of its rows' cells. */
export const columns = ['anonymous', 'author', 'editor', 'admin'] as const
export type Column = (typeof columns)[number]
export type Actors = Record<Column, Person | null>

/** One way into the CMS, as a person. Each answers whether it was allowed. */
export type Door = {
  name: 'REST' | 'Local API'
  list: (collection: CollectionSlug, id: number, draft?: boolean) => Promise<boolean>
  create: (collection: CollectionSlug, data: object) => Promise<boolean>
  update: (
    collection: CollectionSlug,
    id: number,
    data: object,
    options?: { draft?: boolean; trash?: boolean },
  ) => Promise<boolean>
  bulk: (collection: CollectionSlug, id: number, data: object) => Promise<boolean>
  purge: (collection: CollectionSlug, id: number) => Promise<boolean>
  restore: (collection: CollectionSlug, version: string | number) => Promise<boolean>
  versions: (collection: CollectionSlug, id: number) => Promise<boolean>
}

const refused = new Set([401, 403, 404])

function allowed(status: number, body: unknown): boolean {
  if (status < 300) return true
  if (refused.has(status)) return false
  throw new Error(`Neither allowed nor refused: ${status} ${JSON.stringify(body)}`)
}

const query = (options: Record<string, string | number | boolean | undefined>) =>
  Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')

type Found = { docs?: { id: number }[] }

export function restDoor(as: Person | null): Door {
  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await rest(method, path, as, body)
    return { ok: allowed(answer.status, answer.body), body: answer.body as Found }
  }
  const holds = ({ ok, body }: { ok: boolean; body: Found }, id: number) =>
    ok && Boolean(body.docs?.some((doc) => doc.id === id))
  return {
    name: 'REST',
    list: async (collection, id, draft) =>
      holds(await call('GET', `/${collection}?${query({ 'where[id][equals]': id, draft })}`), id),
    create: async (collection, data) => (await call('POST', `/${collection}`, data)).ok,
    update: async (collection, id, data, options = {}) =>
      (await call('PATCH', `/${collection}/${id}?${query(options)}`, data)).ok,
    bulk: async (collection, id, data) =>
      holds(await call('PATCH', `/${collection}?where[id][equals]=${id}`, data), id),
    purge: async (collection, id) => (await call('DELETE', `/${collection}/${id}`)).ok,
    restore: async (collection, version) =>
      (await call('POST', `/${collection}/versions/${version}`)).ok,
    versions: async (collection, id) => {
      const { ok, body } = await call('GET', `/${collection}/versions?where[parent][equals]=${id}`)
      return ok && Boolean(body.docs?.length)
    },
  }
}

export function localDoor(as: Person | null): Door {
  const attempt = async <T>(
    work: (payload: Awaited<ReturnType<typeof cms>>, req: PayloadRequest) => Promise<T>,
    judge: (result: T) => boolean = () => true,
  ): Promise<boolean> => {
    const payload = await cms()
    const req = await createLocalReq(as ? { user: as } : {}, payload)
    try {
      return judge(await work(payload, req))
    } catch (error) {
      return allowed((error as { status?: number }).status ?? 500, String(error))
    }
  }
  const asPerson = { overrideAccess: false, depth: 0 } as const
  return {
    name: 'Local API',
    list: (collection, id, draft = false) =>
      attempt(
        (payload, req) =>
          payload.find({ ...asPerson, collection, draft, where: { id: { equals: id } }, req }),
        ({ docs }) => docs.some((doc) => doc.id === id),
      ),
    create: (collection, data) =>
      attempt((payload, req) =>
        payload.create({ ...asPerson, collection, data: data as never, req }),
      ),
    update: (collection, id, data, { draft = false, trash = false } = {}) =>
      attempt((payload, req) =>
        payload.update({ ...asPerson, collection, id, data: data, draft, trash, req }),
      ),
    bulk: (collection, id, data) =>
      attempt(
        (payload, req) =>
          payload.update({
            ...asPerson,
            collection,
            where: { id: { equals: id } },
            data: data,
            req,
          }),
        ({ docs }) => docs.length > 0,
      ),
    purge: (collection, id) =>
      attempt((payload, req) => payload.delete({ ...asPerson, collection, id, req })),
    restore: (collection, version) =>
      attempt((payload, req) =>
        payload.restoreVersion({ ...asPerson, collection, id: version, req } as never),
      ),
    versions: (collection, id) =>
      attempt(
        (payload, req) =>
          payload.findVersions({
            ...asPerson,
            collection,
            where: { parent: { equals: id } },
            req,
          }),
        ({ docs }) => docs.length > 0,
      ),
  }
}
