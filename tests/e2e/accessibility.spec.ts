import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { rules } from './axe-rules'
import { pageKinds } from './page-kinds'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })

    // Axe takes its time on a long page, twice, on a busy machine.
    test.describe.configure({ timeout: 180_000 })

    for (const { name, path } of pageKinds) {
      test(`${name}: no violation, and no sideways scrolling at 320 pixels`, async ({ page }) => {
        await page.goto(path)
        const wide = await new AxeBuilder({ page }).withTags(rules).analyze()
        expect(wide.violations).toEqual([])
        await page.setViewportSize({ width: 320, height: 640 })
        const narrow = await new AxeBuilder({ page }).withTags(rules).analyze()
        expect(narrow.violations).toEqual([])
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        ).toBeLessThanOrEqual(0)
      })
    }

    test('a decoded log: no violation', async ({ page }) => {
      await page.goto('/decode')
      await page.getByRole('button', { name: 'A log' }).click()
      await page.locator('#finding-0').waitFor()
      expect((await new AxeBuilder({ page }).withTags(rules).analyze()).violations).toEqual([])
    })
  })
}

test('the first stop of the keyboard skips to the content', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})
