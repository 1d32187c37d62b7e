import { zipSync, strToU8 } from 'fflate'
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import { slugs } from '@collections/slugs'
import { exportContent } from '@/exchange/export'
import { hasRole } from '../access/roles'
import { articlesAsCsv } from './articles-as-csv'

/**
 * What is published as content files: one as itself, several in a zip archive. With `collection=errors`
 * and the query of a list only the articles that the list shows; `format=csv` lists those as a table.
 */
export const exportFiles: Endpoint = {
  path: '/exchange/export',
  method: 'get',
  handler: async (req) => {
    if (!hasRole(req, 'author')) throw new APIError('Sign in to export.', 403, null, true)
    const isList = req.query.collection === slugs.errors
    const ids = isList ? await listed(req) : undefined
    if (req.query.format === 'csv')
      return download(await articlesAsCsv(req, ids), 'text/csv; charset=utf-8', 'articles.csv')
    const { files } = await exportContent({
      payload: req.payload,
      ...(ids ? { slugs: await slugsOf(req, ids) } : {}),
    })
    const chosen = isList ? files.filter(({ kind }) => kind === slugs.errors) : files
    if (chosen.length === 0)
      throw new APIError(
        'Nothing of that is published, so there is nothing to export.',
        404,
        null,
        true,
      )
    const [only] = chosen
    if (chosen.length === 1)
      return download(only!.text, 'text/plain; charset=utf-8', only!.file.replace(/^.*\//, ''))
    const archive = zipSync(
      Object.fromEntries(chosen.map(({ file, text }) => [file, strToU8(text)])),
    )
    return download(archive, 'application/zip', 'content.zip')
  },
}

const download = (body: string | Uint8Array, type: string, name: string): Response =>
  new Response(body as BodyInit, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })

/** The articles that a list with this query shows, with the rights of whoever looks. */
async function listed(req: PayloadRequest): Promise<number[]> {
  const { where, search, trash } = req.query as {
    where?: object
    search?: string
    trash?: string
  }
  const { docs } = await req.payload.find({
    collection: slugs.errors,
    where: mergeListSearchAndWhere({
      collectionConfig: req.payload.collections[slugs.errors].config,
      search: typeof search === 'string' ? search : '',
      where: (where ?? {}) as never,
    }),
    depth: 0,
    draft: true,
    overrideAccess: false,
    pagination: false,
    req,
    select: {},
    trash: trash === 'true',
  })
  return docs.map(({ id }) => id)
}

async function slugsOf(req: PayloadRequest, ids: readonly number[]): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: slugs.errors,
    where: { id: { in: [...ids] } },
    depth: 0,
    overrideAccess: false,
    pagination: false,
    req,
    select: { slug: true },
  })
  return docs.flatMap(({ slug }) => slug ?? [])
}
