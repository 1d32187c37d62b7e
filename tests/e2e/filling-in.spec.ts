import { expect, test, type Page } from '@playwright/test'
import { startDecoder } from './decoder'

const seed = '/errors/aadsts7000215-invalid-client-secret'
const app = '99999999-8888-7777-6666-555555555555'
const message = `AADSTS7000215: Invalid client secret provided for application '${app}'.`

const places = (page: Page) => page.locator('figure var', { hasText: /^<app-id>$/ })
const filled = (page: Page) => page.locator('figure var[data-filled]')
const panel = (page: Page) => page.locator('[data-fill-in]')

test('commands come filled in from the paste, without sending it; one press brings the placeholders back', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/decode')
  await startDecoder(page)
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await page.getByLabel('Error message, code or log').fill(message)
  await page.getByRole('button', { name: 'Decode' }).click()
  await page.getByRole('link', { name: /^AADSTS7000215: Invalid client secret/ }).click()
  await expect(page).toHaveURL(new RegExp(`${seed}$`))
  await expect(filled(page).first()).toHaveText(app)
  await expect(places(page)).toHaveCount(0)
  await expect(panel(page).getByText(/\(1 of \d+ filled in\)/)).toBeVisible()
  await page
    .locator('figure', { has: page.locator('var[data-filled]') })
    .first()
    .getByRole('button', { name: 'Copy' })
    .click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain(`--id ${app}`)
  expect(sent.join('\n')).not.toContain(app)
  await panel(page).locator('summary').click()
  await page.getByRole('button', { name: 'Show the placeholders again' }).click()
  await expect(filled(page)).toHaveCount(0)
  await expect(places(page).first()).toBeVisible()
  await page.reload()
  await expect(filled(page)).toHaveCount(0)
})

test('values can be typed, with the keyboard alone, and stay for the next page', async ({
  page,
}) => {
  await page.goto(seed)
  await panel(page).locator('summary').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('<b>x</b>')
  await expect(filled(page).first()).toHaveText('<b>x</b>')
  await page.reload()
  await expect(filled(page).first()).toHaveText('<b>x</b>')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('there are placeholders, and no field that does nothing', async ({ page }) => {
    await page.goto(seed)
    await expect(places(page).first()).toBeVisible()
    await expect(panel(page)).toBeHidden()
  })
})
