import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test, vi } from 'vitest'
import { slugs } from '@collections/slugs'
import { reindex } from '@/cms/reindex'
import { query } from '@/database/query'
import { childEnv } from '@/env'
import { cms, makeArticle, makeProduct } from '../../factories'

const published = { _status: 'published' } as const
const asSystem = { overrideAccess: true, depth: 0 } as const

const read = (text: string) => query<Record<string, unknown>>({ text, values: [] })

/** The whole index, in an order that does not depend on how it came about. */
const index = async () => ({
  codes: await read('select * from search_codes order by 1, 2, 3'),
  messages: await read('select * from search_messages order by 1, 2'),
  words: await read('select word, messages from search_words where messages > 0 order by 1'),
  documents: await read('select * from search_documents order by 1'),
  bodies: await read('select * from search_bodies order by 1'),
  terms: await read('select word, articles from search_terms where articles > 0 order by 1'),
})

test('rebuilt is the same as incremental, whatever happened before', async () => {
  const payload = await cms()
  const product = await makeProduct({ otherNames: ['The other name'] })
  const make = (name: string) =>
    makeArticle({
      ...published,
      title: `${name} trouble`,
      message: `The ${name} could not leave the warehouse\nbecause the door of ${name} is locked`,
      variants: [{ text: `${name} "*" est enfermé dans l'entrepôt` }],
      codes: [
        { code: `X-${name}`, family: 'aadsts' },
        { code: 'HTTP 400', family: 'http' },
      ],
      products: [product.id],
    })
  const names = ['forklift', 'pallet', 'crane', 'truck', 'van', 'crate', 'hoist']
  const [forklift, pallet, crane, truck, van, , hoist] = await Promise.all(names.map(make))
  const change = (id: number, data: object, more = {}) =>
    payload.update({ ...asSystem, collection: slugs.errors, id, data, ...more })
  await change(forklift!.id, { message: 'Another message about conveyor belts and rollers' })
  await change(pallet!.id, { _status: 'draft' })
  await change(crane!.id, { deletedAt: new Date().toISOString() })
  await change(hoist!.id, { deletedAt: new Date().toISOString() })
  await change(hoist!.id, { deletedAt: null, _status: 'published' }, { trash: true })
  await change(truck!.id, { slug: 'another-address' })
  await payload.delete({ ...asSystem, collection: slugs.errors, id: van!.id })
  await payload.update({
    ...asSystem,
    collection: slugs.errors,
    where: { title: { contains: 'crate' } },
    data: { reviewEvery: 10, codes: [] },
  })
  const [version] = (
    await payload.findVersions({
      ...asSystem,
      collection: slugs.errors,
      where: { and: [{ parent: { equals: forklift!.id } }, { 'version.revision': { equals: 1 } }] },
    })
  ).docs
  await payload.restoreVersion({ ...asSystem, collection: slugs.errors, id: version!.id })

  const incremental = await index()
  expect(await reindex(payload, () => {})).toBe(4)
  expect(await index()).toEqual(incremental)
  await read(
    'truncate search_codes, search_messages, search_words, search_documents, search_bodies, search_terms',
  )
  await reindex(payload, () => {})
  expect(await index()).toEqual(incremental)
})

test('what should not be in the index is taken out', async () => {
  const payload = await cms()
  const { id } = await makeArticle({
    ...published,
    message: 'A stray that was unpublished by hand',
  })
  await read(`update errors set _status = 'draft' where id = ${id}`)
  await reindex(payload, () => {})
  expect(await read(`select article_id from search_documents where article_id = ${id}`)).toEqual([])
})

test('an import that is killed in the middle leaves an index that is true', async () => {
  const payload = await cms()
  const indexed = async () =>
    Number((await read('select count(*) as many from search_documents'))[0]!.many)
  const before = await indexed()
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/cli/content.ts', 'import', 'content'],
    { env: childEnv({ NODE_OPTIONS: '--no-deprecation' }), stdio: 'ignore' },
  )
  const ended = once(child, 'exit')
  await vi.waitFor(async () => expect(await indexed()).toBeGreaterThan(before + 20), {
    timeout: 150_000,
    interval: 20,
  })
  child.kill('SIGKILL')
  expect(await ended).toEqual([null, 'SIGKILL'])
  // The server may still be rolling the last article back.
  await vi.waitFor(async () =>
    expect(
      await read(
        `select pid from pg_stat_activity where application_name = 'it-error-decoder ${child.pid}'`,
      ),
    ).toEqual([]),
  )
  const incremental = await index()
  expect(await reindex(payload, () => {})).toBe(incremental.documents.length)
  expect(await index()).toEqual(incremental)
}, 600_000)
