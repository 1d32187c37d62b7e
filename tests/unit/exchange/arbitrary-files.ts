import fc from 'fast-check'
import type { Article } from '@/exchange/article-schema'
import type { Category, Faq, Product } from '@/exchange/catalogue-schema'
import { toMarkdown } from '@/site/prose/markdown'
import { hostileText, richText } from './arbitrary-prose'

const text = hostileText(8)
  .map((value) => value.replace(/[\u0000\p{Cs}]/gu, '').replace(/\r\n?/g, '\n'))
  .filter((value) => value.trim() !== '')
const markdown = richText.map(toMarkdown).filter((value) => value !== '')
const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/)
const slugs = fc.uniqueArray(slug, { minLength: 1, maxLength: 3 })
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 3 })
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const command = fc.oneof(
  fc.constant({}),
  fc.record({ command: text, shell: fc.constantFrom('bash', 'sql', 'text') }),
)
const present = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T

const step = fc
  .tuple(
    fc.record({
      title: text,
      body: optional(markdown),
      needs: optional(text),
      undo: optional(text),
    }),
    command,
  )
  .map(([fields, typed]) => present({ ...fields, ...typed }))
const cause = fc
  .tuple(
    fc.record({
      title: text,
      body: optional(markdown),
      instruction: optional(text),
      expected: optional(text),
      step: optional(fc.constant(1)),
    }),
    command,
  )
  .map(([fields, typed]) => present({ ...fields, ...typed }))
const verdict = fc
  .record({
    duration: fc.constantFrom('transient', 'permanent', 'either'),
    retry: optional(fc.constantFrom('safe', 'unsafe', 'pointless')),
    fixers: optional(
      fc.uniqueArray(fc.constantFrom('user', 'admin', 'developer', 'vendor'), { minLength: 1 }),
    ),
    risk: optional(fc.constantFrom('none', 'low', 'medium', 'high')),
    downtime: optional(fc.constantFrom('none', 'app-restart', 'reboot', 'outage')),
  })
  .map(present)
const source = fc
  .record({
    title: text,
    url: fc.constant('https://a.example/?a=1&b=2#c'),
    checkedOn: optional(day),
  })
  .map(present)

export const article = fc
  .record({
    title: text,
    slug,
    codes: optional(list(fc.record({ code: text, family: slug }))),
    message: optional(text),
    variants: optional(list(text)),
    causes: optional(list(cause)),
    steps: list(step),
    fallbacks: optional(list(markdown)),
    products: optional(slugs),
    related: optional(slugs),
    verdict: optional(verdict),
    appliesTo: optional(text),
    sources: optional(list(source)),
    verifiedOn: optional(day),
    reviewEvery: optional(fc.integer({ min: 1, max: 3650 })),
    seo: optional(fc.record({ title: text, description: text })),
    introduction: optional(markdown),
    meaning: optional(markdown),
  })
  .map(present) as fc.Arbitrary<Article>

export const product = fc
  .record({
    name: text,
    slug,
    otherNames: optional(list(text)),
    vendor: optional(text),
    category: optional(slug),
    description: optional(text),
  })
  .map(present) as fc.Arbitrary<Product>
const order = fc.integer({ min: 0, max: 1_000_000 })
export const category = fc
  .record({ name: text, slug, description: optional(text), order })
  .map(present) as fc.Arbitrary<Category>
export const faq = fc
  .record({
    slug,
    question: text,
    answer: markdown,
    errors: optional(slugs),
    products: optional(slugs),
    site: optional(fc.constant(true)),
    order,
  })
  .map(present) as fc.Arbitrary<Faq>
