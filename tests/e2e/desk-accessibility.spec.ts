import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { articleParts, cmsRequest, openDraft, signIn } from './desk'
import { adminLogin } from './login'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Every element that a stylesheet of ours names (`Hf97Rq_head`), with all in it. What else is there is
 * Payload's own.
 */
const ours = '[data-ours]'
const markOurs = (page: Page) =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll('[class]'))
      if ([...element.classList].some((name) => /^_?[\w-]{6}_[a-z][a-zA-Z]*$/.test(name)))
        element.setAttribute('data-ours', '')
  })

async function expectNoViolation(page: Page, where: string): Promise<void> {
  // What React draws anew loses the mark.
  await expect(async () => {
    await markOurs(page)
    expect(await page.locator(ours).filter({ visible: true }).count(), where).toBeGreaterThan(0)
  }).toPass()
  // The pages in frames have tests of their own.
  const axe = new AxeBuilder({ page }).include(ours).exclude('iframe')
  const { violations } = await axe.withTags(rules).analyze()
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)
  expect(told, where).toEqual([])
}

type Draft = { id: number; revision: number }

async function makeArticle(page: Page): Promise<Draft> {
  const made = await cmsRequest<{ doc: Draft }>(page, 'POST', '/errors?draft=true', {
    ...(await articleParts(page)),
    title: 'A page for everybody',
    steps: [{ title: 'Restart', command: 'az webapp restart --name <app-name>', shell: 'bash' }],
    _status: 'draft',
  })
  expect(made, JSON.stringify(made.body)).toMatchObject({ status: 201 })
  return made.body.doc
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`the desk in ${colorScheme} colours`, () => {
    test.use({ colorScheme })

    test('signing in: no violation', async ({ page }) => {
      await page.goto('/admin/login', { waitUntil: 'networkidle' })
      await expectNoViolation(page, 'login')
    })

    test('a new article, with a code, without one, and one that is written: no violation', async ({
      page,
    }) => {
      await signIn(page, adminLogin())
      await page.goto('/admin/collections/errors/create', { waitUntil: 'networkidle' })
      const paste = page.getByLabel('Paste the error, as the machine prints it')
      await expect(paste).toBeVisible()
      await expectNoViolation(page, 'empty')
      await paste.fill('AADSTS7000215: Invalid client secret provided.')
      await expect(page.getByRole('link', { name: 'Open the article' })).toBeVisible()
      await expectNoViolation(page, 'written already')
      await paste.fill('The secret that was provided for this client is invalid.')
      await expect(page.getByText('No code was found in it', { exact: false })).toBeVisible()
      await expectNoViolation(page, 'no code')
    })

    test('the form: checklist, counters, rows, choices, command, notices: no violation', async ({
      page,
    }) => {
      test.slow()
      await signIn(page, adminLogin())
      const { id } = await makeArticle(page)
      await openDraft(page, id)
      await expectNoViolation(page, 'Error')
      await page.getByLabel('Title').fill('x'.repeat(151))
      await expectNoViolation(page, 'too long a title')
      await page.getByLabel('Title').fill('A page for everybody')
      for (const tab of ['Meaning', 'Causes', 'Fix', 'Links and sources']) {
        await page.locator('.tabs-field__tab-button').filter({ hasText: tab }).click()
        const rows = page.locator('.array-field .collapsible__toggle--collapsed')
        for (const row of await rows.filter({ visible: true }).all()) await row.click()
        if (tab === 'Fix') await expect(page.locator('figure var')).toBeVisible()
        await expectNoViolation(page, tab)
      }
      await page.waitForTimeout(3_000)
      // A busy machine may save what was typed only now.
      await expect(async () => {
        const now = await cmsRequest<Draft>(page, 'GET', `/errors/${id}?draft=true&depth=0`)
        const theirs = await cmsRequest(page, 'PATCH', `/errors/${id}?draft=true`, {
          appliesTo: 'theirs',
          _status: 'draft',
          revision: now.body.revision,
        })
        expect(theirs.status).toBe(200)
      }).toPass({ timeout: 30_000 })
      await page.locator('.tabs-field__tab-button').filter({ hasText: 'Meaning' }).click()
      await page.getByLabel('Applies to').fill('mine')
      await page.getByRole('button', { name: 'Join both texts' }).click()
      await expect(page.getByRole('dialog', { name: 'Two texts of one document' })).toBeVisible()
      await expectNoViolation(page, 'two texts')
    })

    test('versions and their comparison: no violation', async ({ page }) => {
      await signIn(page, adminLogin())
      const { id, revision } = await makeArticle(page)
      await cmsRequest(page, 'PATCH', `/errors/${id}?draft=true`, {
        message: 'Another message',
        _status: 'draft',
        revision,
      })
      await page.goto(`/admin/collections/errors/${id}/versions`, { waitUntil: 'networkidle' })
      await expectNoViolation(page, 'versions')
      await page.getByRole('row').nth(2).getByRole('link').click()
      await expect(page.getByRole('heading', { name: 'Message' })).toBeVisible()
      await expectNoViolation(page, 'fields')
      await page.getByRole('button', { name: 'Page as readers see it' }).click()
      await expect(page.getByText(/changes? on the page$/i)).toBeVisible()
      await expectNoViolation(page, 'pages')
    })
  })
