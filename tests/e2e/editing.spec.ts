import { expect, test } from '@playwright/test'
import {
  articleParts,
  asVisitor,
  cmsRequest,
  invite,
  save,
  signIn,
  signInAsNew,
  signInByForm,
} from './desk'
import { startDecoder } from './decoder'
import { adminLogin } from './login'

type Found = { docs: { id: number; slug: string; title: string; revision: number }[] }
type Saved = { doc: { id: number; slug: string; revision: number } }

test.describe.configure({ mode: 'serial' })

test('from paste to fix page to a changed step: the corridor', async ({ page, request }) => {
  await page.goto('/decode')
  await startDecoder(page)
  await page
    .getByRole('textbox', { name: /error message/i })
    .fill(
      'AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID.',
    )
  await page.getByRole('button', { name: 'Decode' }).click()
  await page.getByRole('region', { name: 'Fix pages' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/How to Fix AADSTS7000215/)
  const path = new URL(page.url()).pathname

  await signInByForm(page, adminLogin())
  await page.goto('/admin/collections/errors?search=AADSTS7000215')
  await page
    .getByRole('link', { name: /^AADSTS7000215/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Fix', exact: true }).click()
  await page.locator('#field-steps .collapsible__toggle').first().click()
  const step = page.getByLabel('What to do').first()
  const before = await step.inputValue()
  await step.fill(`${before} at once`)
  // Longer than the autosave waits: the form must go on with the revision that it made.
  await page.waitForResponse((response) => response.url().includes('autosave=true'))
  await step.fill(`${before} right now`)
  await save(page, 'Publish changes')
  const html = await asVisitor(request, path)
  expect(html.includes('right now')).toBe(true)
})

test('a new title stands at once on the product’s page and on related articles', async ({
  page,
  request,
}) => {
  await signIn(page, adminLogin())
  const { body } = await cmsRequest<Found>(
    page,
    'GET',
    '/errors?where[slug][equals]=aadsts700016-application-not-found',
  )
  const article = body.docs[0]!
  const paths = ['/products/entra-id', '/errors/aadsts7000215-invalid-client-secret', '/errors?q=1']
  for (const path of paths) await asVisitor(request, path)
  const title = `${article.title} in this tenant`
  const saved = await cmsRequest<Saved>(page, 'PATCH', `/errors/${article.id}`, {
    title,
    revision: article.revision,
  })
  expect(saved.status).toBe(200)
  for (const path of paths.slice(0, 2)) {
    expect((await asVisitor(request, path)).includes('in this tenant')).toBe(true)
  }
})

test('an author writes a draft and asks for review, an editor publishes it', async ({
  browser,
  page,
  request,
}) => {
  await signIn(page, adminLogin())
  const [author, editor] = [await invite(page, 'author'), await invite(page, 'editor')]

  const desk = await (await browser.newContext()).newPage()
  await signIn(desk, author)
  await desk.goto('/admin/collections/errors/create', { waitUntil: 'networkidle' })
  await desk.getByRole('button', { name: 'Start without an error' }).click()
  await desk.waitForURL(/\/errors\/\d+/)
  await desk.getByLabel('Title').fill('The flux pump does not start')
  await desk
    .getByLabel('Message', { exact: true })
    .fill('flux pump: no coolant in the primary loop')
  await save(desk, 'Save draft')
  await expect(desk.getByRole('button', { name: /^Publish/ })).toHaveCount(0)
  const id = Number(/errors\/(\d+)/.exec(desk.url())![1])
  const drafts = await cmsRequest<Found>(desk, 'GET', `/errors?where[id][equals]=${id}&draft=true`)
  const { slug, revision } = drafts.body.docs[0]!
  const parts = await articleParts(desk)
  delete parts.message
  const refused = await cmsRequest(desk, 'PATCH', `/errors/${id}`, {
    _status: 'published',
    revision,
  })
  expect(refused.status).toBe(403)
  expect((await request.get(`/errors/${slug}`)).status()).toBe(404)
  const filled = await cmsRequest(desk, 'PATCH', `/errors/${id}?draft=true`, {
    ...parts,
    _status: 'draft',
    revision,
  })
  expect(filled.status).toBe(200)

  const review = await (await browser.newContext()).newPage()
  await signIn(review, editor)
  // While the author's lock stands, the form asks first: nobody writes over anybody unasked.
  await review.addLocatorHandler(review.getByRole('button', { name: 'Take over' }), (takeOver) =>
    takeOver.click(),
  )
  await review.goto(`/admin/collections/errors/${id}`, { waitUntil: 'networkidle' })
  await save(review, 'Publish changes')
  const published = await request.get(`/errors/${slug}`)
  expect([published.status(), (await published.text()).includes('flux pump')]).toEqual([200, true])
})

test('an admin adds a category and a product and moves an article there; the pages change at once', async ({
  page,
  request,
}) => {
  await signIn(page, adminLogin())
  await asVisitor(request, '/')
  await page.goto('/admin/collections/categories/create', { waitUntil: 'networkidle' })
  await page.getByLabel('Name').fill('Tide gauges')
  await save(page, 'Save')
  await page.waitForURL(/\/categories\/\d+/)
  const category = Number(/categories\/(\d+)/.exec(page.url())![1])
  const product = await cmsRequest<Saved>(page, 'POST', '/products', {
    name: 'Tide Gauge Server',
    category,
  })
  expect(product.status).toBe(201)
  const article = (
    await cmsRequest<Found>(page, 'GET', '/errors?where[slug][contains]=enospc&limit=1')
  ).body.docs[0]!
  const moved = await cmsRequest(page, 'PATCH', `/errors/${article.id}`, {
    products: [product.body.doc.id],
    revision: article.revision,
  })
  expect(moved.status).toBe(200)
  const [home, productPage, categoryPage] = [
    await asVisitor(request, '/'),
    await asVisitor(request, '/products/tide-gauge-server'),
    await asVisitor(request, '/categories/tide-gauges'),
  ]
  expect([
    home.includes('Tide gauges') && home.includes('Tide Gauge Server'),
    productPage.includes(article.slug),
    categoryPage.includes(article.slug),
  ]).toEqual([true, true, true])
})

test('a renamed page leads on, a retired one is gone', async ({ page, request }) => {
  await signIn(page, adminLogin())
  const made = await cmsRequest<Saved>(page, 'POST', '/errors', {
    ...(await articleParts(page)),
    title: 'A page that moves',
    slug: 'a-page-that-moves',
    _status: 'published',
  })
  const renamed = await cmsRequest(page, 'PATCH', `/errors/${made.body.doc.id}`, {
    slug: 'a-page-that-moved',
    revision: made.body.doc.revision,
  })
  expect(renamed.status).toBe(200)
  const old = await request.get('/errors/a-page-that-moves', { maxRedirects: 0 })
  expect([old.status(), old.headers().location]).toEqual([308, '/errors/a-page-that-moved'])
  await cmsRequest(page, 'POST', '/redirects', { from: '/errors/long-gone', type: '410' })
  expect((await request.get('/errors/long-gone')).status()).toBe(410)
})

test('the preview shows a draft for its link only', async ({ page, request }) => {
  await signInAsNew(page, 'editor')
  const made = await cmsRequest<Saved>(page, 'POST', '/errors?draft=true', {
    title: 'Only in the preview',
    _status: 'draft',
  })
  const { id } = made.body.doc
  await page.goto(`/admin/collections/errors/${id}`, { waitUntil: 'networkidle' })
  await page.locator('#live-preview-toggler').click()
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { level: 1 })).toContainText('Only in the preview')
  const source = await page.locator('iframe').first().getAttribute('src')
  const link = new URL(source!, page.url())
  expect((await request.get(link.pathname + link.search)).status()).toBe(200)
  const other = link.pathname.replace(String(id), '1') + link.search
  for (const path of [other, link.pathname]) {
    const refused = await request.get(path, { headers: { cookie: '' } })
    expect([refused.status(), /does not work any more/.test(await refused.text())]).toEqual([
      401,
      true,
    ])
  }
})
