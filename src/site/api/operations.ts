import type { ZodType } from 'zod'
import { urls } from '../urls'
import * as schemas from './schemas'

/** One thing that the API does: the reference at `/api` and the OpenAPI document are made from these. */
export type Operation = {
  id: string
  method: 'get' | 'post'
  /** `{name}` stands for a parameter. */
  path: string
  title: string
  summary: string
  parameters: readonly Parameter[]
  body?: Named
  answer: Named & { type?: string }
  /** Statuses beside 200, 413 and 429. */
  refusals: readonly number[]
  /** What the example asks for. */
  example: { path: string; body?: unknown }
}

export type Parameter = {
  name: string
  in: 'path' | 'query'
  isRequired: boolean
  says: string
  type: 'string' | 'integer'
  most?: number
}

type Named = { name: string; schema: ZodType }

const text = (name: string, says: string, more: Partial<Parameter> = {}): Parameter => ({
  name,
  in: 'query',
  isRequired: false,
  says,
  type: 'string',
  ...more,
})

const inPath = { in: 'path', isRequired: true } as const
const limit = text('limit', 'Items on a page: 1 to 100, 50 when left out.', {
  type: 'integer',
  most: 100,
})
const cursor = text('cursor', 'The “next” of the page before.')

export const operations: readonly Operation[] = [
  {
    id: 'decode',
    method: 'post',
    path: urls.apiDecode(),
    title: 'Decode a text',
    summary:
      'Reads an error or a log: codes with their meanings, root cause first, and the articles that fix them. Nothing of the text is kept.',
    parameters: [],
    body: { name: 'DecodeRequest', schema: schemas.decodeRequest },
    answer: { name: 'Decoding', schema: schemas.decodeAnswer },
    refusals: [400, 415, 503],
    example: { path: urls.apiDecode(), body: { text: 'Login failed: ORA-12541: TNS:no listener' } },
  },
  {
    id: 'match',
    method: 'post',
    path: urls.apiMatch(),
    title: 'Match codes and messages',
    summary:
      'Articles for codes and masked messages: what the decoder page sends instead of the text.',
    parameters: [],
    body: { name: 'MatchRequest', schema: schemas.matchRequest },
    answer: { name: 'Matches', schema: schemas.matchAnswer },
    refusals: [400, 415, 503],
    example: { path: urls.apiMatch(), body: { codes: ['0x80070005'], templates: [] } },
  },
  {
    id: 'search',
    method: 'get',
    path: urls.apiSearch(''),
    title: 'Search',
    summary:
      'Articles by code in any spelling, product under any of its names, and words, also misspelt ones.',
    parameters: [
      text('q', 'What to search for; at most 500 characters.', { isRequired: true }),
      text('product', 'Slug of the product to stay within.'),
      limit,
    ],
    answer: { name: 'SearchResults', schema: schemas.searchAnswer },
    refusals: [400, 503],
    example: { path: urls.apiSearch('access denied', undefined, 3) },
  },
  {
    id: 'listErrors',
    method: 'get',
    path: urls.apiErrors(),
    title: 'List all articles',
    summary: 'Published articles in an order that stays as it is while others are published.',
    parameters: [limit, cursor],
    answer: { name: 'ArticlePage', schema: schemas.articlePage },
    refusals: [400, 503],
    example: { path: `${urls.apiErrors()}?limit=2` },
  },
  {
    id: 'getError',
    method: 'get',
    path: `${urls.apiErrors()}/{slug}`,
    title: 'Get an article',
    summary: 'One published article, complete, its prose as Markdown.',
    parameters: [text('slug', 'Of the article.', inPath)],
    answer: { name: 'Article', schema: schemas.articleAnswer },
    refusals: [404, 503],
    example: { path: urls.apiError('0x80070005-access-denied') },
  },
  {
    id: 'getCode',
    method: 'get',
    path: '/api/v1/codes/{code}',
    title: 'Explain a code',
    summary: 'What a code in any spelling means, of what it is made, and the articles about it.',
    parameters: [text('code', 'In any spelling: -2147024891, http-502, ORA-12541.', inPath)],
    answer: { name: 'Code', schema: schemas.codeAnswer },
    refusals: [404, 503],
    example: { path: urls.apiCode('-2147024891') },
  },
  {
    id: 'listProducts',
    method: 'get',
    path: urls.apiProducts(),
    title: 'List all products',
    summary: 'Products with their other names and the number of their articles.',
    parameters: [limit, cursor],
    answer: { name: 'ProductPage', schema: schemas.productPage },
    refusals: [400, 503],
    example: { path: `${urls.apiProducts()}?limit=2` },
  },
  {
    id: 'exportErrors',
    method: 'get',
    path: urls.apiExport(),
    title: 'Take the whole catalogue',
    summary:
      'Every published article, complete, a line of JSON each, compressed with gzip as it is read. Ask with If-None-Match: nothing is sent while nothing has changed.',
    parameters: [],
    answer: { name: 'ExportedArticle', schema: schemas.article, type: 'application/x-ndjson' },
    refusals: [503],
    example: { path: urls.apiExport() },
  },
]
