import { expect, test } from 'vitest'
import type { Article } from '@/exchange/article-schema'
import { checkContent } from '@/exchange/check'
import { readingGrade } from '@/exchange/checks/reading-level'
import { measureLikeness } from '@/exchange/checks/repetition'
import { parseFiles, type SourceFile } from '@/exchange/content-set'
import { formats, type Contents, type Kind } from '@/exchange/kinds'

const file = <K extends Kind>(kind: K, value: Contents[K]): SourceFile => ({
  kind,
  file: `content/${kind}/${value.slug}${formats[kind].extension}`,
  text: formats[kind].serialize(value),
})

/** An article that has everything a shipped one needs. */
const complete = (more: Partial<Article> = {}): Article => ({
  title: 'ECONNREFUSED: the port is closed',
  slug: 'port-closed',
  codes: [{ code: 'ECONNREFUSED', family: 'errno' }],
  message: 'connect ECONNREFUSED 127.0.0.1:5432',
  causes: [{ title: 'Nothing listens', instruction: 'Look', expected: 'No line' }],
  steps: [{ title: 'Start the server' }],
  products: ['linux'],
  verdict: {
    duration: 'either',
    retry: 'safe',
    fixers: ['admin'],
    risk: 'none',
    downtime: 'none',
  },
  appliesTo: 'Linux',
  sources: [{ title: 'connect(2)', url: 'https://a.example/connect', checkedOn: '2026-11-23' }],
  verifiedOn: '2026-11-23',
  reviewEvery: 365,
  introduction: 'The port answered no.',
  meaning: 'No program listens there.',
  ...more,
})

const base = [
  file('categories', { name: 'Linux', slug: 'linux', description: 'Linux.', order: 1 }),
  file('products', {
    name: 'Linux',
    slug: 'linux',
    vendor: 'Everyone',
    category: 'linux',
    description: 'Linux.',
  }),
]

const faultsIn = async (...files: SourceFile[]): Promise<string[]> => {
  const { faults } = await checkContent([...base, ...files])
  return faults.map(
    ({ file: name, line, message }) => `${name.replace('content/', '')}:${line}: ${message}`,
  )
}

test('a complete article has no fault', async () => {
  expect(await faultsIn(file('errors', complete()))).toEqual([])
})

test('what a shipped article lacks is named', async () => {
  const { title, slug, causes } = complete({ causes: [{ title: 'Nothing listens' }] })
  expect(
    await faultsIn(file('errors', { title, slug, causes: causes!, verdict: { risk: 'low' } })),
  ).toEqual([
    ...[
      'message',
      'introduction',
      'meaning',
      'steps',
      'products',
      'appliesTo',
      'sources',
      'verifiedOn',
      'reviewEvery',
    ].map((field) => `errors/port-closed.md:2: ${field} is missing: a shipped article has it`),
    'errors/port-closed.md:5: causes[1] needs a check: instruction (where to look) and expected (what you would see)',
    ...['duration', 'retry', 'fixers', 'downtime'].map(
      (field) => `errors/port-closed.md:7: verdict.${field} is missing`,
    ),
  ])
})

test('file name, form, doubles and names of what is not there', async () => {
  const wrongName = { ...file('errors', complete()), file: 'content/errors/other.md' }
  expect(await faultsIn(wrongName)).toEqual([
    'errors/other.md:3: the slug asks for the file name port-closed.md',
  ])

  const source = file('errors', complete())
  const loose = { ...source, text: source.text.replace('[linux]', '[ "linux" ]') }
  const line = source.text.split('\n').indexOf('products: [linux]') + 1
  expect(await faultsIn(loose)).toEqual([
    `errors/port-closed.md:${line}: not in canonical form; run "npm run content -- format". Here should stand: "products: [linux]"`,
  ])

  const twin = file('errors', complete({ slug: 'twin', title: 'Another title' }))
  expect(await faultsIn(source, twin)).toEqual([
    'errors/twin.md:5: primary code ECONNREFUSED is already in content/errors/port-closed.md',
  ])

  const lost = complete({ products: ['linus'], related: ['nowhere-at-all', 'port-closed'] })
  expect(
    (await faultsIn(file('errors', lost))).map((fault) => fault.replace(/^.*?: /, '')),
  ).toEqual([
    'products: unknown slug linus; did you mean linux?',
    'related names the article itself',
    'related: unknown slug nowhere-at-all; there is no such file',
  ])
})

test('links within the site lead somewhere', async () => {
  const links =
    '[a](/errors/port-closed), [b](/errors/gone), [c](/products/linux#x), [d](/nowhere), [e](/codes/x)'
  expect(await faultsIn(file('errors', complete({ introduction: links })))).toEqual([
    'errors/port-closed.md:30: dead link to /errors/gone: no such page of this site',
    'errors/port-closed.md:30: dead link to /nowhere: no such page of this site',
  ])
})

test('codes are spelled as the decoder spells them, in the family that it gives', async () => {
  const codes = [
    { code: 'ECONNREFUSED', family: 'posix' },
    { code: '80070005', family: 'hresult' },
  ]
  expect(
    (await faultsIn(file('errors', complete({ codes })))).map((fault) => fault.slice(0, 120)),
  ).toEqual([
    'errors/port-closed.md:5: codes[1]: the decoder does not read ECONNREFUSED (posix) in the code itself, the message or a v',
    'errors/port-closed.md:7: codes[2]: the decoder does not read 80070005 (hresult) in the code itself, the message or a var',
  ])
})

test('words that say nothing, and lengths', async () => {
  const wordy = complete({
    title: `How to fix ${'something '.repeat(12)}`.trim(),
    meaning: 'Simply click the button. In this article we delve deeper.',
    steps: [{ title: 'Start the server.' }],
    seo: { title: 'y'.repeat(61), description: 'Too short' },
  })
  expect(
    (await faultsIn(file('errors', wordy))).map((fault) => fault.replace(/^.*?: /, '')),
  ).toEqual([
    'title has 130 characters, 110 at most',
    'leave out "How to": the heading has it',
    'steps[1].title: no full stop at the end',
    'seo.title has 61 characters, 60 at most',
    'seo.description has 9 characters: 70 to 160',
    '"Simply click": say it without "simply" or "just"',
    '"In this article": leave it out',
    '"delve": use a plain word',
  ])
})

test('a sentence that nobody can read in one breath', async () => {
  const meaning = `Short one. **Once** upon a time, ${'and then '.repeat(17)}nothing.`
  expect(
    (await faultsIn(file('errors', complete({ meaning })))).map((fault) =>
      fault.replace(/^.*?: /, ''),
    ),
  ).toEqual([
    'the sentence "Once upon a time, and then …" has 39 words, 35 at most: make two of it',
  ])
})

test('a sentence that stands in two articles, and two articles that are mostly alike', async () => {
  const sentence = 'The server process is not running on the machine that you asked.'
  const first = complete({ meaning: sentence })
  const second = complete({
    slug: 'second',
    title: 'Second',
    codes: [],
    introduction: 'Something else.',
    meaning: sentence.toUpperCase(),
  })
  const files = [file('errors', first), file('errors', second)]
  expect(await faultsIn(...files)).toEqual([
    'errors/second.md:2: 100 % the same as port-closed, 30 % at most',
    'errors/second.md:31: the sentence "the server process is not running on the machine that you asked" stands in content/errors/port-closed.md too: say it for this error',
  ])
  expect(measureLikeness(parseFiles(files).set.errors)).toEqual([
    { a: 'port-closed', b: 'second', score: 1 },
  ])
})

test('a file with faults is told from one that is not there', async () => {
  const broken = {
    ...file('errors', complete({ slug: 'broken' })),
    text: '---\nslug: broken\n---\n',
  }
  const naming = complete({ related: ['broken'] })
  expect(
    (await faultsIn(broken, file('errors', naming))).map((fault) => fault.replace(/^.*?: /, '')),
  ).toEqual(['title is missing', 'related: unknown slug broken; its own file has faults'])
})

test('a FAQ that shows nowhere, a product and a category without their words', async () => {
  expect(
    await faultsIn(
      file('faqs', { slug: 'lost', question: 'Where?', answer: 'Nowhere.', order: 1 }),
      file('products', { name: 'X', slug: 'x', category: 'linux' }),
      file('categories', { name: 'Y', slug: 'y', order: 2 }),
    ),
  ).toEqual([
    'categories/y.yaml:1: description is missing',
    'faqs/lost.yaml:1: says neither errors nor products nor site: it shows nowhere',
    'products/x.yaml:1: description is missing: a shipped product has it',
    'products/x.yaml:1: vendor is missing: a shipped product has it',
  ])
})

test('an opening that asks for too many years of school is a fault', async () => {
  const meaning =
    'Organisational authentication administrators systematically misinterpret conditional accessibility configurations.'
  expect(await faultsIn(file('errors', complete({ introduction: 'Read on.', meaning })))).toEqual([
    'errors/port-closed.md:30: introduction and meaning ask for 37.1 years of school, 12.5 at most: shorter sentences, plainer words',
  ])
})

test('a reading grade counts words, not codes and numbers', () => {
  expect([
    readingGrade('The port said no to .'),
    readingGrade('The port 10061 said no to 0x80070005.'),
    readingGrade(''),
  ]).toEqual([-1.8, -1.8, 0])
})
