import { expect, test, type Page } from '@playwright/test'

const seed = '/errors/aadsts7000215-invalid-client-secret'

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Search' })
const fieldOf = (page: Page) => dialogOf(page).getByRole('combobox', { name: /^Search by code/ })
const options = (page: Page) =>
  dialogOf(page).getByRole('listbox', { name: 'Fix pages' }).getByRole('option')

test('a code typed after `/` and Enter opens its page, however fast', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('/')
  await expect(fieldOf(page)).toBeFocused()
  await page.keyboard.type('AADSTS7000215')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${seed}$`))
})

test('words are listed with why, marked; arrows choose, Escape closes, and focus comes back', async ({
  page,
}) => {
  await page.goto(seed)
  const copy = page.getByRole('button', { name: 'Copy the code' })
  await copy.focus()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('client secret')
  await expect(options(page).first().locator('mark').first()).toHaveText(/client|secret/i)
  await expect(fieldOf(page)).toHaveAttribute('aria-expanded', 'true')
  await expect(fieldOf(page)).not.toHaveAttribute('aria-activedescendant')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(fieldOf(page)).toHaveAttribute('aria-activedescendant', 'search-option-1')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(fieldOf(page)).not.toHaveAttribute('aria-activedescendant')
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toBeHidden()
  await expect(copy).toBeFocused()
})

test('Enter without a choice leads to the page of all results', async ({ page }) => {
  await page.goto(seed)
  await page.keyboard.press('/')
  await page.keyboard.type('access denied')
  await expect(options(page).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=access%20denied$/)
})

test('results can be narrowed to a product', async ({ page }) => {
  await page.goto(seed)
  await page.keyboard.press('/')
  await page.keyboard.type('access denied')
  await expect(options(page).first()).toBeVisible()
  const product = dialogOf(page).getByRole('combobox', { name: 'Product', exact: true })
  const windows = await product.locator('option', { hasText: /^Windows \(/ }).textContent()
  const answer = page.waitForResponse(/\/api\/v1\/search\?q=access%20denied&product=windows&/)
  await product.selectOption({ label: windows ?? '' })
  const { results } = (await (await answer).json()) as { results: { title: string }[] }
  await expect(options(page).first()).toContainText(results[0]?.title ?? 'no result')
})

test('only the last question is answered, whenever the earlier answers come', async ({ page }) => {
  await page.route(/\/api\/v1\/search\?q=first/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await route.continue().catch(() => {})
  })
  await page.goto(seed)
  await page.keyboard.press('/')
  const slow = page.waitForRequest(/q=first/)
  await fieldOf(page).fill('first')
  await slow
  await fieldOf(page).fill('AADSTS7000215')
  await expect(options(page).first()).toContainText('AADSTS7000215')
  await page.waitForTimeout(2_000)
  await expect(options(page).first()).toContainText('AADSTS7000215')
})

test('nothing found and nothing in reach are said', async ({ page }) => {
  await page.goto(seed)
  await page.keyboard.press('/')
  await fieldOf(page).fill('qqzzxxvv')
  await expect(dialogOf(page).getByRole('status')).toHaveText('Nothing matches “qqzzxxvv”')
  await page.route('**/api/v1/search*', (route) => route.fulfill({ status: 503, body: '{}' }))
  await fieldOf(page).fill('anything else')
  await expect(dialogOf(page).getByRole('status')).toHaveText(/out of reach/)
})

test('recent searches are kept in the browser and cleared there', async ({ page }) => {
  await page.goto(seed)
  await page.keyboard.press('/')
  await page.keyboard.type('access denied')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=access%20denied$/)
  await page.waitForLoadState('load')
  await page.keyboard.press('/')
  await expect(options(page)).toHaveText(['access denied'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(fieldOf(page)).toHaveValue('access denied')
  await fieldOf(page).fill('')
  await dialogOf(page).getByRole('button', { name: 'Clear recent searches' }).click()
  await expect(options(page)).toHaveCount(0)
  expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBe(null)
})

test('the dialog does not change its height with what is found', async ({ page }) => {
  await page.goto(seed)
  await page.keyboard.press('/')
  const heights = [await dialogOf(page).boundingBox()]
  for (const text of ['access', 'qqzzxxvv']) {
    await fieldOf(page).fill(text)
    await expect(dialogOf(page).getByRole('status')).toContainText(`“${text}”`)
    heights.push(await dialogOf(page).boundingBox())
  }
  expect(heights).toEqual([heights[0], heights[0], heights[0]])
})

test('the header’s field opens the dialog; on a phone its link does', async ({ page }) => {
  await page.goto(seed)
  await page.getByRole('search', { name: 'Site' }).getByRole('searchbox').click()
  await expect(dialogOf(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 375, height: 720 })
  await page.getByRole('link', { name: 'Search', exact: true }).click()
  await expect(fieldOf(page)).toBeFocused()
  await expect(page).toHaveURL(new RegExp(`${seed}$`))
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page finds, marks and narrows', async ({ page }) => {
    await page.goto(seed)
    const field = page.getByRole('search', { name: 'Site' }).getByRole('searchbox')
    await field.fill('access denied')
    await field.press('Enter')
    await expect(page.locator('main mark').first()).toHaveText(/access|denied/i)
    const windows = page.getByRole('navigation', { name: 'Products' }).getByRole('link', {
      name: /^Windows \d/,
    })
    await windows.click()
    await expect(page).toHaveURL(/product=windows/)
    await expect(windows).toHaveAttribute('aria-current', 'true')
  })

  test('a search without a match leads on', async ({ page }) => {
    await page.goto('/search?q=qqzzxxvv')
    await expect(page.getByText('Nothing matches “qqzzxxvv”')).toBeVisible()
    await page.locator('main').getByRole('link', { name: 'decoder' }).click()
    await expect(page).toHaveURL(/\/decode$/)
  })

  test('a slip is put right and said', async ({ page }) => {
    await page.goto('/search?q=certifcate')
    await expect(page.locator('main').getByRole('status')).toHaveText(
      /for “certificate”\. Nothing is spelled “certifcate”\.$/,
    )
  })
})
