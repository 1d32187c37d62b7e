import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { rules } from '../e2e/axe-rules'
import { isShipped, sitemapPaths } from '../e2e/library'

/**
 * Every page of the sitemap, on a narrow phone in light colours and at 200 % zoom (1,280 pixels wide)
 * in dark ones, in parts that run side by side.
 */
const parts = 4
const phone = { width: 320, height: 640 }
const zoomed = { width: 640, height: 400 }

const faultsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id} at ${target.join(' ')}`),
  )
  return over > 0 ? [...found, `${over} pixels too wide`] : found
}

for (let part = 0; part < parts; part++) {
  test(`no violation and no sideways scrolling on any page, part ${part + 1} of ${parts}`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(3_600_000)
    const paths = (await sitemapPaths(baseURL ?? '')).filter(isShipped)
    const mine = paths.filter((_, at) => at % parts === part)
    expect(mine.length).toBeGreaterThan(75)
    const faults: string[] = []
    for (const path of mine) {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.setViewportSize(phone)
      await page.goto(path)
      const light = await faultsOf(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.setViewportSize(zoomed)
      const dark = await faultsOf(page)
      faults.push(
        ...light.map((fault) => `${path}, phone: ${fault}`),
        ...dark.map((fault) => `${path}, zoomed: ${fault}`),
      )
    }
    expect(faults).toEqual([])
  })
}
