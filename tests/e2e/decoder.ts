import type { Page } from '@playwright/test'

/** Touches the page, as whoever is about to paste does, and waits until React has taken the form over. */
export async function startDecoder(page: Page): Promise<void> {
  await page.keyboard.press('Shift')
  await page.locator('form[data-ready]').waitFor()
}

/** A message with a fix page, and an id in it that is nobody else’s business. */
export const message =
  'AADSTS7000215: Invalid client secret provided. Trace ID: 5d0f3c1e-7a41-4b8e-9a55-0c6d2f9e1a00'

/** Bodies of all requests that the page sends from here on. */
export function sentBy(page: Page): string[] {
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  return sent
}

export async function paste(page: Page, text: string): Promise<void> {
  const field = page.getByLabel('Error message, code or log')
  await field.fill(text)
  await page.getByRole('button', { name: 'Decode' }).click()
}
