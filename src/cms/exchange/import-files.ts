import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { slugs } from '@collections/slugs'
import { tryAdvisoryLock } from '@/database/locks'
import type { SourceFile } from '@/exchange/content-set'
import { exportContent } from '@/exchange/export'
import { printFault, type Fault } from '@/exchange/fault'
import { importContent, type Outcome } from '@/exchange/import'
import type { Kind } from '@/exchange/kinds'
import { hasRole } from '../access/roles'
import { kindOfFile } from './kind-of-file'

const upload = z.object({
  files: z
    .array(z.object({ name: z.string().max(400), text: z.string().max(1_000_000) }))
    .min(1)
    .max(5_000),
  dryRun: z.boolean(),
  force: z.boolean().default(false),
})

/** What an import did with a file, or would do: the text that is there and the one that comes. */
export type ImportLine = { file: string; outcome: Outcome; before: string; after: string }
export type ImportAnswer = { lines: ImportLine[]; faults: string[] }

/** Content files from the desk: what they would change, and the change itself. */
export const importFiles: Endpoint = {
  path: '/exchange/import',
  method: 'post',
  handler: async (req) => {
    if (!hasRole(req, 'editor'))
      throw new APIError('An import publishes: editors import files.', 403, null, true)
    const read = upload.safeParse(await req.json?.().catch(() => null))
    if (!read.success) throw new APIError(z.prettifyError(read.error), 400, null, true)
    const { files, faults } = sortOut(read.data.files)
    refuseCatalogue(req, files)
    const answer = await oneAtATime(req, () => run(req, files, read.data.dryRun, read.data.force))
    return Response.json({
      ...answer,
      faults: [...faults, ...answer.faults],
    } satisfies ImportAnswer)
  },
}

function sortOut(uploaded: readonly { name: string; text: string }[]) {
  const files: SourceFile[] = []
  const faults: string[] = []
  for (const { name, text } of uploaded) {
    const kind = kindOfFile(name, text)
    if (kind) files.push({ kind, file: name, text })
    else faults.push(`${name}: is no content file`)
  }
  return { files, faults }
}

/** Products and categories are the admins'. */
function refuseCatalogue(req: PayloadRequest, files: readonly SourceFile[]): void {
  const theirs: readonly Kind[] = [slugs.products, slugs.categories]
  if (!hasRole(req, 'admin') && files.some(({ kind }) => theirs.includes(kind)))
    throw new APIError('Admins import products and categories.', 403, null, true)
}

async function run(
  req: PayloadRequest,
  files: readonly SourceFile[],
  dryRun: boolean,
  force: boolean,
): Promise<ImportAnswer> {
  const { payload } = req
  const texts = new Map(files.map(({ file, text }) => [file, text]))
  const stored = await exportContent({ payload, slugs: files.map(slugOf) })
  const before = new Map(stored.files.map(({ kind, slug, text }) => [`${kind}/${slug}`, text]))
  const report = await importContent({ payload, files, force, dryRun, user: req.user! })
  const lines = report.results.map(({ file, kind, slug, outcome }) => ({
    file,
    outcome,
    before: before.get(`${kind}/${slug}`) ?? '',
    after: texts.get(file) ?? '',
  }))
  return { lines, faults: report.faults.map((fault: Fault) => printFault(fault)) }
}

const slugOf = ({ file }: SourceFile): string => file.replace(/^.*\//s, '').replace(/\.[a-z]+$/, '')

/** As the command line: one import at a time in the whole database. */
async function oneAtATime<T>(req: PayloadRequest, task: () => Promise<T>): Promise<T> {
  const { pool } = req.payload.db as unknown as PostgresAdapter
  const client = await pool.connect()
  try {
    if (!(await tryAdvisoryLock(client as never, 'content')))
      throw new APIError('Another import is running. Try again when it is done.', 409, null, true)
    return await task()
  } finally {
    await client.query('select pg_advisory_unlock_all()')
    client.release()
  }
}
