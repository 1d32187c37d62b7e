#!/usr/bin/env node
/**
 * A client of the public API with nothing but Node 20 or newer.
 *
 *   node examples/api-client.mjs http://localhost:3000 decode "ORA-12541: TNS:no listener"
 *   node examples/api-client.mjs http://localhost:3000 list
 *   node examples/api-client.mjs http://localhost:3000 dump > errors.ndjson
 */
import { pipeline } from 'node:stream/promises'

const [origin = 'http://localhost:3000', command = 'list', text = ''] = process.argv.slice(2)

/** One request; waits and asks again when the site says that it was too much, or is away. */
async function ask(path, options = {}, attempts = 3) {
  const response = await fetch(new URL(path, origin), options)
  const wait = response.headers.get('retry-after')
  if ((response.status === 429 || response.status === 503) && wait && attempts > 1) {
    await new Promise((resolve) => setTimeout(resolve, Number(wait) * 1000))
    return ask(path, options, attempts - 1)
  }
  if (response.ok) return response
  const problem = await response.json().catch(() => ({}))
  throw new Error(`${response.status} ${problem.detail ?? problem.title ?? ''}`.trim())
}

/** The codes of a text and the pages that fix them. */
async function decode() {
  const response = await ask('/api/v1/decode', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  })
  const { findings, articles } = await response.json()
  for (const { code, readings } of findings) console.log(code, readings[0]?.name ?? '')
  for (const { title, url, because } of articles)
    console.log(`${title}\n  ${new URL(url, origin)}\n  ${because.join('; ')}`)
}

/** Every article, page after page. */
async function list() {
  for (let cursor = ''; cursor !== null;) {
    const response = await ask(`/api/v1/errors?limit=100&cursor=${cursor}`)
    const { items, next } = await response.json()
    for (const { slug, codes } of items) console.log(slug, codes.join(' '))
    cursor = next
  }
}

/** The whole catalogue in one request, asked for compressed, and written as fast as it is taken. */
async function dump() {
  const response = await ask('/api/v1/export/errors.ndjson')
  await pipeline(response.body, process.stdout)
}

// Whoever reads may have seen enough: `… | head`.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const commands = { decode, list, dump }
await (commands[command] ?? list)()
