import { expect, test } from '@playwright/test'

const seed = '/errors/aadsts7000215-invalid-client-secret'

test('a fix page on paper: steps and commands whole, nothing to press, dark colours or not', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'))
  await page.goto(seed)
  for (const part of ['#code', '#message', 'li[id^="step-"] h3', 'figure pre'])
    for (const one of await page.locator(part).all()) await expect(one).toBeVisible()

  const chrome = 'nav, button, input, textarea, select, summary, header[data-no-print], footer'
  const seen = await page
    .locator(chrome)
    .evaluateAll((elements) =>
      elements.filter((element) => element.checkVisibility()).map((element) => element.outerHTML),
    )
  expect(seen).toEqual([])

  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body)
    return [color, backgroundColor]
  })
  expect(colours).toEqual(['rgb(27, 26, 23)', 'rgb(253, 252, 250)'])
  const address = await page
    .locator('#sources ~ ul a')
    .first()
    .evaluate((link) => [getComputedStyle(link, '::after').content, link.getAttribute('href')])
  expect(address[0]).toContain(address[1])
  const paper = { width: 794, height: 1123 }
  await page.setViewportSize(paper)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    paper.width,
  )
})
