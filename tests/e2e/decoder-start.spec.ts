import { expect, test, type Page } from '@playwright/test'
import { message, paste, sentBy, startDecoder } from './decoder'

test('who presses before the page is ready waits, and the text stays here all the same', async ({
  page,
}) => {
  await page.addInitScript((text) => {
    addEventListener('DOMContentLoaded', () => {
      const form = document.querySelector<HTMLFormElement>('form[data-waits]:not([data-ready])')!
      form.querySelector('textarea')!.value = text
      form.requestSubmit()
    })
  }, message)
  const sent = sentBy(page)
  await page.goto('/decode')
  await expect(
    page.getByRole('link', { name: /^AADSTS7000215: Invalid client secret/ }),
  ).toBeVisible()
  expect(sent.join('\n')).toContain('AADSTS7000215')
  expect(sent.join('\n')).not.toContain('5d0f3c1e')
})

test('whoever only looks at the page starts nothing', async ({ page }) => {
  await page.goto('/decode', { waitUntil: 'networkidle' })
  await expect(page.getByRole('button', { name: 'Decode' })).toBeVisible()
  expect(await page.locator('form[data-ready]').count()).toBe(0)
  await page.mouse.move(10, 10)
  await page.locator('form[data-ready]').waitFor()
})

const log = 'Msg 4060, Level 11, State 1: Cannot open database "shop" requested by the login.'

const early: [what: string, act: (page: Page) => Promise<void>, found: string][] = [
  ['typed', (page) => page.getByLabel('Error message, code or log').fill(log), 'Msg 4060'],
  ['asked of an example', (page) => page.getByRole('button', { name: 'A log' }).click(), ''],
  [
    'chosen as a file',
    (page) =>
      page
        .getByLabel('Open a file')
        .setInputFiles({ name: 'shop.log', mimeType: 'text/plain', buffer: Buffer.from(log) }),
    'Msg 4060',
  ],
  [
    'dropped',
    async (page) => {
      const files = await page.evaluateHandle((text) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([text], 'shop.log', { type: 'text/plain' }))
        return transfer
      }, log)
      for (const step of ['dragenter', 'dragover', 'drop'])
        await page.dispatchEvent('#text', step, { dataTransfer: files })
    },
    'Msg 4060',
  ],
]

/** Holds the decoder's script until it is let through. */
async function holdScript(page: Page): Promise<() => void> {
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route('**/assets/decoder.browser-*.js', async (route) => {
    await held
    await route.continue()
  })
  return letThrough
}

for (const [what, act, found] of early)
  test(`what is ${what} before the script is there is decoded when it has come`, async ({
    page,
  }) => {
    const letThrough = await holdScript(page)
    await page.goto('/decode')
    await act(page)
    await page.waitForTimeout(500)
    expect(await page.locator('#finding-0').count()).toBe(0)
    letThrough()
    await expect(page.locator('#finding-0')).toContainText(found)
  })

test('a paste before the script is there is one: its codes stand in the address', async ({
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const letThrough = await holdScript(page)
  await page.goto('/decode')
  await page.evaluate((text) => navigator.clipboard.writeText(text), log)
  await page.getByLabel('Error message, code or log').focus()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(page.getByLabel('Error message, code or log')).toHaveValue(log)
  letThrough()
  await page.locator('#finding-0').waitFor()
  await expect(page).toHaveURL(/#codes=Msg%204060$/)
})

test('who wants no look for fix pages says so before the script is there, and is heeded', async ({
  page,
}) => {
  const letThrough = await holdScript(page)
  const sent = sentBy(page)
  await page.goto('/decode')
  const look = page.getByLabel('Look for fix pages')
  await look.click()
  letThrough()
  await page.locator('form[data-ready]').waitFor()
  await expect(look).not.toBeChecked()
  await paste(page, message)
  await page.locator('#finding-0').waitFor()
  expect(sent.filter((request) => request.includes('/api/v1/match'))).toEqual([])
})

test('a box that the browser put back without its tick after a reload stays without it', async ({
  page,
}) => {
  // What Firefox does before any script of the page runs.
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      document.querySelector<HTMLInputElement>('form input[type="checkbox"]')!.checked = false
    })
  })
  const sent = sentBy(page)
  await page.goto('/decode')
  await startDecoder(page)
  await expect(page.getByLabel('Look for fix pages')).not.toBeChecked()
  await paste(page, message)
  await page.locator('#finding-0').waitFor()
  expect(sent.filter((request) => request.includes('/api/v1/match'))).toEqual([])
})

test('a script that cannot be fetched is told, and the next press asks for it again', async ({
  page,
}) => {
  await page.route('**/assets/decoder.browser-*.js', (route) => route.abort())
  await page.goto('/decode')
  await paste(page, message)
  const trouble = page.getByRole('alert').filter({ hasText: 'could not be loaded' })
  await expect(trouble).toBeVisible()
  await page.unroute('**/assets/decoder.browser-*.js')
  await page.getByRole('button', { name: 'Decode' }).click()
  await expect(page.locator('#finding-0')).toContainText('AADSTS7000215')
  await expect(trouble).toBeHidden()
})

/** What decodes the typed text loads its own. */
const ofWorker = /^\/assets\/(?:decode-worker|chunk)/

test('React takes over what the server wrote, without making it anew, and nothing of Next comes along', async ({
  page,
}) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const field = document.querySelector('textarea')!
      field.dataset['seen'] = 'before'
      field.value = 'typed before'
    })
  })
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
  })
  await page.goto('/decode')
  await startDecoder(page)
  await expect(page.locator('textarea[data-seen="before"]')).toHaveValue('typed before')
  expect(errors).toEqual([])
  const ofPage = scripts.filter((path) => !ofWorker.test(path))
  expect(ofPage.map((path) => path.replace(/-[^-]+\.js$/, '')).sort()).toEqual([
    '/assets/decoder.browser',
    '/assets/site',
    '/assets/theme',
  ])
})
