import { expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { cms, lockArticle, makeArticle, makePerson } from '../../factories'
import { rest } from '../../setup/rest'

const writer = await makePerson('editor')
const other = await makePerson('editor')

/** Who holds the locks of an article. */
async function holdersOf(id: number): Promise<number[]> {
  const payload = await cms()
  const { docs } = await payload.find({
    collection: 'payload-locked-documents',
    depth: 0,
    overrideAccess: true,
    where: { 'document.relationTo': { equals: slugs.errors }, 'document.value': { equals: id } },
  })
  return docs.map(({ user }) => Number(user.value))
}

/**
 * Stock Payload deletes the lock with every save; until the form asks for it anew, anybody who has the
 * article open gets it, and a take-over takes nothing over.
 */
test('a save keeps the lock of whoever writes', async () => {
  const { id } = await makeArticle()
  await lockArticle(id, writer)
  const saved = await rest('PATCH', `/${slugs.errors}/${id}?draft=true&autosave=true`, writer, {
    title: 'Saved under a lock',
    revision: 1,
  })
  expect([saved.status, await holdersOf(id)]).toEqual([200, [writer.id]])
})

test('a save that is refused leaves the lock with its holder', async () => {
  const { id } = await makeArticle()
  await lockArticle(id, writer)
  const stale = await rest('PATCH', `/${slugs.errors}/${id}?draft=true`, writer, {
    title: 'Too late',
    revision: 7,
  })
  const locked = await rest('PATCH', `/${slugs.errors}/${id}?draft=true`, other, {
    title: 'Not mine',
    revision: 1,
  })
  expect([stale.status, locked.status, await holdersOf(id)]).toEqual([409, 423, [writer.id]])
})

test('a save without a lock makes none', async () => {
  const { id } = await makeArticle()
  const saved = await rest('PATCH', `/${slugs.errors}/${id}?draft=true`, writer, {
    title: 'Saved by a program',
    revision: 1,
  })
  expect([saved.status, await holdersOf(id)]).toEqual([200, []])
})
