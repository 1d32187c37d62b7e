import { getPayload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import config from '@payload-config'
import { importContent } from '@/exchange/import'
import { parseArticle } from '@/exchange/parse-article'
import { readFiles } from '@/exchange/read-files'
import { decodeText } from '@/reads/match'
import { fillVariables } from './fill-variables'
import { ordinary } from './ordinary'

let articles: { slug: string; message: string }[]

beforeAll(async () => {
  const { files } = await readFiles(['content'])
  articles = files
    .filter(({ file }) => file.startsWith('content/errors/'))
    .flatMap(({ text }) => parseArticle(text).value ?? [])
    .map(({ slug, message }) => ({ slug, message: message ?? '' }))
  const payload = await getPayload({ config, disableOnInit: true })
  const { faults } = await importContent({ payload, files })
  expect(faults).toEqual([])
  return () => payload.destroy()
}, 600_000)

test('the message of every article, about other things, finds that article first', async () => {
  const first: Record<string, string | undefined> = {}
  for (const { slug, message } of articles) {
    first[slug] = (await decodeText(fillVariables(message)))?.articles?.[0]?.slug
  }
  expect(articles.length).toBeGreaterThanOrEqual(200)
  expect(first).toEqual(Object.fromEntries(articles.map(({ slug }) => [slug, slug])))
}, 240_000)

test('what is no error finds no article', async () => {
  const found: Record<string, string[]> = {}
  for (const [what, text] of ordinary) {
    found[what] = ((await decodeText(text))?.articles ?? [{ slug: 'unreachable' }]).map(
      ({ slug }) => slug,
    )
  }
  expect(ordinary.length).toBeGreaterThanOrEqual(50)
  expect(found).toEqual(Object.fromEntries(ordinary.map(([what]) => [what, []])))
})
