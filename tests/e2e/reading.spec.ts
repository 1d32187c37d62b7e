import { expect, test } from '@playwright/test'

const seed = '/errors/aadsts7000215-invalid-client-secret'

test.describe('a reader on a fix page', () => {
  test('finds the way from the error message to the step, and on to other pages', async ({
    page,
  }) => {
    await page.goto(seed)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^How to Fix AADSTS7000215/)
    await page
      .getByRole('link', { name: /step \d+ fixes it/ })
      .first()
      .click()
    await expect(page).toHaveURL(/#step-\d+$/)
    await page.getByRole('link', { name: /^Browse more errors in/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/ errors$/)
    await expect(page.locator('main').getByRole('link', { name: /AADSTS7000215/ })).toBeVisible()
  })

  test('copies the code and a ticket text', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(seed)
    await page.getByRole('button', { name: 'Copy the code' }).click()
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('AADSTS7000215')
    await page.getByRole('button', { name: 'Copy for a ticket' }).click()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(
        /^How to Fix AADSTS7000215[^]+\n1\. [^]+\/errors\/aadsts7000215-invalid-client-secret$/,
      )
    await page.getByRole('button', { name: 'Copy as Markdown' }).click()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^## How to Fix AADSTS7000215[^]+\n```\n[^]+\n1\. [^]+invalid-client-secret>$/)
  })

  test('keeps the chosen colours over pages, without a flash', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(seed)
    const colours = page.getByRole('button', { name: /^Colours/ })
    await colours.click()
    await colours.click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.goto('/errors', { waitUntil: 'commit' })
    // The blocking script has set it before there is a body to paint.
    await page.waitForSelector('body', { state: 'attached' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })

  test('gets it by its code', async ({ page }) => {
    await page.goto('/codes/AADSTS7000215')
    await expect(page).toHaveURL(new RegExp(`${seed}$`))
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a fix page is complete and shows no dead control', async ({ page }) => {
    await page.goto(seed)
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await expect(page.getByRole('button', { name: /Copy/ })).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^Colours/ })).toHaveCount(0)
  })

  test('the home page leads to the decoder', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Open the decoder' }).click()
    await expect(page).toHaveURL(/\/decode$/)
  })
})

test('an address that is no page says so, with the status 404', async ({ page }) => {
  const response = await page.goto('/no-such-page')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
