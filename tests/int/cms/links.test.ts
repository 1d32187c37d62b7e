import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { globals, slugs } from '@collections/slugs'
import { askSource, type SourceState } from '@/cms/links/ask-source'
import { checkLinks } from '@/cms/links/check-links'
import { isPublicAddress } from '@/cms/links/public-address'
import { cms, makeCompleteArticle } from '../../factories'

const payload = await cms()
const published = { _status: 'published' } as const
const going = new AbortController().signal

const linkTo = (url: string) =>
  ({
    root: {
      type: 'root',
      version: 1,
      direction: null,
      format: '',
      indent: 0,
      children: [
        {
          type: 'paragraph',
          version: 1,
          direction: null,
          format: '',
          indent: 0,
          textFormat: 0,
          children: [
            {
              type: 'link',
              version: 3,
              direction: null,
              format: '',
              indent: 0,
              fields: { linkType: 'custom', newTab: false, url },
              children: [
                {
                  type: 'text',
                  version: 1,
                  text: 'x',
                  format: 0,
                  detail: 0,
                  mode: 'normal',
                  style: '',
                },
              ],
            },
          ],
        },
      ],
    },
  }) as never

const listed = async (article: number) => {
  const { docs } = await payload.find({
    collection: slugs.deadLinks,
    where: { article: { equals: article } },
    depth: 0,
    overrideAccess: true,
    sort: 'target',
  })
  return docs.map(({ kind, target, reason }) => `${kind} ${target}: ${reason}`)
}

const checkSources = (isOn: boolean) =>
  payload.updateGlobal({ slug: globals.site, data: { checkSources: isOn }, overrideAccess: true })

test('dead links into the site are listed, and leave the list when they live again', async () => {
  const target = await makeCompleteArticle({ title: 'Not there yet' })
  const { id } = await makeCompleteArticle({
    ...published,
    related: [target.id],
    introduction: linkTo(`/errors/${target.slug}?a#b`),
    meaning: linkTo('/products/no-such-product'),
  })
  await checkLinks(payload, going)
  expect(await listed(id)).toEqual([
    `related /errors/${target.slug}: The article is not published.`,
    `page /errors/${target.slug}?a#b: There is no such page.`,
    'page /products/no-such-product: There is no such page.',
  ])
  await payload.update({
    collection: slugs.errors,
    id: target.id,
    data: published,
    overrideAccess: true,
  })
  await checkLinks(payload, going)
  expect(await listed(id)).toEqual(['page /products/no-such-product: There is no such page.'])
})

test('sources are asked only where the setting is on', async () => {
  const { id } = await makeCompleteArticle({
    ...published,
    sources: [{ title: 'Gone', url: 'https://gone.example/page' }],
  })
  const asked: string[] = []
  const ask = (url: string): Promise<SourceState> => {
    asked.push(url)
    return Promise.resolve(
      url.includes('gone.example')
        ? { state: 'dead', reason: 'It answers 404.' }
        : { state: 'alive' },
    )
  }
  await checkLinks(payload, going, ask)
  expect([asked, await listed(id)]).toEqual([[], []])
  await checkSources(true)
  await checkLinks(payload, going, ask)
  expect(asked.filter((url) => url.includes('gone'))).toEqual(['https://gone.example/page'])
  expect(await listed(id)).toEqual(['source https://gone.example/page: It answers 404.'])
  await checkSources(false)
})

const server = createServer((request, response) => {
  const path = request.url ?? '/'
  if (path === '/there') response.writeHead(200).end('page')
  else if (path === '/moved') response.writeHead(302, { location: '/gone' }).end()
  else if (path === '/inside')
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end()
  else if (path === '/round') response.writeHead(302, { location: '/round' }).end()
  else response.writeHead(path === '/busy' ? 503 : 410).end()
})
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
const { port } = server.address() as AddressInfo
afterAll(() => server.close())

/** The stand-in for a public host: it alone leads to the server of this test. */
const resolve = (host: string) => {
  if (host !== 'public.example') return Promise.reject(new Error(`${host} was looked up`))
  return Promise.resolve([{ address: '127.0.0.1', family: 4 }])
}

test.each([
  ['/there', { state: 'alive' }],
  ['/gone', { state: 'dead', reason: 'It answers 410.' }],
  ['/moved', { state: 'dead', reason: 'It answers 410.' }],
  ['/round', { state: 'unknown' }],
  ['/busy', { state: 'unknown' }],
])('a source at %s is %j', async (path, state) => {
  expect(await askSource(`http://public.example:${port}${path}`, resolve)).toEqual(state)
})

test('neither an address nor a name nor a redirect leads into this network', async () => {
  const seen: string[] = []
  const looking = (host: string) => {
    seen.push(host)
    return resolve(host)
  }
  for (const url of [`http://127.0.0.1:${port}/gone`, `http://localhost:${port}/gone`])
    expect(await askSource(url)).toEqual({ state: 'unknown' })
  const led = await askSource(`http://public.example:${port}/inside`, looking)
  expect([led, seen]).toEqual([{ state: 'unknown' }, ['public.example', '169.254.169.254']])
})

test.each([
  ['93.184.216.34', true],
  ['10.1.2.3', false],
  ['127.0.0.1', false],
  ['169.254.169.254', false],
  ['172.31.0.1', false],
  ['192.168.1.1', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['2606:2800:220:1::1', true],
  ['::1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:127.0.0.1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['localhost', false],
])('%s is public: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic)
})
