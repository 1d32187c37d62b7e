import { expect, test } from '@playwright/test'
import { factsOf, isShipped, readAll, sitemapPaths, type Facts, type Read } from './library'
import { pageKinds } from './page-kinds'
import { typeFaults } from './schema-types'
import { htmlFaults } from './valid-html'

/**
 * Every page that is to be found, and one of every other kind, read without a browser's work: what
 * must hold for all of them is asked of all of them.
 */
test.describe.configure({ mode: 'default' })

let pages: Read[] = []
let facts: Facts[] = []
let found: string[] = []
let origin = ''

test.beforeAll(async ({ browser, baseURL }) => {
  test.setTimeout(180_000)
  origin = baseURL ?? ''
  // What other tests publish meanwhile is theirs.
  found = (await sitemapPaths(origin)).filter(isShipped)
  const others = pageKinds.map(({ path }) => path).filter((path) => !found.includes(path))
  pages = await readAll(origin, [...found, ...others])
  const page = await browser.newPage()
  facts = await factsOf(page, pages)
  await page.close()
})

/** Every page with its facts, and what is wrong with it; one line a fault. */
const faults = (check: (facts: Facts, page: Read) => string[] | string | false): string[] =>
  pages.flatMap((page, at) => {
    const wrong = check(facts[at]!, page)
    return (wrong === false ? [] : [wrong].flat()).map((fault) => `${page.path}: ${fault}`)
  })

const isFound = ({ path }: Read) => found.includes(path)

test('the sitemap names the whole library, once, and every address in it is there', () => {
  expect(found.length).toBeGreaterThan(300)
  expect(found.filter((path, at) => found.indexOf(path) !== at)).toEqual([])
  expect(pages.filter(isFound).filter(({ status }) => status !== 200)).toEqual([])
})

test('pages leave without a script of the framework, and the policy lets none in', () => {
  expect(faults(({ scripts }) => scripts.filter((src) => !src.startsWith('/assets/')))).toEqual([])
  expect(
    faults((_, page) => {
      const policy = page.headers['content-security-policy'] ?? ''
      const scripts = /script-src ([^;]+)/.exec(policy)?.[1] ?? ''
      return scripts === "'self'" && policy.startsWith("default-src 'none'") ? false : policy
    }),
  ).toEqual([])
  expect(faults((_, { html }) => html.includes('name="shows"') && 'names what it shows')).toEqual(
    [],
  )
})

test('each has one address, and says it', () => {
  expect(
    faults(({ canonical }, page) =>
      isFound(page) && canonical !== `${origin}${page.path === '/' ? '' : page.path}`
        ? canonical
        : false,
    ),
  ).toEqual([])
})

test('titles and descriptions are there, fit, and are no one else’s', () => {
  expect(
    faults(({ title, description, language }, page) => [
      ...(title.length < 5 || title.length > 60 ? [`title of ${title.length}: ${title}`] : []),
      ...(isFound(page) && (description.length < 40 || description.length > 160)
        ? [`description of ${description.length}: ${description}`]
        : []),
      ...(language === 'en' ? [] : [`language ${language}`]),
    ]),
  ).toEqual([])
  for (const name of ['title', 'description'] as const) {
    const said = facts.filter((_, at) => isFound(pages[at]!)).map((page) => page[name])
    expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([])
  }
})

test('what is to be found may be found, and the rest may not', () => {
  expect(
    faults(({ robots }, page) =>
      /noindex/.test(robots) === isFound(page) ? robots || 'index' : false,
    ),
  ).toEqual([])
})

test('headings are in order under one first heading, and no name is given twice', () => {
  expect(
    faults(({ headings, repeatedIds }) => [
      ...(headings.filter((level) => level === 1).length === 1 ? [] : [`h1: ${headings.join()}`]),
      ...(headings.every((level, at) => level <= (headings[at - 1] ?? 0) + 1)
        ? []
        : [`a level is skipped: ${headings.join()}`]),
      ...repeatedIds.map((id) => `id ${id} twice`),
    ]),
  ).toEqual([])
})

test('every link inside leads to a page', async () => {
  const paths = [
    ...new Set(
      facts
        .flatMap(({ links }) => links)
        .flatMap((href) => {
          const url = new URL(href, origin)
          return url.origin === new URL(origin).origin ? [url.pathname + url.search] : []
        }),
    ),
  ]
  const known = new Set(pages.map(({ path }) => path))
  const others = await readAll(
    origin,
    // What other tests publish, merge and trash meanwhile is theirs.
    paths.filter((path) => !known.has(path) && isShipped(path)),
  )
  expect(others.filter(({ status }) => status !== 200).map(({ path }) => path)).toEqual([])
})

test('links outside are https or http', () => {
  expect(
    faults(({ links }) =>
      links.filter((href) => !/^https?:$/.test(new URL(href, origin).protocol)),
    ),
  ).toEqual([])
})

test('structured data names only what schema.org knows, and what the page shows', () => {
  const all = facts.map(({ data }) => data.map((text) => JSON.parse(text) as Thing))
  expect(typeFaults(all.flat())).toEqual([])
  expect(
    faults(({ text }, page) => {
      const things = all[pages.indexOf(page)]!
      const questions = things.flatMap(({ mainEntity = [] }) => mainEntity)
      return [
        ...things.flatMap(addressesIn).filter((url) => !URL.canParse(url)),
        ...questions
          .filter(({ name }) => !text.includes(name.replace(/\s+/g, ' ')))
          .map(({ name }) => `asks what the page does not: ${name}`),
      ]
    }),
  ).toEqual([])
  const typesOf = (path: string) =>
    all[pages.findIndex((page) => page.path === path)]!.map((thing) => thing['@type'])
  expect(typesOf('/')).toEqual(['WebSite'])
  expect(typesOf('/products/entra-id')).toContain('BreadcrumbList')
  const article = all[pages.findIndex(({ path }) => path.startsWith('/errors/'))]![0]!
  expect([article['@type'], article.url?.startsWith(`${origin}/errors/`)]).toEqual([
    'TechArticle',
    true,
  ])
})

type Thing = { '@type': string; url?: string; mainEntity?: { name: string }[] }

const addressesIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(addressesIn)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) =>
          (name === 'url' || name === 'item') && typeof inner === 'string'
            ? [inner]
            : addressesIn(inner),
        )
      : []

test('every page is valid HTML', async () => {
  const reported: string[] = []
  for (const { path, html } of pages) reported.push(...(await htmlFaults(path, html)))
  expect(reported.slice(0, 40)).toEqual([])
})
