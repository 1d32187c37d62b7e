import fc from 'fast-check'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Article } from '@/exchange/article-schema'
import { article, category, faq, product } from '@tests/unit/exchange/arbitrary-files'
import { exportTexts, fileFor, importFiles, openPayload } from './store'

let payload: Payload
beforeAll(async () => {
  payload = await openPayload()
})
afterAll(() => payload.destroy())

const many = <T>(item: fc.Arbitrary<T>, length: number) =>
  fc.array(item, { minLength: length, maxLength: length })

/** Two published articles never begin with the same code: that is refused, and tested elsewhere. */
const withOwnCodes = ({ codes }: Article, own: string): Pick<Article, 'codes'> =>
  codes ? { codes: codes.map(({ code, family }) => ({ code: `${own} ${code}`, family })) } : {}

/** Products, articles and FAQs with every field and hostile text, related to each other at random. */
const library = fc
  .record({
    categories: many(category, 2),
    products: many(product, 3),
    articles: many(article, 5),
    faqs: many(faq, 2),
    targets: many(fc.subarray([0, 1, 2, 3, 4]), 5),
    round: fc.nat(1e9),
  })
  .map(({ categories, products, articles, faqs, targets, round }) => {
    const slug = (kind: string, index: number): string => `${kind}-${round}-${index}`
    const named = targets.map((list, at) => list.filter((index) => index !== at))
    return [
      ...categories.map((value, at) => fileFor('categories', { ...value, slug: slug('c', at) })),
      ...products.map((value, at) =>
        fileFor('products', { ...value, slug: slug('p', at), category: slug('c', at % 2) }),
      ),
      ...articles.map((value, at) =>
        fileFor('errors', {
          ...value,
          ...withOwnCodes(value, slug('k', at)),
          slug: slug('a', at),
          products: named[at]!.filter((index) => index < 3).map((index) => slug('p', index)),
          related: named[at]!.map((index) => slug('a', index)),
        }),
      ),
      ...faqs.map((value, at) =>
        fileFor('faqs', {
          ...value,
          slug: slug('f', at),
          errors: named[at]!.map((index) => slug('a', index)),
          products: [slug('p', at)],
        }),
      ),
    ]
  })

test('any library: in, out, in and out again is the same bytes, relations and all fields included', async () => {
  await fc.assert(
    fc.asyncProperty(library, async (files) => {
      const slugs = files.map(({ file }) => file.replace(/^.*\/|\.\w+$/g, ''))
      const texts = Object.fromEntries(files.map(({ text }, at) => [slugs[at]!, text] as const))
      expect((await importFiles(payload, files)).faults).toEqual([])
      expect(await exportTexts(payload, slugs)).toEqual(texts)
      const { outcomes } = await importFiles(payload, files)
      expect(new Set(Object.values(outcomes))).toEqual(new Set(['unchanged']))
    }),
    { numRuns: 8, endOnFailure: true },
  )
}, 600_000)
