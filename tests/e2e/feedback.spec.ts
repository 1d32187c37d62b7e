import { expect, test, type Page } from '@playwright/test'

const seed = '/errors/aadsts7000215-invalid-client-secret'
const section = (page: Page) => page.getByRole('form', { name: /^Did this fix it\?/ })
const thanks = 'Thank you. An editor will read your answer.'

test('a reader answers with the keyboard alone, and stays on the page', async ({ page }) => {
  await page.goto(seed)
  const sent = page.waitForRequest('**/feedback')
  await section(page).getByRole('radio', { name: 'Yes' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Step 2 did it.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect((await sent).postData()).toMatch(
    /^article=aadsts7000215-invalid-client-secret&fixed=yes&cause=\d&note=Step\+2\+did\+it\.$/,
  )
  await expect(page.getByText(thanks)).toBeFocused()
  await expect(section(page)).toBeHidden()
  await expect(page).toHaveURL(new RegExp(`${seed}$`))
})

test('the cause is asked for only when it was fixed, the rest only with an answer', async ({
  page,
}) => {
  await page.goto(seed)
  const form = section(page)
  const seen = async () => [
    await form.getByText('Which cause was it?').isVisible(),
    await form.getByLabel('Anything to add? (optional)').isVisible(),
  ]
  expect(await seen()).toEqual([false, false])
  await form.getByRole('radio', { name: 'No', exact: true }).check()
  expect(await seen()).toEqual([false, true])
  await form.getByRole('radio', { name: 'Yes' }).check()
  expect(await seen()).toEqual([true, true])
})

test('“Report a mistake” leads to its choice', async ({ page }) => {
  await page.goto(seed)
  await page.getByRole('link', { name: 'Report a mistake' }).click()
  const choice = section(page).getByRole('radio', { name: 'There is a mistake on this page' })
  await expect(choice).toBeChecked()
  await expect(choice).toBeFocused()
})

test('an answer that cannot be kept is still there to be sent again', async ({ page }) => {
  await page.route('**/feedback', (route) => route.fulfill({ status: 429 }))
  await page.goto(seed)
  await section(page).getByRole('radio', { name: 'No', exact: true }).check()
  await section(page).getByLabel('Anything to add? (optional)').fill('Nothing helped.')
  await section(page).getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('Your answer could not be kept.')).toBeFocused()
  await expect(section(page).getByLabel('Anything to add? (optional)')).toHaveValue(
    'Nothing helped.',
  )
  await page.unroute('**/feedback')
  await section(page).getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText(thanks)).toBeFocused()
  await expect(page.getByText('Your answer could not be kept.')).toBeHidden()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the form is sent, and the page that comes back says thank you', async ({ page }) => {
    await page.goto(seed)
    await expect(page.getByText(thanks)).toBeHidden()
    await section(page).getByRole('radio', { name: 'Yes' }).check()
    await section(page).getByRole('button', { name: 'Send' }).click()
    await expect(page).toHaveURL(new RegExp(`${seed}#feedback-thanks$`))
    await expect(page.getByText(thanks)).toBeVisible()
    await expect(section(page)).toBeHidden()
  })
})
