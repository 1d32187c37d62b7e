import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formats, type Contents, type Kind } from '@/exchange/kinds'
import { toMarkdown } from '@/site/prose/markdown'
import { article, category, faq, product } from './arbitrary-files'
import { fullArticle, minimalArticle } from './samples'

const roundTrip = <K extends Kind>(kind: K, value: Contents[K]): void => {
  const file = formats[kind].serialize(value)
  const parsed = formats[kind].parse(file)
  expect({ faults: parsed.faults, value: parsed.value }).toEqual({ faults: [], value })
  expect(formats[kind].serialize(parsed.value!)).toBe(file)
}

test('any article: written, read and written again is the same bytes and the same article', () => {
  fc.assert(
    fc.property(article, (value) => roundTrip('errors', value)),
    { numRuns: 300 },
  )
})

test('any product, category and FAQ too', () => {
  fc.assert(fc.property(product, (value) => roundTrip('products', value)))
  fc.assert(fc.property(category, (value) => roundTrip('categories', value)))
  fc.assert(fc.property(faq, (value) => roundTrip('faqs', value)))
})

test('an article with every field and one with only what it must have', () => {
  roundTrip('errors', fullArticle)
  roundTrip('errors', minimalArticle)
})

test('a link whose text looks like the name of a definition stays a link', () => {
  for (const meaning of [
    '[_`]: `_](https://a.example/)',
    '- - - - [**`]: `**](https://a.example/x)',
  ])
    roundTrip('errors', { ...minimalArticle, meaning })
})

test('10,000 characters in every text field go through', () => {
  const long = 'a `b` [c] --- <d> & é🙂\u200f '.repeat(400).trim()
  roundTrip('faqs', {
    slug: 'long',
    question: long.slice(0, 290).trim(),
    answer: toMarkdown({
      root: {
        type: 'root',
        children: [
          {
            type: 'paragraph',
            version: 1,
            children: [{ type: 'text', version: 1, text: long, format: 0 }],
          },
        ],
        direction: null,
        format: '',
        indent: 0,
        version: 1,
      },
    }),
    order: 1,
  })
})

test('fields in any order, quoted anyhow and wrapped, come out in the one form', () => {
  const written = `---
slug: 'x'
verifiedOn: "2026-11-23"
products:
  - b
  - a
title: "X"
verdict: {risk: low, duration: either}
fallbacks:
  - >-
    One *two*
    __three__
---
## What this error means
A line
that is wrapped.

* a
* b
`
  const { value, faults } = formats.errors.parse(written)
  expect(faults).toEqual([])
  expect(formats.errors.serialize(value!)).toBe(`---
title: X
slug: x
fallbacks:
  - One _two_ **three**
products: [b, a]
verdict:
  duration: either
  risk: low
verifiedOn: 2026-11-23
---

## What this error means

A line that is wrapped.

- a
- b
`)
})

test('line ends of another system become those of a file', () => {
  const windows = 'name: "X\\r\\nY"\r\nslug: x\r\ndescription: |-\r\n  a\r\n  b\r\norder: 1\r\n'
  const { value } = formats.categories.parse(windows)
  expect(value).toEqual({ name: 'X\nY', slug: 'x', description: 'a\nb', order: 1 })
  expect(formats.categories.serialize({ ...value!, name: 'X\r\nY' })).toBe(
    'name: |-\n  X\n  Y\nslug: x\ndescription: |-\n  a\n  b\norder: 1\n',
  )
})
