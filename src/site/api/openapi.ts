import { z, type ZodType } from 'zod'
import { operations, type Operation, type Parameter } from './operations'
import { problemAnswer } from './schemas'

type Json = Record<string, unknown>

const meanings: Readonly<Record<number, string>> = {
  304: 'Not changed since the ETag that was sent',
  400: 'A parameter or the body is not as described',
  404: 'There is no such thing',
  405: 'Another method is meant',
  413: 'The body is larger than 1 MB',
  415: 'The body is not JSON',
  429: 'Too many requests; Retry-After says in how many seconds to try again',
  503: 'The articles are out of reach, or there is no time for so much; Retry-After says when to try again',
}

/** The API as an OpenAPI 3.1 document. Its schemas are those that requests are checked with. */
export function openApiDocument(siteName: string, origin: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: `${siteName} API`,
      version: '1.0.0',
      description:
        'Read-only, without a key, from any origin. Fields may be added; none is taken away or changes its meaning within version 1.',
    },
    servers: [{ url: origin }],
    paths: pathsOf(operations),
    components: { schemas: componentsOf(operations) },
  }
}

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })

function pathsOf(all: readonly Operation[]): Json {
  const paths: Record<string, Json> = {}
  for (const operation of all)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) }
  return paths
}

function described({ id, method, title, summary, parameters, body, answer, refusals }: Operation) {
  const tagged = method === 'get' && id !== 'getCode'
  const content = { [answer.type ?? 'application/json']: { schema: reference(answer.name) } }
  return {
    operationId: id,
    summary: title,
    description: summary,
    ...(parameters.length > 0 ? { parameters: parameters.map(parameterOf) } : {}),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: reference(body.name) } },
          },
        }
      : {}),
    responses: {
      200: {
        description: title,
        ...(tagged ? { headers: { ETag: { schema: { type: 'string' } } } } : {}),
        content,
      },
      ...(tagged ? { 304: { description: meanings[304] } } : {}),
      ...Object.fromEntries(
        [...refusals, 405, ...(body ? [413] : []), 429].map((status) => [status, refusal(status)]),
      ),
    },
  }
}

const refusal = (status: number): Json => ({
  description: meanings[status],
  ...(status === 429 || status === 503
    ? { headers: { 'Retry-After': { schema: { type: 'integer' } } } }
    : {}),
  content: { 'application/problem+json': { schema: reference('Problem') } },
})

const parameterOf = ({ name, in: place, isRequired, says, type, most }: Parameter): Json => ({
  name,
  in: place,
  required: isRequired,
  description: says,
  schema: most === undefined ? { type } : { type, minimum: 1, maximum: most },
})

function componentsOf(all: readonly Operation[]): Json {
  const named: Record<string, ZodType> = { Problem: problemAnswer }
  for (const { body, answer } of all) {
    if (body) named[body.name] = body.schema
    named[answer.name] = answer.schema
  }
  return Object.fromEntries(
    Object.entries(named).map(([name, schema]) => [name, jsonSchema(schema)]),
  )
}

/** Draft 2020-12, which OpenAPI 3.1 is. As input: an answer may get further fields. */
export function jsonSchema(schema: ZodType): Json {
  const made: Json = { ...z.toJSONSchema(schema, { io: 'input' }) }
  delete made.$schema
  return made
}
