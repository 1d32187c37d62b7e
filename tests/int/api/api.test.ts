import { gunzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import type { ZodType } from 'zod'
import * as missing from '@/app/api/v1/[...path]/route'
import * as codes from '@/app/api/v1/codes/[code]/route'
import * as decode from '@/app/api/v1/decode/route'
import * as error from '@/app/api/v1/errors/[slug]/route'
import * as errors from '@/app/api/v1/errors/route'
import * as dump from '@/app/api/v1/export/errors.ndjson/route'
import * as match from '@/app/api/v1/match/route'
import * as openApi from '@/app/api/v1/openapi.json/route'
import * as products from '@/app/api/v1/products/route'
import * as search from '@/app/api/v1/search/route'
import { slugs } from '@collections/slugs'
import * as schemas from '@/site/api/schemas'
import { packedHeader } from '@/site/packed-header'
import { cms, makeArticle, makeCategory, makeFaq, makeProduct, paragraph } from '../../factories'

const published = { _status: 'published' } as const
const base = 'http://localhost:3000/api/v1'

beforeAll(async () => {
  const category = await makeCategory({ name: 'Databases', slug: 'databases' })
  const oracle = await makeProduct({
    name: 'Oracle Database',
    slug: 'oracle-database',
    otherNames: ['Oracle DB'],
    vendor: 'Oracle',
    description: 'A database.',
    category: category.id,
  })
  const { id } = await makeArticle({
    ...published,
    title: 'ORA-12541: TNS:no listener',
    slug: 'no-listener',
    codes: [{ code: 'ORA-12541', family: 'ora' }],
    message: 'ORA-12541: TNS:no listener',
    variants: [{ text: 'TNS-12541: *' }],
    meaning: paragraph('Nothing listens there.'),
    causes: [{ title: 'It is down', body: paragraph('Down.'), instruction: 'Look', step: 1 }],
    steps: [
      { title: 'Start it', body: paragraph('Start.'), command: 'lsnrctl start', shell: 'bash' },
    ],
    fallbacks: [{ body: paragraph('Call somebody.') }],
    products: [oracle.id],
    verdict: { duration: 'permanent', fixers: ['admin'] },
    sources: [{ title: 'Docs', url: 'https://docs.example.com/x', checkedOn: '2026-11-01' }],
    verifiedOn: '2026-11-02',
  })
  await makeFaq({ ...published, question: 'Why?', answer: paragraph('So.'), errors: [id] })
  await makeArticle({ title: 'A draft', slug: 'a-draft' })
  for (let at = 1; at <= 4; at++)
    await makeArticle({ ...published, title: `HTTP 59${at}`, slug: `http-59${at}` })
})

type Module = Record<string, unknown>
type Handler = (request: Request, context: unknown) => Promise<Response>

const call = (
  module: object,
  path: string,
  init: RequestInit = {},
  params: object = {},
): Promise<Response> => {
  const handler = (module as Module)[init.method ?? 'GET'] as Handler
  return handler(new Request(`${base}${path}`, init), { params: Promise.resolve(params) })
}

const send = (module: object, body: BodyInit, type = 'application/json') =>
  call(module, '/x', { method: 'POST', headers: { 'content-type': type }, body })

/** The body, after a check that it is as documented: nothing else in it, and nothing missing. */
async function told<T>(answer: Response, schema: ZodType<T>): Promise<T> {
  const body = (await answer.json()) as unknown
  expect([answer.status, body]).toEqual([200, schema.parse(body)])
  return body as T
}

async function refused(answer: Response) {
  const body = (await answer.json()) as unknown
  expect(schemas.problemAnswer.parse(body)).toEqual(body)
  const { status } = body as { status: number }
  return [answer.status, status, answer.headers.get('content-type')]
}
const problem = (status: number) => [status, status, 'application/problem+json']

test('each answer is as it is documented', async () => {
  const text = 'Login failed: ORA-12541: TNS:no listener for jane@example.com'
  const decoded = await told(await send(decode, JSON.stringify({ text })), schemas.decodeAnswer)
  expect(decoded.articles.map(({ slug }) => slug)).toEqual(['no-listener'])
  const matched = await told(
    await send(match, JSON.stringify({ codes: ['ORA-12541'] })),
    schemas.matchAnswer,
  )
  expect(matched.articles.map(({ slug }) => slug)).toEqual(['no-listener'])
  const found = await told(await call(search, '/search?q=oracle+db'), schemas.searchAnswer)
  expect(found.results.map(({ slug }) => slug)).toEqual(['no-listener'])
  const listed = await told(await call(errors, '/errors?limit=1'), schemas.articlePage)
  expect(listed.items).toEqual([
    {
      slug: 'no-listener',
      title: 'ORA-12541: TNS:no listener',
      url: '/errors/no-listener',
      codes: ['ORA-12541'],
      products: ['oracle-database'],
      updatedAt: expect.any(String) as string,
    },
  ])
  const known = await told(
    await call(codes, '/codes/x', {}, { code: 'ora%2012541' }),
    schemas.codeAnswer,
  )
  expect([known.code, known.articles]).toEqual([
    'ORA-12541',
    [
      {
        slug: 'no-listener',
        title: 'ORA-12541: TNS:no listener',
        url: '/errors/no-listener',
        about: true,
      },
    ],
  ])
  const offered = await told(await call(products, '/products'), schemas.productPage)
  expect(offered).toEqual({
    items: [
      {
        slug: 'oracle-database',
        name: 'Oracle Database',
        url: '/products/oracle-database',
        otherNames: ['Oracle DB'],
        vendor: 'Oracle',
        description: 'A database.',
        category: { slug: 'databases', name: 'Databases' },
        articles: 1,
        updatedAt: expect.any(String) as string,
      },
    ],
    next: null,
  })
})

const whole = {
  slug: 'no-listener',
  title: 'ORA-12541: TNS:no listener',
  url: '/errors/no-listener',
  codes: [{ code: 'ORA-12541', family: 'ora' }],
  message: 'ORA-12541: TNS:no listener',
  variants: ['TNS-12541: *'],
  introduction: null,
  meaning: 'Nothing listens there.',
  causes: [
    {
      title: 'It is down',
      body: 'Down.',
      check: { instruction: 'Look', command: null, expected: '' },
      step: 1,
    },
  ],
  steps: [
    {
      title: 'Start it',
      body: 'Start.',
      command: { command: 'lsnrctl start', shell: 'bash' },
      needs: '',
      undo: '',
    },
  ],
  fallbacks: ['Call somebody.'],
  products: [{ slug: 'oracle-database', name: 'Oracle Database' }],
  verdict: { duration: 'permanent', retry: null, fixers: ['admin'], risk: null, downtime: null },
  appliesTo: '',
  sources: [{ title: 'Docs', url: 'https://docs.example.com/x', checkedOn: '2026-11-01' }],
  verifiedOn: '2026-11-02',
  publishedAt: expect.any(String) as string,
  updatedAt: expect.any(String) as string,
}

test('an article is told whole, its prose as Markdown, with its questions', async () => {
  const answer = await call(error, '/errors/no-listener', {}, { slug: 'no-listener' })
  const article = await told(answer, schemas.articleAnswer)
  const { related, ...rest } = article
  expect(related).toEqual([])
  expect(rest).toEqual({ ...whole, faqs: [{ question: 'Why?', answer: 'So.' }] })
})

test('pages follow one another to the end, without a draft and without a repeat', async () => {
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const answer: Response = await call(errors, `/errors?limit=2&cursor=${cursor}`)
    const page = await told(answer, schemas.articlePage)
    seen.push(...page.items.map(({ slug }) => slug))
    cursor = page.next
  }
  expect(seen).toEqual(['no-listener', 'http-591', 'http-592', 'http-593', 'http-594'])
})

test('a read that is known is answered with 304, until something changes', async () => {
  const reads: [object, string, object?][] = [
    [errors, '/errors'],
    [error, '/errors/http-594', { slug: 'http-594' }],
    [products, '/products'],
    [search, '/search?q=ora-12541'],
    [codes, '/codes/x', { code: 'ORA-12541' }],
    [openApi, '/openapi.json'],
    [dump, '/export/errors.ndjson'],
  ]
  // What is not read is given back: a dump that waits for its reader holds a place.
  const ask = async ([module, path, params]: (typeof reads)[number], headers = {}) => {
    const answer = await call(module, path, { headers }, params)
    await answer.body?.cancel()
    return answer
  }
  const tag = async (read: (typeof reads)[number]) => (await ask(read)).headers.get('etag') ?? ''
  const again = async (read: (typeof reads)[number], etag: string) =>
    (await ask(read, { 'if-none-match': etag })).status
  for (const read of reads) {
    const etag = await tag(read)
    expect([read[1], await again(read, `"other", ${etag}`), await again(read, '"other"')]).toEqual([
      read[1],
      304,
      200,
    ])
  }
  const before = [await tag(reads[0]!), await tag(reads[6]!)]
  const payload = await cms()
  await payload.update({
    collection: slugs.errors,
    where: { slug: { equals: 'http-594' } },
    data: { title: 'HTTP 594 again', _status: 'published' },
    overrideAccess: true,
    depth: 0,
  })
  const after = [await tag(reads[0]!), await tag(reads[6]!)]
  expect(after.map((etag, at) => etag === before[at])).toEqual([false, false])
})

test('the dump has every article, a line each, plain or compressed', async () => {
  const plain = await call(dump, '/export/errors.ndjson')
  const lines = (await plain.text())
    .trimEnd()
    .split('\n')
    .map((line) => schemas.article.parse(JSON.parse(line)))
  expect(lines.map(({ slug }) => slug)).toEqual([
    'no-listener',
    'http-591',
    'http-592',
    'http-593',
    'http-594',
  ])
  expect(lines[0]).toEqual(whole)
  const small = await call(dump, '/export/errors.ndjson', {
    headers: { 'accept-encoding': 'br, gzip' },
  })
  expect(small.headers.get(packedHeader)).toBe('gzip')
  const unpacked = gunzipSync(Buffer.from(await small.arrayBuffer())).toString('utf8')
  expect(
    unpacked
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual(lines)
})

test('dumps that nobody reads to the end do not keep others out', async () => {
  const open = async () => {
    const answer = await call(dump, '/export/errors.ndjson')
    const reader = answer.body!.getReader()
    return { answer, reader }
  }
  for (let left = 0; left < 5; left++) {
    const { reader } = await open()
    await reader.read()
    await reader.cancel()
  }
  expect((await call(dump, '/export/errors.ndjson')).status).toBe(200)
})

test.each([
  ['a body that is no JSON', () => send(decode, 'text'), 400],
  ['JSON of another shape', () => send(decode, '{"text":1}'), 400],
  ['a field too many', () => send(match, '{"codes":[],"query":"x"}'), 400],
  ['bytes that are no UTF-8', () => send(decode, new Uint8Array([0x22, 0xff, 0x22])), 400],
  ['another type', () => send(decode, 'text=1', 'application/x-www-form-urlencoded'), 415],
  ['too much', () => send(decode, JSON.stringify({ text: 'x'.repeat(1_000_001) })), 413],
  ['too many codes', () => send(match, JSON.stringify({ codes: Array(201).fill('x') })), 400],
  ['a limit of 0', () => call(errors, '/errors?limit=0'), 400],
  ['a limit of 101', () => call(products, '/products?limit=101'), 400],
  ['a limit in words', () => call(errors, "/errors?limit=1'--"), 400],
  ['a cursor of another kind', () => call(products, '/products?cursor=99999999999'), 400],
  ['a search for nothing', () => call(search, '/search?q=%20'), 400],
  ['a long search', () => call(search, `/search?q=${'x'.repeat(501)}`), 400],
  ['no such article', () => call(error, '/errors/x', {}, { slug: 'x' }), 404],
  ['a draft', () => call(error, '/errors/a-draft', {}, { slug: 'a-draft' }), 404],
  [
    'a slug with a zero byte',
    () => call(error, '/errors/x', {}, { slug: 'no\u0000listener' }),
    404,
  ],
  ['a slug of half a character', () => call(error, '/errors/x', {}, { slug: '\ud800' }), 404],
  ['no code', () => call(codes, '/codes/x', {}, { code: 'banana' }), 404],
  ['a code that cannot be decoded', () => call(codes, '/codes/x', {}, { code: '%E0%A4%A' }), 404],
  ['a code of a megabyte', () => call(codes, '/codes/x', {}, { code: '0'.repeat(1_000_000) }), 404],
  ['an address that is none', () => call(missing, '/nothing'), 404],
  ['a write there', () => call(missing, '/nothing', { method: 'POST' }), 404],
])('%s is refused as a problem', async (_, ask, status) => {
  expect(await refused(await ask())).toEqual(problem(status))
})

test('other methods are refused, and told which is meant', async () => {
  const reads = [errors, error, products, search, codes, openApi, dump]
  const asked = [
    ...reads.flatMap((module) =>
      ['POST', 'PUT', 'PATCH', 'DELETE'].map((method) => call(module, '/x', { method })),
    ),
    ...[decode, match].flatMap((module) =>
      ['GET', 'PUT', 'PATCH', 'DELETE'].map((method) => call(module, '/x', { method })),
    ),
  ]
  const answers = await Promise.all(asked)
  expect(await Promise.all(answers.map(refused))).toEqual(answers.map(() => problem(405)))
  expect([answers[0]?.headers.get('allow'), answers.at(-1)?.headers.get('allow')]).toEqual([
    'GET, HEAD, OPTIONS',
    'POST, OPTIONS',
  ])
})
