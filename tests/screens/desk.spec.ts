import { expect, test, type Page } from '@playwright/test'
import { articleParts, cmsRequest, invite, openDraft, signIn } from '../e2e/desk'
import { adminLogin } from '../e2e/login'

type Saved = { doc: { id: number; slug: string; revision: number } }

/** An article with something to see: in review, with a comment and two versions. */
async function makeHistory(page: Page): Promise<number> {
  const article = {
    ...(await articleParts(page)),
    title: 'ORA-28759: Failure to open file',
    message: 'ORA-28759: failure to open file',
    steps: [
      { title: 'Write the directory of the wallet into sqlnet.ora' },
      { title: 'Test the connection', command: 'tnsping <service-name>', shell: 'bash' },
    ],
  }
  const made = await cmsRequest<Saved>(page, 'POST', '/errors?draft=true', {
    ...article,
    _status: 'draft',
  })
  const { id, revision } = made.body.doc
  await cmsRequest(page, 'PATCH', `/errors/${id}?draft=true`, {
    message: 'ORA-28759: failure to open wallet file',
    reviewState: 'in-review',
    revision,
    _status: 'draft',
  })
  await cmsRequest(page, 'POST', '/comments', {
    article: id,
    field: 'steps',
    text: 'Say which user the listener runs as: it has to be able to read the directory.',
  })
  return id
}

const openTab = (page: Page, name: string) =>
  page.locator('.tabs-field__tab-button').filter({ hasText: name }).click()

/** The desk's own pages, for the guide (`docs/editing.md`, its pictures are copies) and to be looked at. */
for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [375, 768, 1280])
    test(`the desk, ${width} px, ${colorScheme}`, async ({ browser, baseURL }) => {
      const viewport = { width, height: 860 }
      const context = await browser.newContext({ baseURL, colorScheme, viewport })
      const page = await context.newPage()
      const take = (name: string, fullPage = false) =>
        page.screenshot({ path: `screenshots/desk-${name}-${width}-${colorScheme}.png`, fullPage })
      await signIn(page, adminLogin())
      await invite(page, 'editor')
      const id = await makeHistory(page)

      await page.goto('/admin', { waitUntil: 'networkidle' })
      await take('dashboard', true)
      await page.goto('/admin/collections/errors/create', { waitUntil: 'networkidle' })
      await page
        .getByLabel('Paste the error, as the machine prints it')
        .fill('AADSTS7000215: Invalid client secret provided.')
      await expect(page.getByRole('link', { name: 'Open the article' })).toBeVisible()
      await take('new-article')
      await openDraft(page, id)
      await take('editor')
      await openTab(page, 'Fix')
      await page.locator('#field-steps .collapsible__toggle').nth(1).click()
      await expect(page.locator('#field-steps figure var')).toBeVisible()
      await take('steps')
      await openTab(page, 'Comments')
      await expect(
        page.getByText('Say which user the listener runs as', { exact: false }),
      ).toBeVisible()
      await take('comments')
      await page.goto(`/admin/collections/errors/${id}/versions`, { waitUntil: 'networkidle' })
      await take('versions')
      await page.getByRole('row').nth(2).getByRole('link').click()
      await expect(page.getByRole('heading', { name: 'Message' })).toBeVisible()
      await take('comparison')
      await page.goto('/admin/exchange', { waitUntil: 'networkidle' })
      await take('exchange')
      await page.goto('/admin/freshness', { waitUntil: 'networkidle' })
      await take('freshness')
      await context.close()
    })
