import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { executeInTransaction } from '@/cms/hooks/transaction'
import { withConnection } from '@/database/connection'
import { env } from '@/env'
import { fileFor, importFiles, openPayload, storedArticle } from './store'

let payload: Payload
beforeAll(async () => {
  // The servers of tests never wait for the disk; this database should say when it would.
  const name = new URL(env().databaseUrl).pathname.slice(1)
  await withConnection(env().databaseUrl, (client) =>
    client.query(`alter database "${name}" set synchronous_commit = on`),
  )
  payload = await openPayload()
})
afterAll(() => payload.destroy())

test('an import does not wait for the disk, an editor’s save does', async () => {
  const seen: unknown[] = []
  const createVersion = payload.db.createVersion.bind(payload.db)
  vi.spyOn(payload.db, 'createVersion').mockImplementation(async (args) => {
    const show = { text: 'show synchronous_commit', values: [] }
    seen.push(...(await executeInTransaction(args.req as never, show)))
    return createVersion(args)
  })
  await importFiles(payload, [fileFor('errors', { title: 'X', slug: 'x' })])
  const { id } = await storedArticle(payload, 'x')
  await payload.update({
    collection: 'errors',
    id,
    data: { title: 'Y', _status: 'published' },
    depth: 0,
    overrideAccess: true,
  })
  expect(seen).toEqual([{ synchronous_commit: 'off' }, { synchronous_commit: 'on' }])
})
