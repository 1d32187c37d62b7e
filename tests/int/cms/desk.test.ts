import { createLocalReq } from 'payload'
import { expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { runDueJobs } from '@/cms/job-runner'
import { schedulePublication } from '@/cms/scheduled-publishing'
import { cms, completeParts, makeArticle, makeCompleteArticle, makePerson } from '../../factories'
import { rest, type Answer } from '../../setup/rest'

const editor = await makePerson('editor')
const articles = `/${slugs.errors}`

type Refusal = {
  message: string
  data?: { missing?: { part: string; path: string }[]; taken?: { id: number; url: string } }
}
const refusalOf = ({ body }: Answer) => (body.errors as Refusal[])[0]!
const statusOf = async (id: number) =>
  (await (await cms()).findByID({ collection: slugs.errors, id, depth: 0, overrideAccess: true }))
    ._status

const everyPart = ['Meaning', 'Causes', 'Steps', 'Verdict', 'Product', 'Source']

test('an incomplete article is not published, and the answer says what is missing', async () => {
  const { id } = await makeArticle({ message: 'It broke' })
  const answer = await rest('PATCH', `${articles}/${id}`, editor, {
    _status: 'published',
    revision: 1,
  })
  expect([answer.status, refusalOf(answer).data?.missing?.map(({ part }) => part)]).toEqual([
    400,
    everyPart,
  ])
  expect(await statusOf(id)).toBe('draft')
})

test('a complete article is published; taking a part away again is refused, a draft without it is not', async () => {
  const { id } = await makeArticle()
  const path = `${articles}/${id}`
  const published = await rest('PATCH', path, editor, {
    ...(await completeParts()),
    _status: 'published',
    revision: 1,
  })
  const without = { sources: [], revision: 2 }
  const refused = await rest('PATCH', path, editor, without)
  const draft = await rest('PATCH', `${path}?draft=true`, editor, { ...without, _status: 'draft' })
  expect([published.status, refused.status, draft.status]).toEqual([200, 400, 200])
  expect(refusalOf(refused).data?.missing?.map(({ path }) => path)).toEqual(['sources'])
})

test('a cause counts only with where to look and what is seen there', async () => {
  const { id } = await makeCompleteArticle()
  const answer = await rest('PATCH', `${articles}/${id}`, editor, {
    causes: [{ title: 'Only a name' }],
    _status: 'published',
    revision: 1,
  })
  expect(refusalOf(answer).data?.missing?.map(({ part }) => part)).toEqual(['Causes'])
})

test('neither bulk, create, schedule nor restore publish an incomplete article', async () => {
  const payload = await cms()
  const { id } = await makeArticle({ _status: 'published' })
  await rest('PATCH', `${articles}/${id}?draft=true`, editor, {
    ...(await completeParts()),
    _status: 'draft',
    revision: 1,
  })
  const versions = await payload.findVersions({
    collection: slugs.errors,
    where: { parent: { equals: id } },
    depth: 0,
    overrideAccess: true,
    sort: 'createdAt',
  })
  const waiting = await makeArticle()
  const req = await createLocalReq({ user: editor }, payload)
  const doc = { relationTo: slugs.errors, value: waiting.id }
  await schedulePublication({ type: 'publish', date: new Date(Date.now() - 60_000), doc, req })
  await runDueJobs(payload, new Date())
  const answers = await Promise.all([
    rest('PATCH', `${articles}?where[id][equals]=${waiting.id}`, editor, { _status: 'published' }),
    rest('POST', articles, editor, { title: 'At once', _status: 'published' }),
    rest('POST', `${articles}/versions/${versions.docs[0]!.id}`, editor),
  ])
  expect([answers.map(({ status }) => status), await statusOf(waiting.id)]).toEqual([
    [400, 400, 400],
    'draft',
  ])
})

test('a code that a published article has as its first is refused, with a link to that one', async () => {
  const codes = (code: string) => [{ code, family: 'oracle' }]
  const owner = await makeCompleteArticle({ codes: codes('ORA-90001'), _status: 'published' })
  const { id } = await makeArticle()
  const path = `${articles}/${id}`
  const saved = await rest('PATCH', `${path}?draft=true`, editor, {
    codes: codes('ORA-90001'),
    _status: 'draft',
    revision: 1,
  })
  const url = `http://localhost:3000/admin/collections/errors/${owner.id}`
  expect([saved.status, refusalOf(saved).message, refusalOf(saved).data?.taken]).toEqual([
    409,
    `ORA-90001 is the primary code of a published article. Open that one instead: ${url}`,
    { code: 'ORA-90001', id: owner.id, title: owner.title, url },
  ])
  const created = await rest('POST', `${articles}?draft=true`, editor, {
    title: 'Again',
    codes: codes('ORA-90001'),
  })
  const second = await rest('PATCH', `${path}?draft=true`, editor, {
    codes: [...codes('ORA-90002'), ...codes('ORA-90001')],
    _status: 'draft',
    revision: 1,
  })
  expect([created.status, second.status]).toEqual([409, 200])
})

test('of two articles with one code, published at the same moment, one is', async () => {
  const parts = { ...(await completeParts()), codes: [{ code: 'ORA-90010', family: 'oracle' }] }
  const two = [await makeArticle(parts), await makeArticle(parts)]
  const answers = await Promise.all(
    two.map(({ id }) =>
      rest('PATCH', `${articles}/${id}`, editor, { _status: 'published', revision: 1 }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
})
