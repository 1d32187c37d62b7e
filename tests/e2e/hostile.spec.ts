import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { rules } from './axe-rules'
import { articleParts, cmsRequest, signIn } from './desk'
import { adminLogin } from './login'
import { htmlFaults } from './valid-html'

/** What an editor could paste, or somebody with an editor's password would. */
const breakout = `</script><script>window.hacked=1</script><img src=x onerror="window.hacked=1">`
const backwards = '\u202Egnp.exe\u202C'
const endless = 'x'.repeat(10_000)
const title = `${backwards} 🧨👩🏽‍💻 ${breakout} ]]> --> &amp;`

const node = { version: 1, direction: null, format: '', indent: 0 }
const words = (text: string) => ({
  ...{ type: 'text', version: 1, text },
  ...{ format: 0, detail: 0, mode: 'normal', style: '' },
})
const link = (url: string, text: string) => ({
  ...node,
  type: 'link',
  version: 3,
  fields: { linkType: 'custom', newTab: false, url },
  children: [words(text)],
})
const prose = (...children: unknown[]) => ({
  root: { ...node, type: 'root', children: [{ ...node, type: 'paragraph', children }] },
})

const hacked = (page: Page) => page.evaluate(() => (window as { hacked?: number }).hacked ?? 0)

test('an article full of markup, marks that turn text around and endless words is a page of text', async ({
  page,
}) => {
  await signIn(page, adminLogin())
  const made = await cmsRequest<{ doc: { slug: string } }>(page, 'POST', '/errors', {
    ...(await articleParts(page)),
    title,
    message: `${breakout}\n${endless.slice(0, 3_500)}`,
    meaning: prose(words(`${breakout} ${endless}`)),
    causes: [
      {
        title: breakout,
        instruction: breakout,
        command: breakout,
        expected: endless.slice(0, 2_000),
      },
    ],
    steps: [{ title: breakout, command: `echo '${breakout}'`, needs: breakout }],
    sources: [
      { title: breakout, url: 'https://example.com/?q="><script>window.hacked=1</script>' },
    ],
    _status: 'published',
  })
  expect(made.status, JSON.stringify(made.body).slice(0, 500)).toBe(201)
  const path = `/errors/${made.body.doc.slug}`

  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(breakout)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('🧨👩🏽‍💻')
  expect(await hacked(page)).toBe(0)
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect([width, over > 0]).toEqual([width, false])
  }
  expect((await new AxeBuilder({ page }).withTags(rules).analyze()).violations).toEqual([])

  const data = await page.locator('script[type="application/ld+json"]').allTextContents()
  const graph = data.flatMap(
    (text) => JSON.parse(text) as { headline?: string } | { headline?: string }[],
  )
  expect(JSON.stringify(graph)).toContain(JSON.stringify(breakout).slice(1, -1))

  const html = await (await page.request.get(path)).text()
  expect(html).not.toContain('<script>window.hacked')
  expect(await htmlFaults(path, html)).toEqual([])

  for (const list of ['/errors', `/search?q=${encodeURIComponent('window.hacked')}`, '/']) {
    await page.goto(list)
    expect([list, await hacked(page)]).toEqual([list, 0])
  }
  const faultyXml = await page.evaluate(async () => {
    const texts = await Promise.all(
      ['/feed.xml', '/sitemap.xml'].map(async (url) => (await fetch(url)).text()),
    )
    return texts.filter(
      (text) =>
        new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror') !==
        null,
    ).length
  })
  expect(faultyXml).toBe(0)
})

test('what is too long or leads to a script is refused, with the field that holds it', async ({
  page,
}) => {
  await signIn(page, adminLogin())
  const whole = await articleParts(page)
  const refusals = [
    { title: endless },
    { title: 'A link that runs', meaning: prose(link('javascript:window.hacked=1', 'press')) },
    {
      title: 'A link in disguise',
      meaning: prose(link(' \u0001java\nscript:window.hacked=1', 'press')),
    },
    { title: 'A source that runs', sources: [{ title: 'x', url: 'javascript:window.hacked=1' }] },
    {
      title: 'Data as a source',
      sources: [{ title: 'x', url: 'data:text/html,<script>1</script>' }],
    },
  ]
  const answers = await Promise.all(
    refusals.map((part) =>
      cmsRequest<{ errors: { data?: { errors?: { path: string }[] } }[] }>(
        page,
        'POST',
        '/errors',
        {
          ...whole,
          ...part,
          _status: 'published',
        },
      ),
    ),
  )
  expect(
    answers.map(({ status, body }) => [
      status,
      body.errors?.[0]?.data?.errors?.map(({ path }) => path),
    ]),
  ).toEqual([
    [400, ['title']],
    [400, ['meaning']],
    [400, ['meaning']],
    [400, ['sources.0.url']],
    [400, ['sources.0.url']],
  ])
})
