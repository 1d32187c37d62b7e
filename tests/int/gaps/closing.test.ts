import { beforeEach, expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { gapKey, type GapKind } from '@/database/gap-key'
import { query } from '@/database/query'
import { cms, makeArticle, makePerson, makeProduct } from '../../factories'
import { rest } from '../../setup/rest'

const published = { _status: 'published' } as const
const asSystem = { overrideAccess: true, depth: 0 } as const
const rows = <Row>(text: string) => query<Row>({ text, values: [] })

beforeEach(() => rows('truncate gaps, errors cascade'))

type Given = {
  kind: GapKind
  what: string
  known?: boolean
  code?: string
  family?: string
  count?: number
}

const makeGap = async ({ kind, what, known = true, code, family, count = 1 }: Given) =>
  (
    await (
      await cms()
    ).create({
      ...asSystem,
      collection: slugs.gaps,
      data: {
        kind,
        keyedHash: gapKey(kind, what),
        count,
        ...(known ? { what } : {}),
        ...(code ? { code, family: family ?? 'ora' } : {}),
      },
    })
  ).id

const states = () =>
  rows<{ id: number; state: string; article_id: number | null }>(
    'select id, state, article_id from gaps order by id',
  )

const forklift = 'The forklift <str> could not leave the warehouse because its door is locked'

test('publishing an article closes what it covers, and only that', async () => {
  const covered = [
    await makeGap({ kind: 'code', what: 'ORA-12541', code: 'ORA-12541' }),
    await makeGap({ kind: 'message', what: 'a message beside the code', code: 'ORA-12541' }),
    await makeGap({ kind: 'code', what: 'Win32 5', code: 'Win32 5', family: 'win32' }),
    await makeGap({ kind: 'message', what: forklift }),
    await makeGap({ kind: 'message', what: 'Forklift <n> cannot find pallet <str>', known: false }),
    await makeGap({ kind: 'message', what: `${forklift} now` }),
    await makeGap({ kind: 'search', what: 'forklift door locked' }),
  ]
  const others = [
    await makeGap({ kind: 'code', what: 'ORA-12543', code: 'ORA-12543' }),
    await makeGap({
      kind: 'message',
      what: 'The forklift <str> has been painted in another colour today',
    }),
    await makeGap({ kind: 'message', what: 'unseen', known: false }),
    await makeGap({ kind: 'search', what: 'forklift battery swollen' }),
  ]
  const { id } = await makeArticle({
    ...published,
    codes: [
      { code: 'ORA-12541', family: 'ora' },
      { code: '0x80070005', family: 'hresult' },
    ],
    message: 'The forklift "F 7" could not leave the warehouse because its door is locked',
    variants: [{ text: 'Forklift 7 cannot find pallet "P 3"' }],
  })
  expect(await states()).toEqual([
    ...covered.map((gap) => ({ id: gap, state: 'written', article_id: id })),
    ...others.map((gap) => ({ id: gap, state: 'open', article_id: null })),
  ])
})

test('a draft closes nothing; unpublishing, trashing and deleting open again', async () => {
  const payload = await cms()
  const gap = await makeGap({ kind: 'code', what: 'ORA-12541', code: 'ORA-12541' })
  const { id } = await makeArticle({ codes: [{ code: 'ORA-12541', family: 'ora' }] })
  const state = async () => (await states())[0]?.state
  const change = (data: object, more = {}) =>
    payload.update({ ...asSystem, collection: slugs.errors, id, data, ...more })
  expect(await state()).toBe('open')
  await change(published)
  expect(await state()).toBe('written')
  await change({ _status: 'draft' })
  expect(await state()).toBe('open')
  await change(published)
  await change({ deletedAt: new Date().toISOString() })
  expect(await state()).toBe('open')
  await change({ deletedAt: null, ...published }, { trash: true })
  expect(await state()).toBe('written')
  await payload.delete({ ...asSystem, collection: slugs.errors, id })
  expect(await states()).toEqual([{ id: gap, state: 'open', article_id: null }])
})

test('what an editor dismissed stays dismissed', async () => {
  const payload = await cms()
  const id = await makeGap({ kind: 'code', what: 'ORA-12541', code: 'ORA-12541' })
  await payload.update({ ...asSystem, collection: slugs.gaps, id, data: { state: 'dismissed' } })
  await makeArticle({ ...published, codes: [{ code: 'ORA-12541', family: 'ora' }] })
  expect((await states())[0]?.state).toBe('dismissed')
})

test('a publish that fails closes nothing', async () => {
  const payload = await cms()
  await makeGap({ kind: 'code', what: 'ORA-12541', code: 'ORA-12541' })
  const transaction = await payload.db.beginTransaction()
  const article = await payload.create({
    ...asSystem,
    collection: slugs.errors,
    data: { title: 'ORA-12541', codes: [{ code: 'ORA-12541', family: 'ora' }], ...published },
    req: { transactionID: transaction! },
  })
  expect(article.id).toBeGreaterThan(0)
  await payload.db.rollbackTransaction(transaction!)
  expect((await states())[0]?.state).toBe('open')
})

test('“Write this article” makes a draft with code, message and product, for staff only', async () => {
  const product = await makeProduct({ name: 'Forklift Manager' })
  const gap = await makeGap({ kind: 'code', what: 'ORA-12541', code: 'ORA-12541' })
  const said = 'ORA-12541: no listener at <str> of Forklift Manager'
  await makeGap({ kind: 'message', what: 'ORA-12541: seldom said of anything', code: 'ORA-12541' })
  await makeGap({ kind: 'message', what: said, code: 'ORA-12541', count: 9 })
  const author = await makePerson('author')
  const { status, body } = await rest('POST', `/gaps/${gap}/write`, author)
  expect(status).toBe(200)
  const draft = await (
    await cms()
  ).findByID({ ...asSystem, collection: slugs.errors, id: Number(body.id), draft: true })
  expect(draft).toMatchObject({
    title: 'ORA-12541: no listener at of Forklift Manager',
    slug: 'ora-12541-no-listener-at-of-forklift-manager',
    message: 'ORA-12541: no listener at * of Forklift Manager',
    codes: [{ code: 'ORA-12541', family: 'ora' }],
    products: [product.id],
    _status: 'draft',
    createdBy: author.id,
  })

  const hidden = await makeGap({ kind: 'message', what: 'not told yet', known: false })
  const answers = [
    await rest('POST', `/gaps/${gap}/write`, null),
    await rest('POST', '/gaps/999999/write', author),
    await rest('POST', '/gaps/none/write', author),
    await rest('POST', `/gaps/${hidden}/write`, author),
  ]
  expect(answers.map((answer) => answer.status)).toEqual([403, 404, 404, 409])
})
