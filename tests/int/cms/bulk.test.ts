import { expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { listQueryHeader } from '@/cms/list-query-header'
import { cms, makeCompleteArticle, makePerson } from '../../factories'
import { cookieOf, origin, send } from '../../setup/rest'

const editor = await makePerson('editor')
const payload = await cms()
const published = { _status: 'published' } as const

/** What Payload's “Select all”, “Unpublish” asks for: everything that is not a draft. */
const unpublishAll = async (list: string) =>
  send(
    'PATCH',
    '/errors?where[_status][not_equals]=draft',
    { origin, cookie: await cookieOf(editor), [listQueryHeader]: list },
    { _status: 'draft' },
  )

const statusOf = async (id: number) =>
  (await payload.findByID({ collection: slugs.errors, id, overrideAccess: true }))._status

test('“Select all”, “Unpublish” touches what the filter shows and nothing else', async () => {
  const shown = await makeCompleteArticle({ ...published, title: 'Pump A' })
  const hidden = await makeCompleteArticle({ ...published, title: 'Fan A' })
  const { status } = await unpublishAll('where[or][0][and][0][title][like]=Pump&limit=10')
  expect(status).toBe(200)
  expect([await statusOf(shown.id), await statusOf(hidden.id)]).toEqual(['draft', 'published'])
})

test('… and what the search shows', async () => {
  const shown = await makeCompleteArticle({ ...published, title: 'Belt B' })
  const hidden = await makeCompleteArticle({ ...published, title: 'Chain B' })
  await unpublishAll('search=Belt')
  expect([await statusOf(shown.id), await statusOf(hidden.id)]).toEqual(['draft', 'published'])
})

test('a list shows the newest texts: a published text that matches is not enough', async () => {
  const { id } = await makeCompleteArticle({ ...published, title: 'Gear C' })
  await payload.update({
    collection: slugs.errors,
    id,
    draft: true,
    data: { title: 'Wheel C' },
    overrideAccess: true,
  })
  await unpublishAll('where[or][0][and][0][title][like]=Gear')
  expect(await statusOf(id)).toBe('published')
})

test('a filter that cannot be read changes nothing', async () => {
  const { id } = await makeCompleteArticle({ ...published, title: 'Rod D' })
  expect((await unpublishAll('where=everything')).status).toBe(400)
  expect(await statusOf(id)).toBe('published')
})

test('a browser that does not say which list it shows changes only what it names', async () => {
  const named = await makeCompleteArticle({ ...published, title: 'Cog E' })
  const other = await makeCompleteArticle({ ...published, title: 'Cog F' })
  const headers = { origin, cookie: await cookieOf(editor), 'sec-fetch-site': 'same-origin' }
  const all = '/errors?where[and][0][_status][not_equals]=draft'
  const draft = { _status: 'draft' }
  expect((await send('PATCH', all, headers, draft)).status).toBe(400)
  const one = `${all}&where[and][1][id][in][0]=${named.id}`
  expect((await send('PATCH', one, headers, draft)).status).toBe(200)
  expect([await statusOf(named.id), await statusOf(other.id)]).toEqual(['draft', 'published'])
})
