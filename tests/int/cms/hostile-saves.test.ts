import { expect, test } from 'vitest'
import config from '@payload-config'
import { handleEndpoints } from 'payload'
import sharp from 'sharp'
import { slugs } from '@collections/slugs'
import { withConnection } from '@/database/connection'
import { env } from '@/env'
import { cms, makeArticle, makePerson } from '../../factories'
import { cookieOf, origin, rest, send } from '../../setup/rest'

const editor = await makePerson('editor')

const linkTo = (url: string) => ({
  root: {
    type: 'root',
    direction: null,
    format: '',
    indent: 0,
    version: 1,
    children: [
      {
        type: 'paragraph',
        version: 1,
        children: [
          {
            type: 'link',
            version: 3,
            fields: { linkType: 'custom', newTab: false, url },
            children: [{ type: 'text', version: 1, text: 'here', format: 0 }],
          },
        ],
      },
    ],
  },
})

// Stock: saved as it is; only the page's renderer stands between it and the reader.
test('C13 a link that would run something is not saved', async () => {
  const { id } = await makeArticle()
  const urls = [
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '//evil.example',
    'http://plain.example',
  ]
  const statuses: number[] = []
  for (const url of urls) {
    const change = { meaning: linkTo(url), revision: 1 }
    statuses.push((await rest('PATCH', `/errors/${id}`, editor, change)).status)
  }
  const good = { meaning: linkTo('https://learn.example/x'), revision: 1 }
  statuses.push((await rest('PATCH', `/errors/${id}`, editor, good)).status)
  expect(statuses).toEqual([...urls.map(() => 400), 200])
})

async function upload(name: string, type: string, bytes: Uint8Array) {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt: 'A picture' }))
  form.set('file', new File([new Uint8Array(bytes)], name, { type }))
  const request = new Request(`${origin}/api/${slugs.media}`, {
    method: 'POST',
    headers: { origin, cookie: await cookieOf(editor) },
    body: form,
  })
  const answer = await handleEndpoints({ config, request })
  const { doc } = (await answer.json()) as { doc?: { filename: string; mimeType: string } }
  return { status: answer.status, doc }
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

// Stock: an SVG with a script is served from the site's own address (CVE-2026-105862).
test('C28 only pictures that were decoded and written anew are kept', async () => {
  const text = (content: string) => new TextEncoder().encode(content)
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const hostile: [string, string, Uint8Array][] = [
    ['a.svg', 'image/svg+xml', text(svg)],
    ['a.png', 'image/png', text(svg)],
    ['a.html', 'text/html', text('<script>alert(1)</script>')],
    ['a.png', 'image/png', text('<html><script>alert(1)</script>')],
    ['a.xml', 'application/xml', text('<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>')],
    ['a.png', 'image/png', text('GIF89a')],
  ]
  const kept = []
  for (const [name, type, bytes] of hostile) {
    const { status } = await upload(name, type, bytes)
    if (status < 400 || status >= 500) kept.push([name, type, status])
  }
  expect(kept).toEqual([])
  const climbing = await upload('../../../up.png', 'image/png', png)
  expect([climbing.status, climbing.doc?.mimeType]).toEqual([201, 'image/webp'])
  expect(climbing.doc?.filename).not.toMatch(/[/\\]|\.\./)
  const polyglot = await upload('b.png', 'image/png', Buffer.concat([png, text(svg)]))
  expect([polyglot.status, polyglot.doc?.mimeType]).toEqual([201, 'image/webp'])
}, 400_000)

// Stock: `limit=0` and `pagination=false` read the whole table.
test('C25 a hundred documents are read at once, whatever is asked for', async () => {
  const admin = await makePerson('admin')
  await withConnection(env().databaseUrl, (client) =>
    client.query(
      `insert into redirects ("from", "to", type)
       select '/old-' || n, '/errors', '308' from generate_series(1, 150) as n`,
    ),
  )
  const ask = async (query: string) => {
    const { body } = await rest('GET', `/redirects?${query}`, admin)
    return [(body.docs as unknown[]).length, body.totalDocs]
  }
  const queries = [
    'limit=0',
    'limit=1000000000',
    'limit=-1',
    'pagination=false',
    'limit=x&depth=99',
  ]
  const answers = await Promise.all(queries.map(ask))
  expect(answers).toEqual(queries.map(() => [100, 150]))
  const inBody = new Request(`${origin}/api/redirects`, {
    method: 'POST',
    headers: {
      origin,
      cookie: await cookieOf(admin),
      'x-payload-http-method-override': 'GET',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'limit=0',
  })
  const { boundedRead } = await import('@/cms/bounded-reads')
  const answer = await handleEndpoints({ config, request: await boundedRead(inBody) })
  expect(((await answer.json()) as { docs: unknown[] }).docs.length).toBe(100)
})

// Stock: 500, with a line of SQL in the log.
test('C44 a value that no column takes is told so', async () => {
  const paths = [
    '/errors/99999999999999999999',
    "/errors/abc'",
    '/errors?where[id][equals]=99999999999999999999',
    '/errors?page=-1',
  ]
  const statuses = await Promise.all(
    paths.map(async (path) => (await rest('GET', path, editor)).status),
  )
  expect(statuses.filter((status) => status >= 500)).toEqual([])
})

// Stock: names of the prototype reach objects (CVE-2026-105844).
test('C48 names of the prototype change no object', async () => {
  const { id } = await makeArticle()
  const cookie = await cookieOf(editor)
  const bodies = [
    '{"__proto__":{"polluted":1},"revision":1}',
    '{"constructor":{"prototype":{"polluted":1}},"revision":1}',
    '{"meta":{"__proto__":{"polluted":1}},"revision":1}',
  ]
  for (const body of bodies)
    await send('PATCH', `/errors/${id}`, { origin, cookie }, JSON.parse(body))
  await rest('GET', '/errors?where[__proto__][polluted]=1&__proto__[polluted]=1', editor)
  await rest('GET', '/errors?select[constructor][prototype][polluted]=1', editor)
  const plain: Record<string, unknown> = {}
  expect(plain.polluted).toBe(undefined)
  const payload = await cms()
  const kept = await payload.findByID({ collection: slugs.errors, id, overrideAccess: true })
  expect(JSON.stringify(kept)).not.toContain('polluted')
})
