import { globSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { plainPage } from '@/server/plain-page'
import { pageKinds } from '../e2e/page-kinds'

const widths = [375, 768, 1440]
const colours = ['light', 'dark'] as const

const longest = globSync('content/errors/*.md')
  .map((file) => ({ slug: path.basename(file, '.md'), size: statSync(file).size }))
  .sort((one, other) => other.size - one.size)[0]!.slug

type Screen = { name: string; path: string; reach?: (page: Page) => Promise<void> }

const decodeLog = async (page: Page) => {
  await page.getByRole('button', { name: 'A log' }).click()
  await page.locator('#finding-0').waitFor()
  await expect(page.getByText('Looking…')).toHaveCount(0)
}

/** What pages look like when there is much, nothing, or something wrong. */
const states: Screen[] = [
  { name: 'longest fix page', path: `/errors/${longest}` },
  { name: 'code that is not known', path: '/codes/not-a-code' },
  { name: 'decoded log', path: '/decode', reach: decodeLog },
  {
    name: 'decoded without articles in reach',
    path: '/decode',
    reach: async (page) => {
      await page.route('**/api/v1/**', (route) => route.abort())
      await decodeLog(page)
    },
  },
  {
    name: 'search dialog',
    path: '/',
    reach: async (page) => {
      await page.keyboard.press('/')
      await expect(page.getByRole('dialog').getByRole('combobox').first()).toBeFocused()
      await page.keyboard.type('access denied')
      await page.getByRole('listbox', { name: 'Fix pages' }).getByRole('option').first().waitFor()
    },
  },
]

const screens: Screen[] = [...pageKinds, ...states]

for (const { name, path: address, reach } of screens) {
  test(name, async ({ browser, baseURL }) => {
    for (const colorScheme of colours)
      for (const width of widths) {
        const page = await browser.newPage({
          baseURL,
          colorScheme,
          viewport: { width, height: 900 },
          reducedMotion: 'reduce',
        })
        await page.goto(address)
        await page.evaluate(() => document.fonts.ready)
        await reach?.(page)
        const file = `screenshots/${name.replaceAll(' ', '-')}-${width}-${colorScheme}.png`
        await page.screenshot({
          path: file,
          fullPage: !(await page.locator('dialog[open]').count()),
        })
        await page.close()
      }
  })
}

test('pages of the last resort', async ({ browser }) => {
  for (const colorScheme of colours)
    for (const width of widths) {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } })
      await page.setContent(plainPage(503).body)
      await page.screenshot({ path: `screenshots/last-resort-${width}-${colorScheme}.png` })
      await page.close()
    }
})

test('the pictures of the README', async ({ browser, baseURL }) => {
  const viewport = { width: 1280, height: 860 }
  const page = await browser.newPage({ baseURL, viewport, reducedMotion: 'reduce' })
  await page.goto('/errors/aadsts7000215-invalid-client-secret')
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: 'screenshots/readme-fix-page.png' })
  await page.goto('/decode')
  await decodeLog(page)
  await page.screenshot({ path: 'screenshots/readme-decode.png' })
  await page.close()
})
