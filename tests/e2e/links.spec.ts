import { expect, test, type Locator, type Page } from '@playwright/test'
import { paragraph } from './desk'
import { openTab, richText, savedDraft, writeDraft } from './draft'

/** Makes the word “linked” of a draft a link. Returns the field that says where it leads. */
async function startLink(page: Page): Promise<Locator> {
  await openTab(page, 'Meaning')
  await richText(page, 'meaning').getByText('linked').dblclick()
  await page.locator('[data-field-path="meaning"] .toolbar-popup__button-link').first().click()
  return page.getByRole('combobox', { name: /Where it leads/ })
}

const finishLink = (page: Page) =>
  page
    .getByRole('dialog')
    .or(page.locator('.drawer--is-open'))
    .last()
    .getByRole('button', { name: 'Save changes' })
    .click()

const expectLink = (page: Page, id: number, address: string) =>
  expect
    .poll(async () => JSON.stringify((await savedDraft(page, id)).meaning))
    .toContain(`"url":"${address}"`)

/** The answer about the words, which are no address, is the last one that came when the link is taken. */
test('a link to one of our articles is found by words, and taken before the server has agreed', async ({
  page,
}) => {
  const id = await writeDraft(page, { meaning: paragraph('linked') })
  const address = await startLink(page)
  const answers: string[] = []
  await page.route(/\/admin\/collections\/errors\/\d+/, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    const response = await route.fetch()
    await new Promise((resolve) => setTimeout(resolve, 500))
    await route.fulfill({ response })
    answers.push(await response.text())
  })
  await address.fill('invalid client secret')
  const option = page.getByRole('option', { name: /^AADSTS7000215/ })
  await expect(option).toBeVisible()
  await expect.poll(() => answers.join()).toContain('"value":"invalid client secret"')
  await address.press('Enter')
  await expect(address).toHaveValue('/errors/aadsts7000215-invalid-client-secret')
  await finishLink(page)
  await expect(address).toBeHidden()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await expectLink(page, id, '/errors/aadsts7000215-invalid-client-secret')
})

for (const width of [1280, 375])
  test(`an address that is none is said at its field, which still finds articles, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    const id = await writeDraft(page, { meaning: paragraph('linked') })
    const address = await startLink(page)
    await address.fill('no article has this')
    await finishLink(page)
    await expect(page.getByText(/^Use an https:\/\/ or mailto: address/)).toBeVisible()
    await expect(address).toHaveAttribute('aria-invalid', 'true')
    await expect(address).toHaveAccessibleDescription(/^Use an https:\/\/ or mailto: address/)
    await address.fill('invalid client secret')
    await expect(address).toHaveAttribute('aria-invalid', 'false')
    await page.getByRole('option', { name: /^AADSTS7000215/ }).click()
    await finishLink(page)
    await expectLink(page, id, '/errors/aadsts7000215-invalid-client-secret')
  })

test('a link is taken while the server is away, and saved when it is back', async ({ page }) => {
  const id = await writeDraft(page, { meaning: paragraph('linked') })
  const address = await startLink(page)
  await address.fill('no article has this')
  await finishLink(page)
  await expect(page.getByText(/^Use an https:\/\/ or mailto: address/)).toBeVisible()
  await page.route(/\/admin\/collections\/errors\/\d+/, (route) =>
    route.request().method() === 'POST' ? route.abort() : route.fallback(),
  )
  const unanswered = page.waitForEvent('requestfailed')
  await address.fill('https://example.com/manual')
  await unanswered
  await expect(address).toBeVisible()
  await finishLink(page)
  await expect(page.locator('.drawer--is-open')).toHaveCount(0)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await expectLink(page, id, 'https://example.com/manual')
})
