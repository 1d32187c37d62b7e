import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as codes from '@/app/api/v1/codes/[code]/route'
import * as decode from '@/app/api/v1/decode/route'
import * as error from '@/app/api/v1/errors/[slug]/route'
import * as errors from '@/app/api/v1/errors/route'
import * as match from '@/app/api/v1/match/route'
import * as products from '@/app/api/v1/products/route'
import * as search from '@/app/api/v1/search/route'
import * as markdown from '@/app/(site)/errors/[slug]/markdown/route'
import * as feedback from '@/app/(site)/feedback/route'
import * as feed from '@/app/(site)/products/[slug]/feed.xml/route'
import * as sitemap from '@/app/(site)/sitemap/[part]/route'
import * as wanted from '@/app/(site)/wanted/route'
import { listErrors } from '@/reads/errors'
import { searchArticles } from '@/reads/search'
import { operations } from '@/site/api/operations'
import { makeArticle, makeProduct } from '../../factories'

/** Stands in whatever is sent, so that it can be told whether SQL text ever holds what was sent. */
const mark = 'zqxmark'
/** The driver itself, only listened to. */
const driver = vi.spyOn(pg.Client.prototype, 'query')

beforeAll(async () => {
  const product = await makeProduct({ name: 'Widget Server' })
  await makeArticle({
    _status: 'published',
    title: `The ${mark} gate is stuck`,
    slug: 'gate-stuck',
    message: `The ${mark} gate of the conveyor belt is stuck open`,
    codes: [{ code: 'AADSTS50011', family: 'aadsts' }],
    products: [product.id],
  })
})
afterAll(() => vi.restoreAllMocks())

const hostile = [
  `${mark}' or 1=1; drop table errors; --`,
  `"${mark}"; select pg_sleep(9)`,
  `$1 $$${mark}$$ \\' \\x27 %27`,
  `${mark}:* & | ! <-> ( ) 'a' <2> ,`,
  `!!!(((${mark}`,
  `{${mark},"},{NULL}`,
  `\u0000${mark}\u0000`,
  `${mark}\ud800 \udfff`,
  `'${mark}' AADSTS50011 0x80070005 \u202e\u0301\ufeff`,
  '%',
  '\\',
  '*'.repeat(300),
  `${mark} `.repeat(60),
  `${mark.repeat(3)}'"`.repeat(60_000),
]

const at = (module: object, path: string, params: object = {}) => {
  const { GET } = module as { GET: (request: Request, context: object) => Promise<Response> }
  return GET(new Request(`http://localhost:3000/api/v1${path}`), {
    params: Promise.resolve(params),
  })
}
const post = (module: object, body: unknown) =>
  (module as { POST: (request: Request) => Promise<Response> }).POST(
    new Request('http://localhost:3000/api/v1/x', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
const fill = (module: object, fields: Record<string, string>) => {
  const body = new FormData()
  for (const [name, text] of Object.entries(fields)) body.set(name, text)
  return (module as { POST: (request: Request) => Promise<Response> }).POST(
    new Request('http://localhost:3000/x', { method: 'POST', body }),
  )
}
/** A page is not rendered here; what it reads is. */
const page = async (read: Promise<unknown>) => Response.json(await read)
const coded = (text: string) => encodeURIComponent(text.toWellFormed())

const doors: Record<string, (text: string) => Promise<Response>> = {
  'search, q': (text) => at(search, `/search?q=${coded(text)}`),
  'search, product': (text) => at(search, `/search?q=gate&product=${coded(text)}`),
  'search, limit': (text) => at(search, `/search?q=gate&limit=${coded(text)}`),
  'errors, cursor': (text) => at(errors, `/errors?cursor=${coded(text)}`),
  'errors, limit': (text) => at(errors, `/errors?limit=${coded(text)}`),
  'errors, slug': (text) => at(error, '/errors/x', { slug: text }),
  'products, cursor': (text) => at(products, `/products?cursor=${coded(text)}`),
  'codes, code': (text) => at(codes, '/codes/x', { code: coded(text) }),
  'codes, not decoded': (text) => at(codes, '/codes/x', { code: text }),
  'match, codes': (text) => post(match, { codes: [text] }),
  'match, templates': (text) => post(match, { templates: [text, `error: ${text} gate`] }),
  'decode, text': (text) => post(decode, { text: `Error: ${text} gate` }),
  'products, limit': (text) => at(products, `/products?limit=${coded(text)}`),
  'page of search, q': (text) => page(searchArticles({ query: text })),
  'page of search, product': (text) => page(searchArticles({ query: 'gate', product: text })),
  'page of search, page': (text) => page(searchArticles({ query: 'gate', page: Number(text) })),
  'page of errors, product': (text) => page(listErrors({ page: 1, perPage: 100, product: text })),
  'an article as Markdown': (text) => at(markdown, '/x', { slug: text }),
  'feed of a product': (text) => at(feed, '/x', { slug: text }),
  'a part of the sitemap': (text) => at(sitemap, '/x', { part: text }),
  'a code that is wanted': (text) => fill(wanted, { code: text }),
  'feedback, article': (text) => fill(feedback, { article: text, fixed: 'yes' }),
  'feedback, note': (text) => fill(feedback, { article: 'gate-stuck', fixed: 'no', note: text }),
}

test('every parameter of the API is a door', () => {
  const parameters = operations.flatMap(({ path, parameters }) => {
    const name = path.replace(/^.api.v1./, '').replace(/[/?].*/, '')
    return parameters.map((parameter) => `${name}, ${parameter.name}`)
  })
  expect(parameters.filter((name) => !(name in doors))).toEqual([])
})

const isSane = (status: number) => [200, 204, 303, 400, 404, 413].includes(status)

test.each(Object.keys(doors))('C6 %s: any text gets a sane answer', async (door) => {
  const statuses: [string, number][] = []
  for (const text of hostile) {
    const answer = await doors[door]!(text)
    await answer.text()
    statuses.push([text.slice(0, 40), answer.status])
  }
  expect(statuses.filter(([, status]) => !isSane(status))).toEqual([])
})

test('whatever is made up', async () => {
  const signs = fc.constantFrom(...`'"\\\`;:*&|!()<>-{}[]%_$#@~^=+,./?\u0000\ud800\udc00 \n\t`)
  const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), signs)
  const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(mark))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(doors)), texts, async (door, text) => {
      expect(isSane((await doors[door]!(text)).status)).toBe(true)
    }),
    { numRuns: 300 },
  )
}, 400_000)

test('C6 nothing that was sent has ever stood in a statement', () => {
  const texts = driver.mock.calls.map(([first]: unknown[]) =>
    typeof first === 'string' ? first : (first as { text: string }).text,
  )
  expect(texts.filter((text) => text.includes('search_documents')).length).toBeGreaterThan(100)
  expect(texts.filter((text) => text.toLowerCase().includes(mark))).toEqual([])
})
