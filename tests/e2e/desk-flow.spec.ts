import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { articleParts, cmsRequest, invite, originOf, signIn } from './desk'
import { adminLogin } from './login'

type Saved = { doc: { id: number; slug: string; revision: number } }
const serial = () => Math.random().toString(36).slice(2, 8)

async function makeArticle(page: Page, data: Record<string, unknown>): Promise<Saved['doc']> {
  const isDraft = data._status !== 'published'
  const made = await cmsRequest<Saved>(page, 'POST', `/errors${isDraft ? '?draft=true' : ''}`, {
    ...(await articleParts(page)),
    ...(isDraft ? { _status: 'draft' } : {}),
    ...data,
  })
  expect(made.status).toBe(201)
  return made.body.doc
}

const openDocument = (page: Page, collection: string, id: number) =>
  page.goto(`/admin/collections/${collection}/${id}`, { waitUntil: 'networkidle' })

test('an author asks, an editor asks for changes, the desk of each says what waits', async ({
  page,
  browser,
}) => {
  await signIn(page, adminLogin())
  const [asAuthor, asEditor] = [await invite(page, 'author'), await invite(page, 'editor')]
  const author = await (await browser.newContext()).newPage()
  await signIn(author, asAuthor)
  const title = `A pump to review ${serial()}`
  const { id } = await makeArticle(author, { title, message: title })
  await openDocument(author, 'errors', id)
  const panel = author.getByRole('region', { name: 'Draft', exact: true })
  await panel.getByRole('button', { name: 'Ask for review' }).click()
  await expect(author.getByRole('region', { name: 'In review' })).toContainText(
    'Asked by An author of any editor',
  )

  const editor = await (await browser.newContext()).newPage()
  await signIn(editor, asEditor)
  await editor.goto('/admin')
  const waits = editor.getByRole('region', { name: 'Waits for you' })
  await waits.getByRole('link', { name: title }).click()
  const review = editor.getByRole('region', { name: 'In review' })
  await review.getByLabel('What should change').fill('Say which pump.')
  await review.getByRole('button', { name: 'Ask for changes' }).click()
  await expect(editor.getByRole('region', { name: 'Changes asked' })).toBeVisible()

  await author.goto('/admin')
  const asked = author.getByRole('region', { name: 'Waits for you' })
  await expect(asked.getByRole('listitem').filter({ hasText: title })).toContainText(
    'changes asked',
  )
  await openDocument(author, 'errors', id)
  await author.getByRole('button', { name: 'Comments', exact: true }).click()
  const comments = author.getByRole('region', { name: 'Comments' })
  await expect(comments).toContainText('Say which pump.')
  await comments.getByRole('button', { name: 'Done' }).click()
  await expect(comments.getByRole('button', { name: 'Open again' })).toBeVisible()
})

test('a dead address stands on the desk and is led on with one click', async ({
  page,
  request,
}) => {
  await signIn(page, adminLogin())
  const name = `valve-${serial()}`
  const { slug } = await makeArticle(page, {
    title: `The ${name} leaks`,
    message: name,
    _status: 'published',
  })
  const lost = `/errors/${slug}s`
  const agent = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0'
  const answer = await request.get(lost, { headers: { 'user-agent': agent } })
  expect(answer.status()).toBe(404)
  await expect
    .poll(
      async () => {
        const { body } = await cmsRequest<{ totalDocs: number }>(
          page,
          'GET',
          `/lost-paths?where[path][equals]=${lost}`,
        )
        return body.totalDocs
      },
      { timeout: 45_000 },
    )
    .toBe(1)
  await page.goto('/admin', { waitUntil: 'networkidle' })
  await expect(page.getByLabel(`Where ${lost} should lead`)).toHaveValue(`/errors/${slug}`)
  await page.getByRole('button', { name: `Redirect: ${lost}` }).click()
  await expect(page.getByText(`${lost} leads to /errors/${slug} now.`)).toBeVisible()
  const led = await request.get(lost, { maxRedirects: 0 })
  expect([led.status(), led.headers().location]).toEqual([308, `/errors/${slug}`])
})

test('“Select all”, “Unpublish” over a filtered list leaves the other articles published', async ({
  page,
}) => {
  await signIn(page, adminLogin())
  const word = `bulk${serial()}`
  const made: number[] = []
  for (let at = 0; at < 6; at++) {
    const title = `${word} ${at}`
    made.push((await makeArticle(page, { title, message: title, _status: 'published' })).id)
  }
  /** How many of these six, and of everything older, readers can see. */
  const published = async (): Promise<[number, number]> => {
    const count = async (ids: string) => {
      const where = `where[and][0][_status][equals]=published&where[and][1][id]${ids}&limit=1`
      return (await cmsRequest<{ totalDocs: number }>(page, 'GET', `/errors?${where}`)).body
        .totalDocs
    }
    return [await count(`[in]=${made.join()}`), await count(`[less_than]=${made[0]}`)]
  }
  const [, older] = await published()
  expect(older).toBeGreaterThan(100)
  await page.goto(`/admin/collections/errors?limit=5&where[or][0][and][0][title][like]=${word}`, {
    waitUntil: 'networkidle',
  })
  await page.locator('#select-all').check()
  await page.locator('#select-all-across-pages').click()
  await page.getByRole('button', { name: 'Unpublish', exact: true }).click()
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect.poll(published).toEqual([0, older])
})

test('a product goes into another from its form', async ({ page }) => {
  await signIn(page, adminLogin())
  const make = async (name: string) =>
    (await cmsRequest<Saved>(page, 'POST', '/products', { name })).body.doc
  const tag = serial()
  const [from, into] = [await make(`Old ${tag}`), await make(`New ${tag}`)]
  const title = `Names a product ${tag}`
  await makeArticle(page, { title, message: title, products: [from.id], _status: 'published' })
  await openDocument(page, 'products', from.id)
  await page.getByRole('button', { name: 'Merge into…' }).click()
  const dialog = page.getByRole('dialog', { name: `Merge “Old ${tag}” into another` })
  await expect(dialog.getByRole('heading', { name: 'Used by 1' })).toBeVisible()
  await expect(dialog.getByRole('link', { name: title })).toBeVisible()
  await dialog.getByLabel('Find the other one').fill(`New ${tag}`)
  await dialog.getByRole('radio', { name: `New ${tag}` }).check()
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await page.waitForURL(`**/products/${into.id}`)
  const moved = await page.request.get(`/products/${from.slug}`, { maxRedirects: 0 })
  expect([moved.status(), moved.headers().location]).toEqual([308, `/products/${into.slug}`])
  const target = await page.request.get(`/products/${into.slug}`)
  expect([target.status(), (await target.text()).includes(title)]).toEqual([200, true])
})

test('a file is looked at before it is imported', async ({ page }) => {
  await signIn(page, adminLogin())
  const title = `Import me ${serial()}`
  const { id, slug } = await makeArticle(page, { title, message: title, _status: 'published' })
  const file = await page.request.get(
    `/api/exchange/export?collection=errors&where[id][equals]=${id}`,
    { headers: { origin: originOf(page) } },
  )
  const text = (await file.text()).replace(title, `${title} again`)
  await page.goto('/admin/exchange', { waitUntil: 'networkidle' })
  await page.getByLabel('Markdown and YAML files').setInputFiles({
    name: `${slug}.md`,
    mimeType: 'text/markdown',
    buffer: Buffer.from(text),
  })
  await page.getByLabel('Also replace what was edited here').check()
  await page.getByRole('button', { name: 'See what would change' }).click()
  await page.getByText(`${slug}.md changed`).click()
  await expect(page.locator('del')).toContainText([title])
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible()
  const { body } = await cmsRequest<{ title: string }>(page, 'GET', `/errors/${id}?depth=0`)
  expect(body.title).toBe(`${title} again`)
})

test('“Verified today” at the article, with a note', async ({ page }) => {
  await signIn(page, adminLogin())
  const title = `Verify me ${serial()}`
  const { id } = await makeArticle(page, { title, message: title, _status: 'published' })
  await openDocument(page, 'errors', id)
  const panel = page.getByRole('region', { name: 'Never verified' })
  await panel.getByRole('textbox').fill('Tried it on a dry pump.')
  await panel.getByRole('button', { name: 'Verified today: this article' }).click()
  const today = new Date().toISOString().slice(0, 10)
  const after = page.getByRole('region', { name: new RegExp(`^Verified ${today}`) })
  await expect(after).toContainText('Tried it on a dry pump.')
})

for (const [name, path] of [
  ['dashboard', '/admin'],
  ['queue', '/admin/freshness'],
  ['import and export', '/admin/exchange'],
] as const)
  test(`axe finds nothing on our ${name}`, async ({ page }) => {
    await signIn(page, adminLogin())
    await page.goto(path, { waitUntil: 'networkidle' })
    const { violations } = await new AxeBuilder({ page }).include('.gutter').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
