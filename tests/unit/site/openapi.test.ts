import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { curlOf } from '@/site/api/curl'
import { fieldsOf } from '@/site/api/fields'
import { openApiDocument } from '@/site/api/openapi'
import { operations } from '@/site/api/operations'
import * as schemas from '@/site/api/schemas'

type Document = {
  openapi: string
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>
  components: { schemas: Record<string, unknown> }
}
const document = openApiDocument('Site', 'https://errors.example.org') as unknown as Document

test('every route of the API is described, and nothing else', () => {
  const routes = globSync('src/app/api/v1/**/route.ts')
    .map((file) =>
      file
        .replace(/^src\/app/, '')
        .replace(/\/route\.ts$/, '')
        .replace(/\[(\w+)\]/g, '{$1}'),
    )
    .filter((path) => !/\[\.\.\.|openapi\.json/.test(path))
  expect(Object.keys(document.paths).sort()).toEqual(routes.sort())
})

test('it is OpenAPI 3.1, and each reference leads somewhere', () => {
  expect(document.openapi).toBe('3.1.0')
  const references = [
    ...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g),
  ]
  expect(new Set(references.map(([, name]) => name))).toEqual(
    new Set(Object.keys(document.components.schemas)),
  )
})

test('each refusal that can come is described', () => {
  const statuses = (path: string, method: string) =>
    Object.keys(document.paths[path]?.[method]?.responses ?? {})
  expect(statuses('/api/v1/decode', 'post')).toEqual([
    '200',
    '400',
    '405',
    '413',
    '415',
    '429',
    '503',
  ])
  expect(statuses('/api/v1/errors/{slug}', 'get')).toEqual([
    '200',
    '304',
    '404',
    '405',
    '429',
    '503',
  ])
})

test('parameters of a path stand in it', () => {
  for (const { path, parameters } of operations)
    expect([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(
      parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name),
    )
})

test('an example is a command as it is typed', () => {
  const example = (id: string) =>
    curlOf(
      operations.find((one) => one.id === id)!,
      'https://a.example',
    )
  expect(example('match')).toBe(
    `curl -s 'https://a.example/api/v1/match' \\
  -H 'content-type: application/json' \\
  -d '{"codes":["0x80070005"],"templates":[]}'`,
  )
  expect(example('exportErrors')).toBe(
    `curl -s --compressed 'https://a.example/api/v1/export/errors.ndjson'`,
  )
})

test('fields are listed with their types', () => {
  expect(fieldsOf(schemas.articlePage).map(({ name, type }) => `${name}: ${type}`)).toEqual([
    'items: list',
    'items[].slug: string',
    'items[].title: string',
    'items[].url: string',
    'items[].codes: string list',
    'items[].products: string list',
    'items[].updatedAt: string',
    'next: string or null',
  ])
})
