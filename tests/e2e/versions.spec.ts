import { expect, test, type Page } from '@playwright/test'
import { articleParts, cmsRequest, invite, openDraft, paragraph, signIn } from './desk'
import { adminLogin } from './login'

type Article = { id: number; revision: number; slug: string; message?: string; _status: string }

const change = async (page: Page, { id, revision }: Article, data: object): Promise<Article> => {
  const draft = '_status' in data ? '' : '?draft=true'
  const saved = await cmsRequest<{ doc: Article }>(page, 'PATCH', `/errors/${id}${draft}`, {
    _status: 'draft',
    ...data,
    revision,
  })
  expect(saved.status).toBe(200)
  return saved.body.doc
}

/** A published article that has a newer draft. */
async function makeHistory(page: Page): Promise<Article> {
  const parts = await articleParts(page)
  const made = await cmsRequest<{ doc: Article }>(page, 'POST', '/errors', {
    ...parts,
    title: `The valve sticks ${Math.random().toString(36).slice(2, 8)}`,
    meaning: paragraph('The valve is stuck because of rust.'),
    _status: 'published',
  })
  expect(made.status).toBe(201)
  return change(page, made.body.doc, {
    message: 'valve: will not turn',
    meaning: paragraph('The valve is stuck because of ice.'),
  })
}

/**
 * Stock Payload restores an old version as what is published: what readers saw is replaced unseen, and
 * a draft that was never published turns live (payloadcms/payload#1873). Its list of versions does
 * not say who wrote one, and its comparison shows stored values, not the page.
 */
test('an old version is compared and restored as a draft; readers and the newer text keep theirs', async ({
  page,
  request,
}) => {
  await signIn(page, adminLogin())
  const article = await makeHistory(page)
  await page.goto(`/admin/collections/errors/${article.id}/versions`)
  const rows = page.getByRole('row')
  await expect(rows.nth(1)).toContainText(/Draft$/)
  await expect(rows.nth(2)).toContainText(/Published$/)
  const { body: me } = await cmsRequest<{ user: { name: string } }>(page, 'GET', '/users/me')
  await expect(rows.nth(2)).toContainText(me.user.name)

  await rows.nth(2).getByRole('link').click()
  const differences = page.getByRole('listitem').filter({ has: page.getByRole('heading') })
  await expect(differences.getByRole('heading')).toHaveText(['Message', 'What this error means'])
  await expect(differences.locator('del')).toHaveText(['The pump is dry', 'rust'])
  await expect(differences.locator('ins')).toHaveText(['valve: will not turn', 'ice'])

  await page.getByRole('button', { name: 'Page as readers see it' }).click()
  await expect(page.getByText(/^\d+ changes on the page$/)).toBeVisible()
  const changes = page.getByRole('group').filter({ hasText: 'changes on the page' })
  await expect(changes.getByRole('button', { name: 'rust. ice.' }).first()).toBeVisible()
  const lit = await page
    .locator('iframe')
    .first()
    .contentFrame()
    .locator('html')
    .evaluate(() => [...(CSS.highlights.get('removed') ?? [])].map(String))
  expect(lit).toContain('rust.')

  await page.getByRole('button', { name: 'Restore as a draft' }).click()
  await page.waitForURL(/\/errors\/\d+$/)
  await expect(page.getByLabel('Message', { exact: true })).toHaveValue('The pump is dry')
  const { body: restored } = await cmsRequest<Article>(
    page,
    'GET',
    `/errors/${article.id}?draft=true&depth=0`,
  )
  expect([restored._status, restored.message]).toEqual(['draft', 'The pump is dry'])
  expect((await request.get(`/errors/${article.slug}`)).status()).toBe(200)
  const { body: versions } = await cmsRequest<{ docs: { version: Article }[] }>(
    page,
    'GET',
    `/errors/versions?where[parent][equals]=${article.id}&sort=-updatedAt&depth=0`,
  )
  expect(versions.docs.map(({ version }) => version.message)).toEqual([
    'The pump is dry',
    'valve: will not turn',
    'The pump is dry',
  ])
  // What was restored can be typed on at once: its revision is the newest one.
  await page.getByLabel('Message', { exact: true }).fill('typed after it')
  await page.waitForResponse(
    (response) => response.url().includes('autosave=true') && response.status() === 200,
  )
})

test('an author sees who wrote a version, and restores none of a published article', async ({
  browser,
  page,
}) => {
  await signIn(page, adminLogin())
  const article = await makeHistory(page)
  const author = await invite(page, 'author')
  const desk = await (await browser.newContext()).newPage()
  await signIn(desk, author)
  await desk.goto(`/admin/collections/errors/${article.id}/versions`)
  await desk.getByRole('row').nth(2).getByRole('link').click()
  await expect(desk.getByRole('heading', { name: /^Version of/ })).toBeVisible()
  const stored = desk.url().split('/').at(-1)
  const refused = await cmsRequest(desk, 'POST', `/errors/versions/${stored}?draft=true`)
  expect(refused.status).toBe(403)
  await openDraft(page, article.id)
  await expect(page.getByLabel('Message', { exact: true })).toHaveValue('valve: will not turn')
})
