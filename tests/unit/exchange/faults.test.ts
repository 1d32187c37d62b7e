import { expect, test } from 'vitest'
import { formats, type Kind } from '@/exchange/kinds'

/** What is said about a file, as `line: message`. */
const faultsIn = (kind: Kind, text: string): string[] =>
  formats[kind].parse(text).faults.map(({ line, message }) => `${line}: ${message}`)

const article = (front: string, body = ''): string => `---\ntitle: X\nslug: x\n${front}---\n${body}`

test('each fault of the front matter is said with its line and what to write instead', () => {
  const text = article(`codes:
  - code: 404
    family: HTTP
mesage: Typo
verdict:
  duration: forever
  fixer: [admin]
causes:
  - body: No title
    command: whoami
    step: 2
  - title: ""
    shell: fish
    command: id
steps:
  - title: Only one
    shell: bash
products: [Entra ID]
related: [a, a]
sources:
  - title: A page
    url: http://a.example/
    checkedOn: 2026-02-30
verifiedOn: yesterday
reviewEvery: 1.5
seo:
  title:
`)
  expect(faultsIn('errors', text)).toEqual([
    '5: codes[1].code is read by YAML as a number: put it in double quotes',
    '6: codes[1].family is written in small letters, digits and single hyphens',
    '7: unknown field "mesage"; did you mean "message"?',
    '9: verdict.duration is "forever", but may be transient, permanent, either',
    '10: unknown field "fixer" in verdict; did you mean "fixers"?',
    '12: causes[1].title is missing',
    '15: causes[2].title is empty: write something or leave it out',
    '16: causes[2].shell is "fish", but may be powershell, cmd, bash, sql, kubectl, text',
    '20: steps[1].shell stands without a command',
    '21: products[1] is no slug: small letters, digits and single hyphens, such as aadsts50011-redirect-uri',
    '22: related names something twice',
    '25: sources[1].url is no address: write the whole of it, starting with https://',
    '26: sources[1].checkedOn is no day: write it as 2026-11-23',
    '27: verifiedOn is no day: write it as 2026-11-23',
    '28: reviewEvery should be a whole number',
    '30: seo.title is empty: write something or leave it out',
  ])
})

test('a shell without a command, a command without a shell, a step that is not there', () => {
  const text = article(`causes:
  - title: One
    command: whoami
    step: 2
steps:
  - title: Only one
    shell: bash
`)
  expect(faultsIn('errors', text)).toEqual([
    '6: causes[1].command needs a shell beside it: one of powershell, cmd, bash, sql, kubectl, text',
    '7: causes[1].step points to step 2, but there are 1',
    '10: steps[1].shell stands without a command',
  ])
})

test('what prose may not hold is said with its line, in the body and in literal blocks', () => {
  const text = article(
    `fallbacks:
  - |-
    Fine.

    # A heading
  - "Two lines\\n\\n<b>bold</b>"
`,
    `
## Introduction

See ![a picture](https://a.example/p.png) and [more](http://a.example "title").

> A quote

## What this error means

1. one

   two
`,
  )
  expect(faultsIn('errors', text)).toEqual([
    '8: headings are not allowed in prose; write a bold line or a new paragraph',
    '9: raw HTML is not allowed in prose; write a placeholder as `<like-this>` in backticks or as \\<like-this>',
    '14: images are not allowed in prose',
    '14: link to "http://a.example": use https://…, mailto:… or a path of this site such as /errors/…',
    '14: leave out the title of the link, it is not kept',
    '16: quotes are not allowed in prose',
    '22: a list item holds one paragraph: use \\ at the line end for a break',
  ])
})

test('sections that are unknown, twice, empty or missing their heading', () => {
  const body = `Before.

## Introduction

Hello.

## Intro

## Introduction

## What this error means
`
  expect(faultsIn('errors', article('', body))).toEqual([
    '5: text before the first section: begin with "## Introduction"',
    '11: "Intro" is no section: the body has "## Introduction" and "## What this error means"',
    '13: "## Introduction" stands twice',
    '15: empty section: write it or leave out its heading',
  ])
})

test('a file that is no YAML at all, or has no front matter', () => {
  expect(faultsIn('errors', '# Hello')).toEqual([
    '1: the first line has to be ---, then the YAML fields',
  ])
  expect(faultsIn('errors', '---\ntitle: X\n')).toEqual([
    '3: the line --- after the YAML is missing',
  ])
  expect(faultsIn('products', 'name: "X\nslug: x')).toEqual(['2: YAML: Missing closing "quote'])
  expect(faultsIn('products', 'name: X\nslug: x\nname: Y\n')).toEqual([
    '3: YAML: Map keys must be unique',
  ])
  expect(faultsIn('products', '- a')).toEqual(['1: the file should be fields'])
  expect(faultsIn('products', '')).toEqual([
    '1: the file is empty: write something or leave it out',
  ])
  expect(faultsIn('products', 'name: &a X\nslug: *a\n')).toEqual([
    '1: YAML: anchors and aliases (&, *) are not allowed',
  ])
})

test('products, categories and FAQs have faults with lines too', () => {
  expect(faultsIn('products', 'name: X\nslug: X Y\nvendor: 3\n')).toEqual([
    '2: slug is no slug: small letters, digits and single hyphens, such as aadsts50011-redirect-uri',
    '3: vendor is read by YAML as a number: put it in double quotes',
  ])
  expect(faultsIn('categories', 'name: X\nslug: x\norder: -1\n')).toEqual([
    '3: order is at least 0',
  ])
  expect(
    faultsIn(
      'faqs',
      'slug: x\nquestion: Why?\nanswer: |-\n  Because\n\n  ---\nsite: no\norder: 1\n',
    ),
  ).toEqual(['7: site is true or left out'])
  expect(
    faultsIn('faqs', 'slug: x\nquestion: Why?\nanswer: |-\n  Because\n\n  ---\norder: 1\n'),
  ).toEqual(['6: rules (---) are not allowed in prose'])
})

test('what the database cannot store is refused', () => {
  expect(faultsIn('products', 'name: "a\\0b"\nslug: x\n')).toEqual([
    '1: name holds a character that cannot be stored (NUL or half an emoji)',
  ])
})
