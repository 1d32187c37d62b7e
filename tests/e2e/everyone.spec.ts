import { expect, test, type Page } from '@playwright/test'
import { startDecoder } from './decoder'

const seed = '/errors/aadsts7000215-invalid-client-secret'

/** Where the keyboard is, and whether one sees it. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement
    const { outlineStyle, outlineWidth } = getComputedStyle(at)
    const { top, bottom, width, height } = at.getBoundingClientRect()
    return {
      stop:
        at === document.body ? '' : `${at.tagName} ${at.getAttribute('href') ?? at.textContent}`,
      isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      isInView: width > 0 && height > 0 && bottom > 0 && top < window.innerHeight,
    }
  })

test('the keyboard alone gets through a fix page: every stop is in view and marked, none holds it', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(seed)
  const lost: string[] = []
  let stops = 0
  for (; stops < 300; stops++) {
    await page.keyboard.press('Tab')
    const { stop, isSeen, isInView } = await focus(page)
    if (stop === '') break
    if (!isSeen || !isInView) lost.push(stop)
  }
  expect(lost).toEqual([])
  expect([stops > 20, stops < 300]).toEqual([true, true])
})

test('the keyboard alone gets from a paste to its fix page: every stop is in view and marked', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/decode')
  await startDecoder(page)
  const field = page.getByLabel('Error message, code or log')
  for (let stops = 0; stops < 30; stops++) {
    await page.keyboard.press('Tab')
    if (await field.evaluate((element) => element === document.activeElement)) break
  }
  await expect(field).toBeFocused()
  await page.keyboard.type('AADSTS7000215: Invalid client secret provided. Error 0x80070005')
  await page.keyboard.press('Control+Enter')
  const article = page.getByRole('link', { name: /^AADSTS7000215: Invalid client secret/ })
  await expect(article).toBeVisible()
  const lost: string[] = []
  let isThere = false
  for (let stops = 0; stops < 60 && !isThere; stops++) {
    await page.keyboard.press('Tab')
    const { stop, isSeen, isInView } = await focus(page)
    if (!isSeen || !isInView) lost.push(stop)
    isThere = await article.evaluate((element) => element === document.activeElement)
  }
  expect([lost, isThere]).toEqual([[], true])
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${seed}`)
})

test('marks and bit fields say in words what they show in colours', async ({ page }) => {
  await page.goto('/decode')
  await startDecoder(page)
  await page.getByLabel('Error message, code or log').fill('Error 0x80070005')
  await page.getByRole('button', { name: 'Decode' }).click()
  await page.locator('#finding-0').waitFor()
  await expect(page.getByLabel('Your text with the findings marked')).toContainText(
    '0x80070005 (finding 1)',
  )
  const parts = page.locator('#finding-0 table, #finding-0 dl').filter({ hasText: 'Facility' })
  await expect(parts.first()).toMatchAriaSnapshot(`- text: /Facility/`)
})

test('in forced colours the focus, buttons and fields keep their edges', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/')
  const edgeless = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main button, main textarea, main input')]
      .filter((field) => field.offsetWidth > 0)
      .filter((field) => {
        const { borderTopStyle, outlineStyle } = getComputedStyle(field)
        return borderTopStyle === 'none' && outlineStyle === 'none'
      })
      .map((field) => field.outerHTML.slice(0, 80)),
  )
  expect(edgeless).toEqual([])
  await page.keyboard.press('Tab')
  expect(await focus(page)).toMatchObject({ isSeen: true, isInView: true })
})

test('who wants less motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const path of ['/', seed, '/decode']) {
    await page.goto(path)
    const moving = await page.evaluate(() =>
      [document.documentElement, ...document.body.querySelectorAll('*')]
        .filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
          return (
            animationName !== 'none' ||
            transitionDuration.split(',').some((time) => parseFloat(time) > 0.01) ||
            scrollBehavior === 'smooth'
          )
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    )
    expect(moving).toEqual([])
  }
})

test('read without styles, as in a text browser, a page is in the order of its headings', async ({
  request,
  page,
}) => {
  const html = await (await request.get(seed)).text()
  const order = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html')
    return [...parsed.querySelectorAll('header, main, h1, h2, footer')]
      .filter((element) => !element.closest('dialog'))
      .map(({ tagName }) => tagName)
  }, html)
  const main = order.indexOf('MAIN')
  expect(order.indexOf('HEADER')).toBeLessThan(main)
  expect(order.slice(main + 1).find((tag) => /^H\d/.test(tag))).toBe('H1')
  expect(order.at(-1)).not.toBe('MAIN')
  expect(order.lastIndexOf('FOOTER')).toBeGreaterThan(order.lastIndexOf('H1'))
})
