import { beforeAll, expect, test } from 'vitest'
import { slugs } from '@collections/slugs'
import { withConnection } from '@/database/connection'
import { queryPrimary } from '@/database/primary'
import { relatedStatement } from '@/database/related-queries'
import { env } from '@/env'
import type { ErrorArticle } from '@/generated/payload-types'
import { getArticle } from '@/reads/errors'
import { cms, makeArticle, makeProduct } from '../../factories'

const published = { _status: 'published' } as const
const asSystem = { overrideAccess: true, depth: 0 } as const

const ids: Record<string, number> = {}
let products: { entra: number; windows: number }

beforeAll(async () => {
  const entra = (await makeProduct({ name: 'Entra ID' })).id
  const windows = (await makeProduct({ name: 'Windows' })).id
  products = { entra, windows }
  const write = async (title: string, codes: string, more: Partial<ErrorArticle> = {}) => {
    const article = await makeArticle({
      ...published,
      title,
      slug: title,
      codes: codes
        .split(',')
        .filter(Boolean)
        .map((code) => ({
          code,
          family: /^[A-Z]+(?=\d)/.exec(code)?.[0].toLowerCase() ?? 'named',
        })),
      message: `qx${title.replaceAll('-', '')} broke`,
      ...more,
    })
    ids[title] = article.id
  }
  await write('picked-draft', 'AADSTS700001', { _status: 'draft', products: [entra] })
  await write('picked', 'X-1')
  await write('subject', 'AADSTS700002,invalid_thing', {
    products: [entra],
    related: [ids['picked-draft']!, ids['picked']!],
    message: 'The vault clerk refused a stale lantern token from the harbour desk',
  })
  await write('picks', 'X-2', { related: [ids['subject']!] })
  await write('picks-draft', 'X-3', { _status: 'draft', related: [ids['subject']!] })
  await write('about-named', 'invalid_thing')
  await write('names-ours', 'X-4,AADSTS700002,X-5')
  await write('together', 'X-5')
  await write('names-ours-too', 'X-9,AADSTS700002')
  await write('alike', 'X-6', {
    message: 'The vault clerk refused a stale lantern token from the garden desk',
  })
  await write('same-kind', 'AADSTS700003', { products: [entra] })
  await write('same-product', 'X-7', { products: [entra] })
  await write('stranger', 'X-8', { products: [windows] })
})

const relatedTo = async (slug: string) =>
  (await getArticle(slug))!.related.map((link) => [link.slug, link.reason])

const inOrder = [
  ['picked', 'Picked by the editors'],
  ['picks', 'Names this error'],
  ['about-named', 'Is about invalid_thing, which this page names'],
  ['names-ours', 'Also names AADSTS700002'],
  ['names-ours-too', 'Also names AADSTS700002'],
  ['alike', 'Similar message'],
  ['together', 'X-5 is named together with AADSTS700002'],
  ['same-kind', 'Same kind of code and product: Entra ID'],
]

test('picks come first, then what is computed, each with its strongest reason', async () => {
  expect(await relatedTo('subject')).toEqual(inOrder)
})

test('a link is whole', async () => {
  expect((await getArticle('subject'))!.related[2]).toEqual({
    id: ids['about-named'],
    slug: 'about-named',
    title: 'about-named',
    url: '/errors/about-named',
    codes: [{ code: 'invalid_thing', family: 'named' }],
    reason: 'Is about invalid_thing, which this page names',
  })
})

test('relations hold the other way round, and strangers have none', async () => {
  expect(await relatedTo('picked')).toEqual([['subject', 'Names this error']])
  expect(await relatedTo('same-product')).toEqual([
    ['subject', 'Same product: Entra ID'],
    ['same-kind', 'Same product: Entra ID'],
  ])
  expect(await relatedTo('stranger')).toEqual([])
})

test('what is unpublished, trashed or no longer picked leaves the list at once', async () => {
  const payload = await cms()
  const change = (slug: string, data: Partial<ErrorArticle>) =>
    payload.update({ ...asSystem, collection: slugs.errors, id: ids[slug]!, data })
  await change('names-ours-too', { _status: 'draft' })
  await change('about-named', { deletedAt: new Date().toISOString() })
  await change('picks', { related: [], _status: 'published' })
  await change('picked-draft', { _status: 'published' })
  expect(await relatedTo('subject')).toEqual([
    ['picked-draft', 'Picked by the editors'],
    ['picked', 'Picked by the editors'],
    ['names-ours', 'Also names AADSTS700002'],
    ['alike', 'Similar message'],
    ['together', 'X-5 is named together with AADSTS700002'],
    ['same-kind', 'Same kind of code and product: Entra ID'],
    ['same-product', 'Same product: Entra ID'],
  ])
})

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] } & Record<
  string,
  unknown
>

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

/** So many more articles, all of one product and kind, that name one code and say nearly the same. */
async function grow(count: number): Promise<void> {
  const statements = [
    `insert into errors (slug, _status, created_at, updated_at)
     select 'bulk-' || n, 'published', now(), now() from generate_series(1, $1::int) n`,
    `insert into errors_rels (parent_id, path, "order", products_id)
     select id, 'products', 0, ${products.entra} from errors where slug like 'bulk-%'`,
    `insert into errors_rels (parent_id, path, "order", errors_id)
     select id, 'related', 0, ${ids['subject']} from errors where slug like 'bulk-%'`,
    `insert into search_documents
       (article_id, slug, title, codes, family, products, excerpt, terms, head)
     select id, slug, slug, array['AADSTS' || 800000 + id], 'aadsts', array[${products.entra}],
       '', '{}', '' from errors where slug like 'bulk-%'`,
    `insert into search_codes (code, place, article_id)
     select code, place, id from errors, lateral (values
       ('AADSTS' || 800000 + id, 0), ('AADSTS700002', 1), ('SHARED-' || id % 50, 2)
     ) as c(code, place) where slug like 'bulk-%'`,
    `insert into search_messages (article_id, place, template, words)
     select id, 0, '', array['the', 'vault', 'clerk', 'refused', 'w' || id, 'v' || id % 500]
     from errors where slug like 'bulk-%'`,
    `insert into search_words (word, messages)
     select word, count(*) from search_messages, unnest(words) as word group by word
     on conflict (word) do update set messages = excluded.messages`,
  ]
  // A connection of its own: the pool ends what takes long.
  await withConnection(env().databaseUrl, async (client) => {
    await client.query('set synchronous_commit = off')
    for (const text of statements) await client.query(text, text.includes('$1') ? [count] : [])
    await client.query('analyze')
  })
}

test(
  'among 20,000 articles that all are related, every part reads a bounded stretch of an index',
  { timeout: 60_000 },
  async () => {
    await grow(20_000)
    const statement = relatedStatement({
      id: ids['subject']!,
      picked: [ids['picked']!],
      codes: ['AADSTS700002', 'invalid_thing'],
      family: 'aadsts',
      products: [products.entra],
      words: ['the', 'vault', 'clerk', 'refused', 'stale', 'lantern', 'token', 'harbour', 'desk'],
    })
    const [row] = await queryPrimary<{ 'QUERY PLAN': [{ Plan: Plan }] }>({
      ...statement,
      text: `explain (analyze, format json) ${statement.text}`,
    })
    const nodes = nodesOf(row!['QUERY PLAN'][0].Plan)
    const whole = nodes.filter((node) => node['Node Type'] === 'Seq Scan')
    expect(whole.map((node) => node['Relation Name'])).toEqual([])
    const read = nodes.map((node) => ({
      what: JSON.stringify([node['Node Type'], node['Index Name'] ?? node['Relation Name'] ?? '']),
      rows:
        Number(node['Actual Loops']) *
        (Number(node['Actual Rows']) + Number(node['Rows Removed by Filter'] ?? 0)),
    }))
    expect(read.filter(({ rows }) => rows > 1_500)).toEqual([])
  },
)
