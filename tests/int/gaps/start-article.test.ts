import { createLocalReq, type PayloadRequest } from 'payload'
import { expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { startArticle } from '@/cms/start-article/start-article'
import { cms, makeArticle, makeProduct, makePerson } from '../../factories'
import { rest } from '../../setup/rest'
import type { Role } from '@/cms/access/roles'

const requestAs = async (role: Role | null): Promise<PayloadRequest> =>
  createLocalReq(role ? { user: await makePerson(role) } : {}, await cms())

const draft = async (id: number) => {
  const found = await (
    await cms()
  ).findByID({ collection: slugs.errors, id, depth: 0, draft: true, overrideAccess: true })
  const { title, slug, codes, message, products, _status, createdBy } = found
  const spelled = (codes ?? []).map(({ code, family }) => ({ code, family }))
  return { title, slug, codes: spelled, message, products, _status, createdBy }
}

test('an author starts an article: a draft of theirs with every field that is known', async () => {
  const product = await makeProduct({ name: 'Forklift Manager' })
  const req = await requestAs('author')
  const id = await startArticle(req, {
    codes: [{ code: 'ORA-12541', family: 'ora' }],
    message: 'ORA-12541: no listener at <str> of Forklift Manager',
  })
  expect(await draft(id)).toEqual({
    title: 'ORA-12541: no listener at of Forklift Manager',
    slug: 'ora-12541-no-listener-at-of-forklift-manager',
    codes: [{ code: 'ORA-12541', family: 'ora' }],
    message: 'ORA-12541: no listener at * of Forklift Manager',
    products: [product.id],
    _status: 'draft',
    createdBy: req.user!.id,
  })
})

test('with no product named, the one that most articles of the kind of code are about', async () => {
  const [mine, other] = [await makeProduct(), await makeProduct()]
  const about = (code: string, product: number) =>
    makeArticle({
      _status: 'published',
      codes: [{ code, family: 'warehouse' }],
      products: [product],
    })
  await about('W-1', mine.id)
  await about('W-2', mine.id)
  await about('W-3', other.id)
  const id = await startArticle(await requestAs('editor'), {
    codes: [{ code: 'W-4', family: 'warehouse' }],
    message: '',
  })
  expect(await draft(id)).toMatchObject({ title: 'W-4', products: [mine.id] })
})

test('nobody else can start one', async () => {
  const req = await requestAs(null)
  await expect(startArticle(req, { codes: [], message: 'A message' })).rejects.toMatchObject({
    status: 403,
  })
})

test('“New article” is told what is written already, and starts over REST', async () => {
  const codes = [{ code: 'ORA-29024', family: 'ora' }]
  const whole = await makeArticle({ _status: 'published', title: 'The one', codes })
  const other = await makeArticle({
    title: 'Names it second',
    codes: [{ code: 'ORA-29025', family: 'ora' }, ...codes],
  })
  const author = await makePerson('author')
  const ask = (body: unknown, as: typeof author | null = author) =>
    rest('POST', '/errors/written', as, body)
  const question = { code: 'ORA-29024', evidence: { codes: ['ORA-29024'], templates: [] } }
  expect(await ask(question)).toEqual({
    status: 200,
    body: {
      same: [
        {
          id: whole.id,
          title: 'The one',
          codes: ['ORA-29024'],
          message: whole.message ?? '',
          isPublished: true,
          url: `/admin/collections/errors/${whole.id}`,
          because: ['has the code ORA-29024'],
        },
      ],
      similar: [
        {
          id: other.id,
          title: 'Names it second',
          codes: ['ORA-29025', 'ORA-29024'],
          message: other.message ?? '',
          isPublished: false,
          url: `/admin/collections/errors/${other.id}`,
          because: ['has the code ORA-29024'],
        },
      ],
    },
  })

  const started = await rest('POST', '/errors/start', author, { codes: [], message: 'Pump is dry' })
  expect(started).toEqual({ status: 201, body: { id: expect.any(Number) as number } })
  expect(await draft(Number(started.body.id))).toMatchObject({
    title: 'Pump is dry',
    _status: 'draft',
    createdBy: author.id,
  })
  const refused = await Promise.all([
    ask(question, null),
    ask({ code: 5 }),
    rest('POST', '/errors/start', null, { codes: [], message: 'x' }),
  ])
  expect(refused.map(({ status }) => status)).toEqual([403, 400, 403])
})
