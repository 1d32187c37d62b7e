import type { Page } from '@playwright/test'

/** Touches the page, as whoever is about to paste does, and waits until React has taken the form over. */
export async function startDecoder(page: Page): Promise<void> {
  await page.keyboard.press('Shift')
  await page.locator('form[data-ready]').waitFor()
}
